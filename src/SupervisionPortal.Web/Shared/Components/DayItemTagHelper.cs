using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>A day as on a calendar leaf, and what is on it.</summary>
[HtmlTargetElement("day-item", ParentTag = "day-list")]
public sealed class DayItemTagHelper(IStringLocalizer<SharedTexts> texts, PortalDates dates) : TagHelper
{
    public required DateOnly Day { get; set; }

    public required string Heading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var children = await output.GetChildContentAsync();
        var isToday = Day == dates.Today;
        output.TagName = "li";
        output.Attributes.SetAttribute("class", isToday ? "day-list__item day-list__item--today" : "day-list__item");
        output.Content.AppendHtml("<div class=\"day-list__leaf\"><span>").Append(isToday ? texts["Dates.Today"] : dates.WeekdayShort(Day))
            .AppendHtml("</span> <strong>").Append(dates.Number(Day.Day)).AppendHtml("</strong> <span>").Append(dates.MonthShort(Day))
            .AppendHtml("</span></div><div class=\"day-list__text\"><strong>").Append(Heading).AppendHtml("</strong><p>").AppendHtml(children).AppendHtml("</p></div>");
    }
}
