using Shouldly;
using SupervisionPortal.Domain.Notices;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Notices;

public sealed class MorningTests
{
    [Theory]
    [InlineData("Europe/London", "2026-01-10T07:00", "2026-01-11T07:00")]
    [InlineData("Europe/London", "2026-01-10T06:59", "2026-01-10T07:00")]
    [InlineData("Europe/London", "2026-03-28T12:00", "2026-03-29T06:00")]
    [InlineData("Europe/London", "2026-10-24T12:00", "2026-10-25T07:00")]
    [InlineData("Asia/Phnom_Penh", "2026-06-01T00:00", "2026-06-02T00:00")]
    [InlineData("Asia/Phnom_Penh", "2026-05-31T23:59", "2026-06-01T00:00")]
    public void The_next_morning_is_seven_by_the_clock_on_the_wall(string zone, string after, string begins) =>
        Morning.After(Utc(after), TimeZoneInfo.FindSystemTimeZoneById(zone)).ShouldBe(Utc(begins));

    [Theory]
    [InlineData("Europe/London")]
    [InlineData("Asia/Phnom_Penh")]
    [InlineData("Asia/Beirut")]
    [InlineData("America/Santiago")]
    [InlineData("Australia/Lord_Howe")]
    public void A_year_has_one_morning_each_day(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var days = new List<DateOnly>();
        for (var morning = Morning.After(Utc("2025-12-31T23:59"), zone); morning < Utc("2027-01-01T00:00"); morning = Morning.After(morning, zone))
        {
            var local = TimeZoneInfo.ConvertTimeFromUtc(morning, zone);
            local.Hour.ShouldBe(7);
            Morning.HasBegun(morning, zone).ShouldBeTrue();
            Morning.HasBegun(morning.AddMinutes(-1), zone).ShouldBeFalse();
            days.Add(DateOnly.FromDateTime(local));
        }

        days.Count.ShouldBe(365);
        days.Zip(days.Skip(1), (day, next) => next.DayNumber - day.DayNumber).ShouldAllBe(step => step == 1);
    }

    private static DateTime Utc(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal);
}
