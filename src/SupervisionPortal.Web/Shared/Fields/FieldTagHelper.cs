using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Shared.Fields;

/// <summary>
/// A GOV.UK form group bound to a property: label, hint, the sentence of its first error, and the control with what was
/// typed, even when it could not be read. Attributes that a helper does not know go to the control.
/// </summary>
public abstract class FieldTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    public string? Label { get; set; }

    /// <summary>A label of a policy's form: shown in the page's language, the English beneath it.</summary>
    public LocalisedText? Words { get; set; }

    public string? Hint { get; set; }

    /// <summary>For grids whose column heads name the fields; screen readers still hear the label.</summary>
    public bool LabelHidden { get; set; }

    /// <summary>More classes for the label, such as <c>govuk-label--m</c>.</summary>
    public string? LabelClass { get; set; }

    public string? GroupClass { get; set; }

    /// <summary>A suggestion beneath the control, never an obstacle: "What will be different for the child?"</summary>
    public string? Nudge { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected IStringLocalizer<SharedTexts> Texts => texts;

    protected string FullName => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => TagBuilder.CreateSanitizedId(FullName, "_");

    /// <summary>Null if the field has no error.</summary>
    protected string? Error => ViewContext.ModelState.TryGetValue(FullName, out var entry)
        ? entry.Errors.Select(error => error.ErrorMessage).FirstOrDefault(message => message.Length > 0)
        : null;

    /// <summary>What was typed, else what the model holds.</summary>
    protected string? Value => ViewContext.ModelState.TryGetValue(FullName, out var entry) && entry.AttemptedValue is not null
        ? entry.AttemptedValue
        : Format(For.Model);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var children = await output.GetChildContentAsync();
        var control = Control(children);
        foreach (var attribute in output.Attributes)
        {
            var value = attribute.Value is IHtmlContent html ? Plain(html) : Convert.ToString(attribute.Value, CultureInfo.InvariantCulture);
            if (attribute.Name == "class")
                control.AddCssClass(value ?? "");
            else
                control.MergeAttribute(attribute.Name, value, replaceExisting: true);
        }
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("govuk-form-group", HtmlEncoder.Default);
        if (Error is not null)
            output.AddClass("govuk-form-group--error", HtmlEncoder.Default);
        foreach (var name in GroupClass?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
            output.AddClass(name, HtmlEncoder.Default);
        Describe(control);
        output.Content.Clear();
        Write(output.Content, control, children);
    }

    /// <summary>The control with its name, id and value.</summary>
    protected abstract TagBuilder Control(TagHelperContent children);

    protected virtual void Write(TagHelperContent content, TagBuilder control, TagHelperContent children)
    {
        content.AppendHtml(LabelTag("label", "govuk-label"));
        WriteHintAndError(content);
        content.AppendHtml(control);
        WriteNudge(content);
    }

    protected void WriteHintAndError(TagHelperContent content)
    {
        if (Hint is { Length: > 0 })
            content.AppendHtml(Tag("div", Hint, "govuk-hint", $"{Id}-hint"));
        if (Error is not null)
        {
            var error = Tag("p", null, "govuk-error-message", $"{Id}-error");
            error.InnerHtml.AppendHtml(Tag("span", texts["Field.ErrorPrefix"], "govuk-visually-hidden"));
            error.InnerHtml.Append(" " + Error);
            content.AppendHtml(error);
        }
    }

    protected void WriteNudge(TagHelperContent content)
    {
        if (string.IsNullOrEmpty(Nudge))
            return;
        var nudge = Tag("p", null, "nudge", $"{Id}-nudge");
        nudge.InnerHtml.AppendHtml(Marks.Svg(Mark.SquareHalf, StateSet.Due)).Append(Nudge);
        content.AppendHtml(nudge);
    }

    protected TagBuilder LabelTag(string tagName, string cssClass)
    {
        var label = Tag(tagName, null, cssClass);
        if (LabelHidden)
            label.AddCssClass("govuk-visually-hidden");
        if (LabelClass is { Length: > 0 })
            label.AddCssClass(LabelClass);
        if (tagName == "label")
            label.MergeAttribute("for", Id);
        label.InnerHtml.AppendHtml(LabelWords());
        return label;
    }

    protected IHtmlContent LabelWords() => Words is null
        ? new HtmlContentBuilder().Append(Label ?? throw new InvalidOperationException($"The field {FullName} needs a label."))
        : Bilingual.Html(Words);

    protected TagBuilder Named(string tagName, string cssClass)
    {
        var control = new TagBuilder(tagName);
        control.AddCssClass(cssClass);
        control.MergeAttribute("id", Id);
        control.MergeAttribute("name", FullName);
        return control;
    }

    protected static TagBuilder Tag(string name, string? text, string? cssClass = null, string? id = null)
    {
        var tag = new TagBuilder(name);
        if (cssClass is not null)
            tag.AddCssClass(cssClass);
        if (id is not null)
            tag.MergeAttribute("id", id);
        if (text is not null)
            tag.InnerHtml.Append(text);
        return tag;
    }

    protected virtual string? Format(object? value) => Convert.ToString(value, CultureInfo.CurrentCulture);

    /// <summary>The ids that describe the control, in the order they are read.</summary>
    protected virtual IEnumerable<string> DescribedBy()
    {
        if (Hint is { Length: > 0 })
            yield return $"{Id}-hint";
        if (Error is not null)
            yield return $"{Id}-error";
        if (Nudge is { Length: > 0 })
            yield return $"{Id}-nudge";
    }

    private void Describe(TagBuilder control)
    {
        var ids = string.Join(' ', DescribedBy());
        if (ids.Length > 0)
            control.MergeAttribute("aria-describedby", ids);
    }

    private static string Plain(IHtmlContent html)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        html.WriteTo(writer, HtmlEncoder.Default);
        return System.Net.WebUtility.HtmlDecode(writer.ToString());
    }
}
