using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.Fields;

/// <summary>A fieldset of radios. Nothing is chosen beforehand unless the model says so.</summary>
public abstract class ChoicesTagHelper(IStringLocalizer<SharedTexts> texts, string choicesClass) : FieldTagHelper(texts)
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(ChoiceContext)] = new ChoiceContext(FullName, Id, Value);
        await base.ProcessAsync(context, output);
        output.AddClass("choices", HtmlEncoder.Default);
    }

    /// <summary>The fieldset itself is what the hint and the error describe.</summary>
    protected override TagBuilder Control(TagHelperContent children) => Tag("fieldset", null, "govuk-fieldset");

    protected override void Write(TagHelperContent content, TagBuilder control, TagHelperContent children)
    {
        var inside = new DefaultTagHelperContent();
        inside.AppendHtml(LabelTag("legend", "govuk-fieldset__legend"));
        WriteHintAndError(inside);
        var choices = Tag("div", null, choicesClass);
        choices.InnerHtml.AppendHtml(children);
        inside.AppendHtml(choices);
        WriteNudge(inside);
        control.InnerHtml.AppendHtml(inside);
        content.AppendHtml(control);
    }
}
