using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Tests.Platform;

public sealed class OffsetClockTests
{
    [Fact]
    public void It_starts_on_the_day_asked_for_and_runs_on_from_there()
    {
        var system = new TestClock(new DateTime(2025, 11, 26, 17, 30, 0, DateTimeKind.Utc));
        var clock = new OffsetClock(system, new DateOnly(2026, 3, 2));

        var first = clock.GetUtcNow().UtcDateTime;
        system.Advance(TimeSpan.FromHours(40));

        first.ShouldBe(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc));
        clock.GetUtcNow().UtcDateTime.ShouldBe(first.AddHours(40));
    }

    [Fact]
    public async Task Outside_the_demonstration_nobody_moves_the_clock()
    {
        await using var portal = new PortalFactory().WithSetting("Demo:Today", "2026-03-02");

        Should.Throw<InvalidOperationException>(() => portal.Services).Message.ShouldContain("Demo:Enabled");
    }
}
