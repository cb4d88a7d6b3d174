using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SupervisionPortal.Web.Shared.Components;

[HtmlTargetElement("file-tab", ParentTag = "file-tabs")]
public sealed class FileTabTagHelper : TagHelper
{
    public required string Url { get; set; }

    public bool Current { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var children = await output.GetChildContentAsync();
        var link = new TagBuilder("a");
        link.AddCssClass("moj-sub-navigation__link");
        link.MergeAttribute("href", Url);
        if (Current)
            link.MergeAttribute("aria-current", "page");
        link.InnerHtml.AppendHtml(children);
        output.TagName = "li";
        output.Attributes.SetAttribute("class", "moj-sub-navigation__item");
        output.Content.SetHtmlContent(link);
    }
}
