using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.Fields;

/// <summary>One box to tick, bound to a bool: <c>&lt;check-field asp-for="NothingToRaise" label="…" /&gt;</c>.</summary>
[HtmlTargetElement("check-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckFieldTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    protected override TagBuilder Control(TagHelperContent children)
    {
        var input = Named("input", "govuk-checkboxes__input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.MergeAttribute("type", "checkbox");
        input.MergeAttribute("value", "true");
        // A ticked box posts "true,false": itself and the hidden field.
        if (Value?.StartsWith("true", StringComparison.OrdinalIgnoreCase) == true)
            input.MergeAttribute("checked", "checked");
        return input;
    }

    protected override void Write(TagHelperContent content, TagBuilder control, TagHelperContent children)
    {
        WriteHintAndError(content);
        var item = Tag("div", null, "govuk-checkboxes__item");
        var unticked = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        unticked.MergeAttribute("type", "hidden");
        unticked.MergeAttribute("name", FullName);
        unticked.MergeAttribute("value", "false");
        item.InnerHtml.AppendHtml(control).AppendHtml(LabelTag("label", "govuk-label govuk-checkboxes__label")).AppendHtml(unticked);
        var boxes = Tag("div", null, "govuk-checkboxes govuk-checkboxes--small");
        boxes.InnerHtml.AppendHtml(item);
        content.AppendHtml(boxes);
        WriteNudge(content);
    }
}
