using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SupervisionPortal.Web.Shared.Components;

[HtmlTargetElement("who")]
public sealed class WhoTagHelper : TagHelper
{
    /// <summary>A person, or when: "Once you send it".</summary>
    public required string Name { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var children = await output.GetChildContentAsync();
        output.TagName = "p";
        output.Attributes.SetAttribute("class", "who-panel__who");
        output.Content.AppendHtml("<strong>").Append(Name).AppendHtml("</strong> <span>").AppendHtml(children).AppendHtml("</span>");
    }
}
