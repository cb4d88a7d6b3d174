using SupervisionPortal.Domain.Calendars;

namespace SupervisionPortal.Domain.Sessions;

/// <summary>The days of the two together: which suit both, at what time, and what speaks against the others.</summary>
public sealed class TwoDiaries(WorkingCalendar calendar, PersonDiary supervisee, PersonDiary supervisor)
{
    /// <summary>Supervising is tiring work: dates are not laid on a day that holds as many already (the portal's default, no policy gives it a number).</summary>
    public const int MostADay = 3;

    private const int SlotMinutes = 30;

    private static readonly TimeOnly FirstSlot = new(9, 0);
    private static readonly TimeOnly EndOfDay = new(17, 0);

    public PersonDiary Supervisee => supervisee;

    public PersonDiary Supervisor => supervisor;

    public bool IsWorkingDay(DateOnly on) => calendar.IsWorkingDay(on);

    /// <summary>One of them keeps this day of the week for supervision.</summary>
    public bool IsKept(DateOnly on) => supervisee.FixedOn(on) is { Kind: FixedDayKind.Kept } || supervisor.FixedOn(on) is { Kind: FixedDayKind.Kept };

    /// <summary>The time that suits both and is nearest to the usual one; null where the day does not suit.</summary>
    public TimeOnly? TimeOn(DateOnly on, TimeOnly usual, int minutes)
    {
        if (!calendar.IsWorkingDay(on)
            || supervisee.AbsenceOn(on) is not null
            || supervisor.AbsenceOn(on) is not null
            || supervisee.FixedOn(on) is { Kind: FixedDayKind.Never }
            || supervisor.FixedOn(on) is { Kind: FixedDayKind.Never }
            || supervisee.EntriesOn(on).Count > 0
            || supervisor.EntriesOn(on).Count >= MostADay)
        {
            return null;
        }

        if (Suits(on, usual, minutes))
        {
            return usual;
        }

        TimeOnly? nearest = null;
        var last = EndOfDay.ToTimeSpan() - TimeSpan.FromMinutes(minutes);
        for (var at = FirstSlot; at.ToTimeSpan() <= last; at = at.AddMinutes(SlotMinutes))
        {
            if (Suits(on, at, minutes) && (nearest is not { } found || Distance(at, usual) < Distance(found, usual)))
            {
                nearest = at;
            }
        }

        return nearest;
    }

    /// <summary>What speaks against it, the gravest first; none where the day is good.</summary>
    /// <param name="at">Null where only the day is meant.</param>
    /// <param name="dueOn">The last day allowed, or null where none is known.</param>
    public List<DayConcern> Concerns(DateOnly on, TimeOnly? at, int? minutes, DateOnly? dueOn)
    {
        var concerns = new List<DayConcern>();
        if (!calendar.IsWorkingDay(on))
        {
            concerns.Add(new DayConcern(DayConcernKind.NotWorkingDay, Day: on));
        }

        if (dueOn < on)
        {
            concerns.Add(new DayConcern(DayConcernKind.AfterDue, Day: dueOn));
        }

        OfOne(concerns, supervisee, SessionSide.Supervisee, on, at, minutes);
        OfOne(concerns, supervisor, SessionSide.Supervisor, on, at, minutes);
        if (supervisor.EntriesOn(on).Count >= MostADay)
        {
            concerns.Add(new DayConcern(DayConcernKind.FullDay, SessionSide.Supervisor, on));
        }

        return concerns;
    }

    /// <summary>Takes that time of both, so that what is laid or looked at next goes around it.</summary>
    public void Add(DiaryEntry entry)
    {
        supervisee.Add(entry);
        supervisor.Add(entry);
    }

    public TwoDiaries Copy() => new(calendar, supervisee.Copy(), supervisor.Copy());

    private static double Distance(TimeOnly one, TimeOnly other) => Math.Abs((one.ToTimeSpan() - other.ToTimeSpan()).TotalMinutes);

    private static bool Suits(PersonDiary diary, DateOnly on, TimeOnly at, int minutes)
    {
        if (diary.FixedOn(on) is { } fixedDay && !fixedDay.Allows(at, minutes))
        {
            return false;
        }

        var entries = diary.EntriesOn(on);
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Overlaps(at, minutes))
            {
                return false;
            }
        }

        return true;
    }

    private static void OfOne(List<DayConcern> concerns, PersonDiary diary, SessionSide side, DateOnly on, TimeOnly? at, int? minutes)
    {
        if (diary.AbsenceOn(on) is { } absence)
        {
            concerns.Add(new DayConcern(absence.ReturnedOn is null ? DayConcernKind.AwayNoReturn : DayConcernKind.Away, side, on));
        }

        if (diary.FixedOn(on) is { } fixedDay && !fixedDay.Allows(at, minutes ?? DiaryEntry.UsualMinutes))
        {
            concerns.Add(fixedDay.Kind == FixedDayKind.Never
                ? new DayConcern(DayConcernKind.Never, side, on)
                : new DayConcern(DayConcernKind.OutsideHours, side, on, fixedDay.From, fixedDay.Until));
        }

        foreach (var entry in diary.EntriesOn(on).Where(entry => entry.Overlaps(at, minutes)).DistinctBy(entry => entry.StartsAt))
        {
            concerns.Add(entry.StartsAt is null
                ? new DayConcern(DayConcernKind.ClashNoTime, side, on)
                : new DayConcern(DayConcernKind.Clash, side, on, entry.StartsAt));
        }
    }

    private bool Suits(DateOnly on, TimeOnly at, int minutes) => Suits(supervisee, on, at, minutes) && Suits(supervisor, on, at, minutes);
}
