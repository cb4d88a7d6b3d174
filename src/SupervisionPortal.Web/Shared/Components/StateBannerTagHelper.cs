using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>
/// Where a record stands: one sentence for what is true, one for what follows, inside
/// <c>&lt;state-banner state="WaitingToBeSigned" heading="…" strip="Model.Strip"&gt;</c>.
/// </summary>
[HtmlTargetElement("state-banner")]
public sealed class StateBannerTagHelper(IStringLocalizer<SharedTexts> texts, IHtmlHelper html) : TagHelper
{
    public required ShownState State { get; set; }

    /// <summary>Other words than the state's, where the reader is meant: "Waiting for you to sign".</summary>
    public string? Heading { get; set; }

    /// <summary>The state has gone on past its date: it is shown as overdue is.</summary>
    public bool Late { get; set; }

    public WorkingDayStrip? Strip { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var children = await output.GetChildContentAsync();
        var shown = Late ? ShownState.Overdue : State;
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("state-banner", HtmlEncoder.Default);
        output.AddClass(Marks.ClassOf("state-banner--", shown.Set()), HtmlEncoder.Default);
        output.Content.AppendHtml(Marks.Svg(shown.Mark(), shown.Set(), "state-banner__mark"))
            .AppendHtml("<div class=\"state-banner__body\"><h2 class=\"state-banner__heading\">").Append(Heading ?? texts[State.TextKey()])
            .AppendHtml("</h2><div class=\"state-banner__text\">").AppendHtml(children).AppendHtml("</div>");
        if (Strip is not null)
        {
            ((IViewContextAware)html).Contextualize(ViewContext);
            output.Content.AppendHtml(await html.PartialAsync("_WorkingDayStrip", Strip));
        }
        output.Content.AppendHtml("</div>");
    }
}
