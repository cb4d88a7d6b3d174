using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>
/// The page's heading, which also names it in the browser. Inside may lie <c>&lt;crumb&gt;</c> (where it belongs),
/// <c>&lt;lede&gt;</c>, <c>&lt;header-actions&gt;</c> and <c>&lt;facts&gt;</c>.
/// </summary>
[HtmlTargetElement("page-header")]
public sealed class PageHeaderTagHelper : TagHelper
{
    public required string Title { get; set; }

    /// <summary>A line beneath the heading: post and team of a person.</summary>
    public string? Under { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new PageHeaderParts();
        context.Items[typeof(PageHeaderParts)] = parts;
        var rest = await output.GetChildContentAsync();
        ViewContext.ViewData["Title"] ??= Title;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-header");
        if (parts.Crumb is not null)
            output.Content.AppendHtml("<p class=\"page-header__crumb\">").AppendHtml(parts.Crumb).AppendHtml("</p>");
        output.Content.AppendHtml("<div class=\"page-header__line\"><div><h1>").Append(Title).AppendHtml("</h1>");
        if (Under is { Length: > 0 })
            output.Content.AppendHtml("<p class=\"page-header__under\">").Append(Under).AppendHtml("</p>");
        output.Content.AppendHtml("</div>");
        if (parts.Actions is not null)
            output.Content.AppendHtml("<div class=\"page-header__actions\">").AppendHtml(parts.Actions).AppendHtml("</div>");
        output.Content.AppendHtml("</div>").AppendHtml(rest);
    }
}
