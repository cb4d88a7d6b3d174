using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SupervisionPortal.Web.Shared.Fields;

/// <summary>One answer of a segmented field. With <c>reveals</c>, choosing it shows the <c>answered__reveal</c> of the surrounding <c>answered</c>.</summary>
[HtmlTargetElement("segment-choice", ParentTag = "segmented-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SegmentChoiceTagHelper : TagHelper
{
    public required string Value { get; set; }

    public required string Label { get; set; }

    public bool Reveals { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = (ChoiceContext)context.Items[typeof(ChoiceContext)];
        var id = field.NextId();
        output.TagName = "label";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "segment");
        output.Attributes.SetAttribute("for", id);
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("segment__input");
        if (Reveals)
            input.AddCssClass("segment__input--reveals");
        input.MergeAttribute("id", id);
        input.MergeAttribute("name", field.Name);
        input.MergeAttribute("type", "radio");
        input.MergeAttribute("value", Value);
        if (string.Equals(field.Value, Value, StringComparison.OrdinalIgnoreCase))
            input.MergeAttribute("checked", "checked");
        output.Content.SetHtmlContent(input);
        output.Content.Append(Label);
    }
}
