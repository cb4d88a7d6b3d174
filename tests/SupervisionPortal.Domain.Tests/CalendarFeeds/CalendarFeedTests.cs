using Shouldly;
using SupervisionPortal.Domain.CalendarFeeds;
using Xunit;

namespace SupervisionPortal.Domain.Tests.CalendarFeeds;

public sealed class CalendarFeedTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void An_address_is_made_replaced_and_revoked_as_often_as_one_likes()
    {
        var feed = new CalendarFeed(Guid.NewGuid(), Now);
        feed.AddressMadeAt.ShouldBeNull();

        feed.MakeAddress(Now.AddDays(1));
        feed.MakeAddress(Now.AddDays(2));
        feed.AddressMadeAt.ShouldBe(Now.AddDays(2));
        feed.Revoke(Now.AddDays(3));
        feed.Revoke(Now.AddDays(4));

        (feed.AddressMadeAt, feed.ChangedAt).ShouldBe((null, Now.AddDays(4)));
    }

    [Fact]
    public void What_it_tells_outlives_the_address()
    {
        var feed = new CalendarFeed(Guid.NewGuid(), Now);
        feed.Choose(true, 60, Now.AddHours(1));
        feed.MakeAddress(Now.AddHours(2));
        feed.Revoke(Now.AddHours(3));

        (feed.HidesNames, feed.AlarmMinutes).ShouldBe((true, 60));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-15)]
    [InlineData(30)]
    public void A_calendar_reminds_at_the_times_offered_alone(int minutes) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new CalendarFeed(Guid.NewGuid(), Now).Choose(false, minutes, Now));
}
