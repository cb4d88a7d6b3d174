namespace SupervisionPortal.Web.Tests.Platform;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class TestClock(DateTime start) : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset _now = new(DateTime.SpecifyKind(start, DateTimeKind.Utc));

    /// <summary>UTC.</summary>
    public DateTime Now => GetUtcNow().UtcDateTime;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public void Advance(TimeSpan by) => Set(Now + by);

    /// <param name="utc">UTC.</param>
    public void Set(DateTime utc)
    {
        lock (_gate)
        {
            _now = new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
        }
    }
}
