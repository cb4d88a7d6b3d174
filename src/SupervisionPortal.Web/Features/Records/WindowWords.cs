using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>Says what happens when a record is sent, by the policy's window.</summary>
public sealed class WindowWords(IStringLocalizer<RecordTexts> texts, PortalDates dates, WorkingCalendar calendar)
{
    /// <param name="window">That of a record sent today.</param>
    /// <param name="supervisee">The given name.</param>
    public IReadOnlyList<string> WhatFollows(AnswerWindow window, string supervisee)
    {
        if (window.EndsOn is not { } endsOn)
        {
            return [texts["Follows.NoWindow", supervisee], texts["Follows.Amend", supervisee]];
        }

        var days = calendar.WorkingDaysBetween(dates.Today, endsOn);
        return
        [
            texts.Counted("Follows.Window", days, supervisee, dates.Day(endsOn)),
            texts[window.LapsesAt is null ? "Follows.Late" : "Follows.Lapse", supervisee, dates.Day(endsOn)],
            texts["Follows.Amend", supervisee],
        ];
    }
}
