using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Tests.Policies;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Calendars;

/// <summary>Against brute force, over twenty years that hold every kind of clock change.</summary>
public sealed class WorkingCalendarProperties
{
    private static readonly DateOnly First = new(2010, 1, 1);
    private static readonly DateOnly Last = new(2029, 12, 31);

    public static TheoryData<string> Zones => ["Europe/London", "Asia/Phnom_Penh", "America/Asuncion", "Asia/Beirut", "Africa/Cairo", "America/Havana"];

    [Theory]
    [MemberData(nameof(Zones))]
    public void Every_day_begins_with_the_first_instant_that_is_not_before_it(string zone)
    {
        var calendar = Given.Calendar(zone);

        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            var start = calendar.StartOfDayUtc(day);

            start.Kind.ShouldBe(DateTimeKind.Utc);
            start.ShouldBe(FirstMinuteOf(day, calendar.Zone));
            calendar.LocalDate(start).ShouldBe(day);
            calendar.LocalDate(start.AddTicks(-1)).ShouldBe(day.AddDays(-1));
        }
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void The_nth_working_day_is_the_one_a_walk_arrives_at(string zone)
    {
        var days = Last.DayNumber - First.DayNumber;
        var cases =
            from weekdays in Gen.Choose(1, 127)
            from holidays in Gen.Choose(0, days).ListOf(40)
            from start in Gen.Choose(0, days)
            from n in Gen.Choose(1, 30)
            select (weekdays, holidays, start, n);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(cases.ToArbitrary(), given =>
        {
            var works = Enumerable.Range(0, 7).Where(day => (given.weekdays & (1 << day)) != 0).Select(day => (DayOfWeek)day).ToList();
            var holidays = given.holidays.Select(First.AddDays).ToHashSet();
            var calendar = new WorkingCalendar(TimeZoneInfo.FindSystemTimeZoneById(zone), works, holidays);
            var from = First.AddDays(given.start);

            var worked = new List<DateOnly>();
            for (var day = from.AddDays(1); worked.Count < given.n; day = day.AddDays(1))
            {
                if (works.Contains(day.DayOfWeek) && !holidays.Contains(day))
                {
                    worked.Add(day);
                }
            }

            var answer = calendar.AddWorkingDays(from, given.n);
            return answer == worked[^1]
                && calendar.IsWorkingDay(answer)
                && calendar.WorkingDaysBetween(from, answer) == given.n
                && calendar.LocalDate(calendar.StartOfDayUtc(answer)) == answer;
        }));
    }

    /// <summary>In quarters of an hour: no zone here has been away from one in these years.</summary>
    private static DateTime FirstMinuteOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        for (var at = DateTime.SpecifyKind(midnight.AddHours(-15), DateTimeKind.Utc); ; at = at.AddMinutes(15))
        {
            if (TimeZoneInfo.ConvertTimeFromUtc(at, zone) >= midnight)
            {
                return at;
            }
        }
    }
}
