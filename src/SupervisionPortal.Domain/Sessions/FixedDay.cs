using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Sessions;

/// <summary>A day of the week that somebody has fixed. A day without a row is free at any time.</summary>
public sealed class FixedDay : TenantRow
{
    private FixedDay()
    {
    }

    /// <exception cref="RefusedException">As <see cref="WhyNotFix"/> says.</exception>
    public FixedDay(Guid personId, DayOfWeek day, FixedDayKind kind, TimeOnly? from, TimeOnly? until, Actor actor)
    {
        if (WhyNotFix(personId, kind, from, until, actor) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        PersonId = personId;
        Day = day;
        Kind = kind;
        (From, Until) = HasHours(kind) ? (from, until) : (null, null);
    }

    public Guid PersonId { get; private set; }

    public DayOfWeek Day { get; private set; }

    public FixedDayKind Kind { get; private set; }

    /// <summary>Local time; null where the kind has no hours.</summary>
    public TimeOnly? From { get; private set; }

    /// <summary>Local time, after <see cref="From"/>; null where the kind has no hours.</summary>
    public TimeOnly? Until { get; private set; }

    public static bool HasHours(FixedDayKind kind) => kind is FixedDayKind.Between or FixedDayKind.Except;

    /// <summary>Everybody fixes their own days and nobody else's.</summary>
    public static Refusal? WhyNotFix(Guid personId, FixedDayKind kind, TimeOnly? from, TimeOnly? until, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.PersonId != personId ? Refusal.NotYoursToRecord
            : HasHours(kind) && !(from < until) ? Refusal.HoursEndBeforeTheyBegin
            : null;
    }

    /// <summary>Whether a session of that length fits; one without a time fits unless the whole day is out.</summary>
    public bool Allows(TimeOnly? at, int minutes)
    {
        if (Kind == FixedDayKind.Never)
        {
            return false;
        }

        if (at is not { } starts || From is not { } from || Until is not { } until)
        {
            return true;
        }

        var begins = starts.ToTimeSpan();
        var ends = begins + TimeSpan.FromMinutes(minutes);
        return Kind switch
        {
            FixedDayKind.Between => begins >= from.ToTimeSpan() && ends <= until.ToTimeSpan(),
            FixedDayKind.Except => ends <= from.ToTimeSpan() || begins >= until.ToTimeSpan(),
            _ => true,
        };
    }

    public bool Says(FixedDayKind kind, TimeOnly? from, TimeOnly? until) => Kind == kind && (!HasHours(kind) || (From == from && Until == until));
}
