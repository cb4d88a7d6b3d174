namespace SupervisionPortal.Domain.CalendarFeeds;

/// <summary>One person's sessions for the calendar program they use: whether it may fetch them, and what it is told. The address itself is not here.</summary>
public sealed class CalendarFeed : TenantRow
{
    /// <summary>Minutes before a session at which a calendar may be asked to remind.</summary>
    public static readonly IReadOnlyList<int> AlarmChoices = [15, 60, 24 * 60];

    private CalendarFeed()
    {
    }

    public CalendarFeed(Guid personId, DateTime now)
    {
        PersonId = personId;
        ChangedAt = now;
    }

    public Guid PersonId { get; private set; }

    /// <summary>UTC; null while there is no address.</summary>
    public DateTime? AddressMadeAt { get; private set; }

    /// <summary>The other's name is left out of what the calendar shows.</summary>
    public bool HidesNames { get; private set; }

    /// <summary>One of <see cref="AlarmChoices"/>; null: the calendar is not asked to remind.</summary>
    public int? AlarmMinutes { get; private set; }

    /// <summary>UTC; when the address or what it tells was last changed.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>A new address: the one before, if any, is worth nothing from now on.</summary>
    public void MakeAddress(DateTime now) => (AddressMadeAt, ChangedAt) = (now, now);

    /// <summary>No address works any more. Doing it twice is doing it once.</summary>
    public void Revoke(DateTime now) => (AddressMadeAt, ChangedAt) = (null, now);

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="alarmMinutes"/> is none of <see cref="AlarmChoices"/>.</exception>
    public void Choose(bool hidesNames, int? alarmMinutes, DateTime now)
    {
        if (alarmMinutes is { } minutes && !AlarmChoices.Contains(minutes))
        {
            throw new ArgumentOutOfRangeException(nameof(alarmMinutes), minutes, "A calendar is asked to remind at one of the times offered.");
        }

        (HidesNames, AlarmMinutes, ChangedAt) = (hidesNames, alarmMinutes, now);
    }
}
