using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>Where a page belongs, above its heading: a link, and more words if need be.</summary>
[HtmlTargetElement("crumb", ParentTag = "page-header")]
public sealed class CrumbTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((PageHeaderParts)context.Items[typeof(PageHeaderParts)]).Crumb = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}
