using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>The parts of a file as links (MoJ sub navigation).</summary>
[HtmlTargetElement("file-tabs")]
public sealed class FileTabsTagHelper : TagHelper
{
    /// <summary>What the parts are of, for those who hear the page.</summary>
    public required string Label { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var children = await output.GetChildContentAsync();
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "moj-sub-navigation");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.AppendHtml("<ul class=\"moj-sub-navigation__list\">").AppendHtml(children).AppendHtml("</ul>");
    }
}
