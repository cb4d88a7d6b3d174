using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>A dispute, both sides of equal weight: two <c>&lt;one-view&gt;</c>s, the supervisor's first.</summary>
[HtmlTargetElement("two-views")]
public sealed class TwoViewsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "two-views");
    }
}
