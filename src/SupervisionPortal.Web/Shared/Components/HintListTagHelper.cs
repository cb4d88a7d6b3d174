using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>What is there and what is not yet; it never stops anybody. Holds <c>&lt;hint-item&gt;</c>s.</summary>
[HtmlTargetElement("hint-list")]
public sealed class HintListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "hint-list");
    }
}
