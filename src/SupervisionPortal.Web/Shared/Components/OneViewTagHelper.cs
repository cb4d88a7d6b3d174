using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SupervisionPortal.Web.Shared.Components;

[HtmlTargetElement("one-view", ParentTag = "two-views")]
public sealed class OneViewTagHelper : TagHelper
{
    /// <summary>"Ruth’s record".</summary>
    public required string Heading { get; set; }

    /// <summary>Who, and when it was signed or recorded.</summary>
    public string? Note { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var children = await output.GetChildContentAsync();
        output.TagName = "section";
        output.Attributes.SetAttribute("class", "two-views__view");
        output.Content.AppendHtml("<h3>").Append(Heading).AppendHtml("</h3>");
        if (Note is { Length: > 0 })
            output.Content.AppendHtml("<p class=\"two-views__note\">").Append(Note).AppendHtml("</p>");
        output.Content.AppendHtml("<div class=\"two-views__text\">").AppendHtml(children).AppendHtml("</div>");
    }
}
