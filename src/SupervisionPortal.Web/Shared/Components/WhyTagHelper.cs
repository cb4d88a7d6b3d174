using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>The Why? that opens: <c>&lt;why of="@line.Why" /&gt;</c>, or with its own paragraphs inside.</summary>
[HtmlTargetElement("why", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WhyTagHelper(IStringLocalizer<SharedTexts> texts, IHtmlHelper html) : TagHelper
{
    public WhyShown? Of { get; set; }

    /// <summary>Other words than "Why?".</summary>
    public string? Summary { get; set; }

    /// <summary>What it is about, for those who hear the page and meet "Why?" many times.</summary>
    public string? About { get; set; }

    public bool Open { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var children = await output.GetChildContentAsync();
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("why", HtmlEncoder.Default);
        if (Open)
            output.Attributes.SetAttribute("open", "open");
        output.Content.AppendHtml("<summary class=\"why__summary\"><span>").Append(Summary ?? texts["Why.Summary"]);
        if (About is { Length: > 0 })
            output.Content.AppendHtml("<span class=\"govuk-visually-hidden\"> ").Append(About).AppendHtml("</span>");
        output.Content.AppendHtml("</span></summary><div class=\"why__panel\">");
        if (Of is not null)
        {
            ((IViewContextAware)html).Contextualize(ViewContext);
            output.Content.AppendHtml(await html.PartialAsync("_Why", Of));
        }
        output.Content.AppendHtml(children).AppendHtml("</div>");
    }
}
