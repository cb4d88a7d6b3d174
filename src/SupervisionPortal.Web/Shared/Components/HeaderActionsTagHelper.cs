using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>Buttons at the end of the heading's line.</summary>
[HtmlTargetElement("header-actions", ParentTag = "page-header")]
public sealed class HeaderActionsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((PageHeaderParts)context.Items[typeof(PageHeaderParts)]).Actions = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}
