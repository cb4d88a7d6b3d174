using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>Who can see this, or who has seen it. Holds <c>&lt;who name="You"&gt;first opened today&lt;/who&gt;</c>, then a link if need be.</summary>
[HtmlTargetElement("who-panel")]
public sealed class WhoPanelTagHelper : TagHelper
{
    public required string Heading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var children = await output.GetChildContentAsync();
        output.TagName = "section";
        output.Attributes.SetAttribute("class", "who-panel");
        output.Content.AppendHtml("<h2 class=\"who-panel__heading\">").AppendHtml(Marks.Svg(Mark.Eye)).Append(Heading).AppendHtml("</h2>").AppendHtml(children);
    }
}
