namespace SupervisionPortal.Domain.Calendars;

/// <summary>An organisation's days: its time zone, the days of the week it works and its holidays.</summary>
public sealed class WorkingCalendar
{
    public static readonly IReadOnlyList<DayOfWeek> MondayToFriday =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private readonly bool[] works = new bool[7];
    private readonly HashSet<DateOnly> holidays;

    /// <exception cref="ArgumentException">No day of the week is worked: counting working days would never end.</exception>
    public WorkingCalendar(TimeZoneInfo zone, IEnumerable<DayOfWeek> workingDays, IEnumerable<DateOnly> holidays)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(workingDays);
        ArgumentNullException.ThrowIfNull(holidays);
        foreach (var day in workingDays)
        {
            works[(int)day] = true;
        }

        if (!works.Contains(true))
        {
            throw new ArgumentException("A calendar needs at least one working day a week.", nameof(workingDays));
        }

        Zone = zone;
        this.holidays = [.. holidays];
    }

    public TimeZoneInfo Zone { get; }

    public bool IsWorkingDay(DateOnly d) => works[(int)d.DayOfWeek] && !holidays.Contains(d);

    /// <summary>
    /// The n-th working day after <paramref name="from"/>, which itself never counts, whether or not it is worked.
    /// Past the last day a date can hold, that last day.
    /// </summary>
    /// <param name="from">The day counted from.</param>
    /// <param name="n">Working days, at least 0; 0 gives <paramref name="from"/> itself.</param>
    public DateOnly AddWorkingDays(DateOnly from, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        var day = from;
        for (var counted = 0; counted < n && day < DateOnly.MaxValue;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                counted++;
            }
        }

        return day;
    }

    /// <summary>How many working days lie after the one day, up to and with the other; 0 where the other is not later.</summary>
    public int WorkingDaysBetween(DateOnly after, DateOnly upTo)
    {
        var count = 0;
        for (var day = after; day < upTo;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>The day it is in the organisation's zone at that instant.</summary>
    /// <param name="utc">An instant of kind UTC; an unspecified one is taken as UTC.</param>
    public DateOnly LocalDate(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>
    /// The first instant of a local day, in UTC. Where clocks skip midnight it is the moment they skip; where midnight
    /// comes twice, the first.
    /// </summary>
    public DateTime StartOfDayUtc(DateOnly d)
    {
        var midnight = d.ToDateTime(TimeOnly.MinValue);
        // No zone is further than 14 hours from UTC, nor has one ever moved by more than a day.
        var early = Moved(midnight, TimeSpan.FromHours(-39));
        var late = Moved(midnight, TimeSpan.FromHours(39));

        // The offset of the day before is right on all but a few days, also where midnight itself is skipped or comes twice.
        var guess = Moved(midnight, -Offset(early));
        if (Local(guess) >= midnight && (guess.Ticks == 0 || Local(guess.AddTicks(-1)) < midnight))
        {
            return guess;
        }

        while (late.Ticks - early.Ticks > 1)
        {
            var middle = new DateTime(early.Ticks + ((late.Ticks - early.Ticks) / 2), DateTimeKind.Utc);
            if (Local(middle) >= midnight)
            {
                late = middle;
            }
            else
            {
                early = middle;
            }
        }

        return late;
    }

    private DateTime Local(DateTime utc) => utc.Add(Offset(utc));

    private TimeSpan Offset(DateTime utc)
    {
        var instant = DateTime.SpecifyKind(utc, DateTimeKind.Utc);
        var offset = Zone.GetUtcOffset(instant);
        var ticks = instant.Ticks + offset.Ticks;
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks ? TimeSpan.Zero : offset;
    }

    private static DateTime Moved(DateTime moment, TimeSpan by) =>
        new(Math.Clamp(moment.Ticks + by.Ticks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
}
