using SupervisionPortal.Domain.Calendars;

namespace SupervisionPortal.Domain.Policies;

/// <summary>How often: every so long with or without a latest day, once in each calendar month, or every so many working days.</summary>
public sealed class Cadence
{
    private Cadence()
    {
    }

    /// <summary>Null for calendar months and working days.</summary>
    public Period? Every { get; private init; }

    /// <summary>Later than <see cref="Every"/>; null where the aim is also the latest day.</summary>
    public Period? AtLatest { get; private init; }

    /// <summary>A part-timer's interval is the full-timer's divided by the full-time equivalent.</summary>
    public bool DividedByFullTimeEquivalent { get; private init; }

    public bool InEachCalendarMonth { get; private init; }

    /// <summary>0 unless counted in working days.</summary>
    public int WorkingDays { get; private init; }

    internal string? EveryText { get; private init; }
    internal string? AtLatestText { get; private init; }

    public static Cadence Of(Period every, Period? atLatest = null, bool dividedByFullTimeEquivalent = false) => new()
    {
        Every = every,
        AtLatest = atLatest,
        DividedByFullTimeEquivalent = dividedByFullTimeEquivalent,
        EveryText = every.ToString(),
        AtLatestText = atLatest?.ToString(),
    };

    public static Cadence OfCalendarMonth() => new() { InEachCalendarMonth = true };

    public static Cadence OfWorkingDays(int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return new Cadence { WorkingDays = days };
    }
}
