using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.TagHelpers;

/// <summary>A state as mark and word: <c>&lt;state-tag state="Overdue" /&gt;</c>.</summary>
[HtmlTargetElement("state-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StateTagTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    public required ShownState State { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("state-tag", HtmlEncoder.Default);
        output.AddClass(State == ShownState.Draft ? "state-tag--outline" : Marks.ClassOf("state-tag--", State.Set()), HtmlEncoder.Default);
        output.Content.SetHtmlContent(Marks.Svg(State.Mark()));
        output.Content.Append(texts[State.TextKey()]);
    }
}
