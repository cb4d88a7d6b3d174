using SupervisionPortal.Domain.Calendars;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>The days of a sign-off window, one by one: the day it was sent, then each working day to the last.</summary>
/// <param name="Days">The working days that count, in order; the last one ends the window.</param>
public sealed record WorkingDayStrip(DateOnly SentOn, IReadOnlyList<DateOnly> Days, DateOnly Today)
{
    public static WorkingDayStrip Of(DateOnly sentOn, DateOnly endsOn, DateOnly today, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var days = new List<DateOnly>();
        for (var day = sentOn.AddDays(1); day < endsOn; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day))
                days.Add(day);
        }
        // A policy that counts calendar days may end on a day nobody works.
        days.Add(endsOn);
        return new WorkingDayStrip(sentOn, days, today);
    }
}
