namespace SupervisionPortal.Web.Platform;

/// <summary>A clock that started on another day, at nine in the morning UTC, and runs on from there: for watching a window lapse in the demonstration.</summary>
public sealed class OffsetClock(TimeProvider clock, DateOnly startsOn) : TimeProvider
{
    private static readonly TimeOnly Morning = new(9, 0);

    private readonly TimeSpan _offset = startsOn.ToDateTime(Morning, DateTimeKind.Utc) - clock.GetUtcNow().UtcDateTime;

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + _offset;

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => clock.CreateTimer(callback, state, dueTime, period);
}
