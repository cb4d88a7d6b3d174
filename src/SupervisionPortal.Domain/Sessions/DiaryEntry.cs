namespace SupervisionPortal.Domain.Sessions;

/// <summary>Something that takes somebody's time on a day.</summary>
/// <param name="StartsAt">Null where only the day is agreed.</param>
/// <param name="Minutes">Null where nobody said.</param>
public readonly record struct DiaryEntry(DateOnly On, TimeOnly? StartsAt, int? Minutes)
{
    /// <summary>A session without a length is taken to last this long.</summary>
    public const int UsualMinutes = 60;

    /// <summary>Where one of them has no time, the same day is close enough to ask.</summary>
    public bool Overlaps(TimeOnly? at, int? minutes)
    {
        if (StartsAt is not { } mine || at is not { } other)
        {
            return true;
        }

        var from = mine.ToTimeSpan();
        var otherFrom = other.ToTimeSpan();
        return from < otherFrom + TimeSpan.FromMinutes(minutes ?? UsualMinutes) && otherFrom < from + TimeSpan.FromMinutes(Minutes ?? UsualMinutes);
    }
}
