using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>A section under a heavy rule: <c>&lt;page-section heading="Overdue" note="3, the longest first" ruled="true"&gt;</c>.</summary>
[HtmlTargetElement("page-section")]
public sealed class PageSectionTagHelper : TagHelper
{
    public string? Heading { get; set; }

    /// <summary>A heading of a policy's form, bilingual where the page is not English.</summary>
    public LocalisedText? Words { get; set; }

    /// <summary>A number before the heading, in the quiet weight.</summary>
    public string? Number { get; set; }

    /// <summary>Beside the heading.</summary>
    public string? Note { get; set; }

    /// <summary>Beneath the heading.</summary>
    public string? Intro { get; set; }

    /// <summary>A hairline under the heading, where rows follow.</summary>
    public bool Ruled { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var children = await output.GetChildContentAsync();
        output.TagName = "section";
        output.AddClass("section", HtmlEncoder.Default);
        output.Content.AppendHtml(Ruled && Intro is null ? "<div class=\"section__heading section__heading--ruled\"><h2>" : "<div class=\"section__heading\"><h2>");
        if (Number is { Length: > 0 })
            output.Content.AppendHtml("<span class=\"section__number\">").Append(Number).AppendHtml("</span> ");
        output.Content.AppendHtml(Words is null ? new HtmlContentBuilder().Append(Heading ?? "") : Bilingual.Html(Words)).AppendHtml("</h2>");
        if (Note is { Length: > 0 })
            output.Content.AppendHtml("<span class=\"section__note\">").Append(Note).AppendHtml("</span>");
        output.Content.AppendHtml("</div>");
        if (Intro is { Length: > 0 })
            output.Content.AppendHtml("<p class=\"section__intro\">").Append(Intro).AppendHtml("</p>");
        output.Content.AppendHtml(children);
    }
}
