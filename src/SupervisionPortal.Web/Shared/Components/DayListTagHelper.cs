using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>Days to come at the side of a page; holds <c>&lt;day-item&gt;</c>s.</summary>
[HtmlTargetElement("day-list")]
public sealed class DayListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "day-list");
    }
}
