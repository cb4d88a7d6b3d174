using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SupervisionPortal.Web.Shared.Fields;

/// <summary>One radio. What it holds is shown once it is chosen (by style alone; without that it simply shows).</summary>
[HtmlTargetElement("radio-choice", ParentTag = "radios-field")]
public sealed class RadioChoiceTagHelper : TagHelper
{
    public required string Value { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = (ChoiceContext)context.Items[typeof(ChoiceContext)];
        var id = field.NextId();
        var children = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "choice");

        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("govuk-radios__input");
        input.MergeAttribute("id", id);
        input.MergeAttribute("name", field.Name);
        input.MergeAttribute("type", "radio");
        input.MergeAttribute("value", Value);
        if (string.Equals(field.Value, Value, StringComparison.OrdinalIgnoreCase))
            input.MergeAttribute("checked", "checked");

        var label = new TagBuilder("label");
        label.AddCssClass("govuk-label govuk-radios__label");
        label.MergeAttribute("for", id);
        label.InnerHtml.Append(Label);

        var item = new TagBuilder("div");
        item.AddCssClass("govuk-radios__item");
        if (Hint is { Length: > 0 })
            input.MergeAttribute("aria-describedby", $"{id}-item-hint");
        item.InnerHtml.AppendHtml(input).AppendHtml(label);
        if (Hint is { Length: > 0 })
        {
            var hint = new TagBuilder("div");
            hint.AddCssClass("govuk-hint govuk-radios__hint");
            hint.MergeAttribute("id", $"{id}-item-hint");
            hint.InnerHtml.Append(Hint);
            item.InnerHtml.AppendHtml(hint);
        }
        output.Content.SetHtmlContent(item);
        if (children.IsEmptyOrWhiteSpace)
            return;
        output.Content.AppendHtml(new HtmlString("<div class=\"choice__reveal\">")).AppendHtml(children).AppendHtml("</div>");
    }
}
