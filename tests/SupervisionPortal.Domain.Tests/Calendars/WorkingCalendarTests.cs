using Shouldly;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Tests.Policies;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Calendars;

public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData("2026-02-04", 5, "2026-02-11")]
    [InlineData("2026-02-06", 1, "2026-02-09")]
    [InlineData("2026-02-07", 1, "2026-02-09")]
    [InlineData("2026-02-08", 5, "2026-02-13")]
    [InlineData("2026-05-22", 1, "2026-05-26")]
    [InlineData("2026-05-25", 1, "2026-05-26")]
    [InlineData("2026-04-02", 2, "2026-04-08")]
    [InlineData("2026-02-04", 0, "2026-02-04")]
    public void Working_days_are_counted_from_the_day_after(string from, int days, string expected) =>
        Given.London.AddWorkingDays(Given.Day(from), days).ShouldBe(Given.Day(expected));

    [Fact]
    public void A_calendar_may_work_from_Sunday_to_Thursday()
    {
        var calendar = new WorkingCalendar(
            TimeZoneInfo.Utc,
            [DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday],
            []);

        calendar.AddWorkingDays(Given.Day("2026-02-05"), 1).ShouldBe(Given.Day("2026-02-08"));
    }

    [Fact]
    public void A_calendar_without_a_working_day_is_refused() =>
        Should.Throw<ArgumentException>(() => new WorkingCalendar(TimeZoneInfo.Utc, [], []));

    [Theory]
    [InlineData("Europe/London", "2026-02-12", "2026-02-12T00:00:00Z")]
    [InlineData("Europe/London", "2026-06-12", "2026-06-11T23:00:00Z")]
    [InlineData("Asia/Phnom_Penh", "2026-02-12", "2026-02-11T17:00:00Z")]
    [InlineData("Pacific/Kiritimati", "2026-02-12", "2026-02-11T10:00:00Z")]
    public void A_local_day_begins_at_midnight_in_the_zone(string zone, string day, string expected) =>
        Given.Calendar(zone).StartOfDayUtc(Given.Day(day)).ShouldBe(Given.Instant(expected));

    [Theory]
    // Clocks go from 24:00 to 01:00.
    [InlineData("Asia/Beirut", "2026-03-29", "2026-03-28T22:00:00Z")]
    [InlineData("Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00Z")]
    [InlineData("America/Havana", "2026-03-08", "2026-03-08T05:00:00Z")]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z")]
    [InlineData("America/Asuncion", "2023-10-01", "2023-10-01T04:00:00Z")]
    // The whole day was left out, to cross the date line.
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z")]
    public void Where_clocks_skip_midnight_the_day_begins_the_moment_they_skip(string zone, string day, string expected) =>
        Given.Calendar(zone).StartOfDayUtc(Given.Day(day)).ShouldBe(Given.Instant(expected));

    [Fact]
    public void Where_midnight_comes_twice_the_day_begins_with_the_first() =>
        // In Havana 01:00 becomes 00:00 again.
        Given.Calendar("America/Havana").StartOfDayUtc(Given.Day("2026-11-01")).ShouldBe(Given.Instant("2026-11-01T04:00:00Z"));

    [Theory]
    [InlineData("Europe/London", "2026-06-30T22:59:59Z", "2026-06-30")]
    [InlineData("Europe/London", "2026-06-30T23:00:00Z", "2026-07-01")]
    [InlineData("Asia/Phnom_Penh", "2026-06-30T17:00:00Z", "2026-07-01")]
    [InlineData("America/New_York", "2026-07-01T03:59:59Z", "2026-06-30")]
    public void An_instant_belongs_to_the_zones_own_day(string zone, string instant, string expected) =>
        Given.Calendar(zone).LocalDate(Given.Instant(instant)).ShouldBe(Given.Day(expected));

    [Fact]
    public void The_ends_of_time_are_no_fault()
    {
        var calendar = Given.Calendar("Pacific/Kiritimati");

        calendar.AddWorkingDays(DateOnly.MaxValue, 5).ShouldBe(DateOnly.MaxValue);
        Should.NotThrow(() => calendar.StartOfDayUtc(DateOnly.MinValue));
        Should.NotThrow(() => calendar.StartOfDayUtc(DateOnly.MaxValue));
        Should.NotThrow(() => calendar.LocalDate(DateTime.MaxValue));
    }
}
