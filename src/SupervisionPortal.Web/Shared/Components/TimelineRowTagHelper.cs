using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>
/// What happened on a day: <c>&lt;timeline-row day="Tue 18" state="HeldOnTime" heading="One-to-one held"&gt;note&lt;/timeline-row&gt;</c>.
/// An event that is no state has a <c>mark</c> alone.
/// </summary>
[HtmlTargetElement("timeline-row", ParentTag = "timeline")]
public sealed class TimelineRowTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    public required string Day { get; set; }

    public required string Heading { get; set; }

    public ShownState State { get; set; }

    public Mark Mark { get; set; } = Mark.Ring;

    /// <summary>States that came of it, shown as tags beside the heading.</summary>
    public IReadOnlyList<ShownState> Tags { get; set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var children = await output.GetChildContentAsync();
        var isState = context.AllAttributes.ContainsName("state");
        output.TagName = "li";
        output.Attributes.SetAttribute("class", "timeline__row");
        output.Content.AppendHtml("<span class=\"timeline__day\">").Append(Day).AppendHtml("</span><span class=\"timeline__mark\">")
            .AppendHtml(isState ? Marks.Svg(State.Mark(), State.Set()) : Marks.Svg(Mark, StateSet.Calm))
            .AppendHtml("</span><div class=\"timeline__text\"><p class=\"timeline__heading\"><strong>").Append(Heading).AppendHtml("</strong>");
        if (isState && !Tags.Contains(State))
            output.Content.AppendHtml("<span class=\"govuk-visually-hidden\"> ").Append(texts[State.TextKey()]).AppendHtml("</span>");
        foreach (var tag in Tags)
        {
            output.Content.AppendHtml($" <span class=\"state-tag {Marks.ClassOf("state-tag--", tag.Set())}\">").AppendHtml(Marks.Svg(tag.Mark()))
                .Append(texts[tag.TextKey()]).AppendHtml("</span>");
        }
        output.Content.AppendHtml("</p>");
        if (!children.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml("<p class=\"timeline__note\">").AppendHtml(children).AppendHtml("</p>");
        output.Content.AppendHtml("</div>");
    }
}
