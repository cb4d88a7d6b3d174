using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>A part of a record as it is read: its heading at the side, its text beside it.</summary>
[HtmlTargetElement("record-part")]
public sealed class RecordPartTagHelper : TagHelper
{
    public string? Heading { get; set; }

    public LocalisedText? Words { get; set; }

    /// <summary>Beneath the heading: which case, from when.</summary>
    public string? Note { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var children = await output.GetChildContentAsync();
        output.TagName = "section";
        output.Attributes.SetAttribute("class", "record-part");
        output.Content.AppendHtml("<div class=\"record-part__side\"><h2>")
            .AppendHtml(Words is null ? new HtmlContentBuilder().Append(Heading ?? "") : Bilingual.Html(Words)).AppendHtml("</h2>");
        if (Note is { Length: > 0 })
            output.Content.AppendHtml("<p>").Append(Note).AppendHtml("</p>");
        output.Content.AppendHtml("</div><div class=\"record-part__text\">").AppendHtml(children).AppendHtml("</div>");
    }
}
