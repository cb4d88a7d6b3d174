using Shouldly;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Domain.Tests.Policies;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Sessions;

public sealed class ScheduleLayoutTests
{
    private static readonly Guid Someone = Guid.CreateVersion7();

    [Fact]
    public void Nothing_in_the_way_it_is_the_planned_schedule()
    {
        Days("central-bedfordshire", Person("2026-01-14"), "2026-01-20", "2026-06-30")
            .ShouldBe(["2026-02-27", "2026-03-31", "2026-04-30", "2026-05-29", "2026-06-30"]);
    }

    [Fact]
    public void A_day_away_is_passed_by_before_the_date_is_due()
    {
        var supervisor = Diary(absences: [new AbsenceFacts(Given.Day("2026-03-25"), Given.Day("2026-04-07"))]);

        Days("central-bedfordshire", Person("2026-01-14"), "2026-01-20", "2026-04-30", supervisor: supervisor)
            .ShouldBe(["2026-02-27", "2026-03-24", "2026-04-30"]);
    }

    [Fact]
    public void Later_than_due_only_where_no_earlier_day_suits_and_it_says_so()
    {
        var supervisor = Diary(absences: [new AbsenceFacts(Given.Day("2026-01-21"), Given.Day("2026-03-10"))]);

        var laid = Lay("central-bedfordshire", Person("2026-01-14"), "2026-01-21", "2026-03-31", supervisor: supervisor);

        laid.Select(date => (Text(date.On), date.IsAfterDue)).ShouldBe([("2026-03-10", true)]);
        laid[0].DueOn.ShouldBe(Given.Day("2026-02-28"));
    }

    [Fact]
    public void What_is_overdue_is_laid_from_tomorrow_on()
    {
        var laid = Lay("surrey", Person("2026-01-14"), "2026-03-06", "2026-03-31");

        // Friday 6 March: the next working day is Monday.
        (Text(laid[0].On), laid[0].IsAfterDue).ShouldBe(("2026-03-09", true));
    }

    [Fact]
    public void A_session_that_fell_through_is_made_good_before_the_next_is_due()
    {
        var person = Person("2026-01-14") with { Sessions = [Given.Held("2026-01-14"), Given.Cancelled("2026-02-04")] };

        var laid = Lay("central-bedfordshire", person, "2026-02-05", "2026-02-28");

        // Five working days after the cancellation; the month's one-to-one is answered with it.
        laid.Select(date => Text(date.On)).ShouldBe(["2026-02-11"]);
    }

    [Fact]
    public void A_booking_takes_the_place_of_a_date()
    {
        Days("surrey", Person("2026-01-14"), "2026-01-20", "2026-04-30", booked: ["2026-02-10"])
            .ShouldBe(["2026-03-10", "2026-04-10"]);
    }

    [Fact]
    public void A_kept_day_of_the_week_wins_within_a_week_and_before_the_due_date()
    {
        var supervisor = Diary(fixedDays: [Fixed(DayOfWeek.Tuesday, FixedDayKind.Kept)]);

        Lay("central-bedfordshire", Person("2026-01-14"), "2026-01-20", "2026-06-30", supervisor: supervisor)
            .ShouldAllBe(date => date.On.DayOfWeek == DayOfWeek.Tuesday && !date.IsAfterDue);
    }

    [Fact]
    public void The_hours_of_both_and_the_other_sessions_of_the_day_choose_the_time()
    {
        var supervisee = Diary(fixedDays: [Fixed(DayOfWeek.Friday, FixedDayKind.Between, "13:00", "17:00")]);
        var supervisor = Diary(entries: [new DiaryEntry(Given.Day("2026-02-27"), new TimeOnly(13, 0), 90)]);

        var laid = Lay("central-bedfordshire", Person("2026-01-14"), "2026-01-20", "2026-02-28", supervisee, supervisor);

        (Text(laid[0].On), laid[0].StartsAt).ShouldBe(("2026-02-27", new TimeOnly(14, 30)));
    }

    [Fact]
    public void A_day_with_three_sessions_is_full()
    {
        var supervisor = Diary(entries: [.. Enumerable.Range(0, 3).Select(n => new DiaryEntry(Given.Day("2026-02-27"), new TimeOnly(9 + (2 * n), 0), 60))]);

        Days("central-bedfordshire", Person("2026-01-14"), "2026-01-20", "2026-02-28", supervisor: supervisor).ShouldBe(["2026-02-26"]);
    }

    [Fact]
    public void Where_no_day_suits_the_policys_own_is_given_and_says_so()
    {
        var supervisor = Diary(absences: [new AbsenceFacts(Given.Day("2026-01-01"), null)]);

        var laid = Lay("surrey", Person("2026-01-14"), "2026-01-20", "2026-02-28", supervisor: supervisor);

        (Text(laid[0].On), laid[0].SuitsNobody).ShouldBe(("2026-02-13", true));
    }

    [Fact]
    public void Nobody_is_planned_beyond_the_day_they_leave_or_while_their_return_is_unknown()
    {
        Days("surrey", Person("2026-01-14") with { LeftOn = Given.Day("2026-03-20") }, "2026-01-20", "2026-06-30").ShouldBe(["2026-02-13", "2026-03-13"]);
        Days("surrey", Person("2026-01-14") with { Absences = [new AbsenceFacts(Given.Day("2026-01-19"), null)] }, "2026-01-20", "2026-06-30").ShouldBeEmpty();
    }

    [Fact]
    public void The_due_dates_of_a_series_follow_from_the_dates_before()
    {
        var due = ScheduleLayout.DueDates(
            ShippedPolicies.Get("surrey"), Person("2026-01-14"), Given.London, Given.Day("2026-01-20"), [Given.Day("2026-02-02"), Given.Day("2026-03-05")]);

        due.Select(day => day.Text()).ShouldBe(["2026-02-14", "2026-03-02"]);
    }

    [Theory]
    [InlineData("2026-01-15", "2026-07-31")]
    [InlineData("2026-08-31", "2027-02-28")]
    public void Six_months_reach_to_the_end_of_the_sixth(string today, string horizon) =>
        ScheduleLayout.HorizonOf(Given.Day(today)).ShouldBe(Given.Day(horizon));

    [Fact]
    public void What_speaks_against_a_day_is_said_of_each_of_the_two()
    {
        var day = Given.Day("2026-02-28");
        var diaries = new TwoDiaries(
            Given.London,
            Diary(absences: [new AbsenceFacts(day, null)]),
            Diary(entries: [new DiaryEntry(day, new TimeOnly(10, 30), 60)], fixedDays: [Fixed(DayOfWeek.Saturday, FixedDayKind.Never)]));

        diaries.Concerns(day, new TimeOnly(10, 0), 60, Given.Day("2026-02-20")).ShouldBe(
        [
            new DayConcern(DayConcernKind.NotWorkingDay, Day: day),
            new DayConcern(DayConcernKind.AfterDue, Day: Given.Day("2026-02-20")),
            new DayConcern(DayConcernKind.AwayNoReturn, SessionSide.Supervisee, day),
            new DayConcern(DayConcernKind.Never, SessionSide.Supervisor, day),
            new DayConcern(DayConcernKind.Clash, SessionSide.Supervisor, day, new TimeOnly(10, 30)),
        ]);
    }

    private static PersonFacts Person(string heldOn) => Given.Person() with { Sessions = [Given.Held(heldOn)] };

    private static PersonDiary Diary(AbsenceFacts[]? absences = null, DiaryEntry[]? entries = null, FixedDay[]? fixedDays = null) =>
        new(absences ?? [], entries ?? [], fixedDays ?? []);

    private static FixedDay Fixed(DayOfWeek day, FixedDayKind kind, string? from = null, string? until = null) => new(
        Someone,
        day,
        kind,
        from is null ? null : TimeOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
        until is null ? null : TimeOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture),
        new Actor(Someone, Relation.Supervisee));

    private static IReadOnlyList<LaidDate> Lay(
        string pack, PersonFacts person, string today, string until, PersonDiary? supervisee = null, PersonDiary? supervisor = null, params string[] booked) =>
        ScheduleLayout.Lay(
            ShippedPolicies.Get(pack),
            person,
            Given.London,
            new TwoDiaries(Given.London, supervisee ?? Diary(), supervisor ?? Diary()),
            Given.Day(today),
            Given.Day(until),
            booked.Select(Given.Day),
            new TimeOnly(10, 0),
            60);

    private static IEnumerable<string> Days(
        string pack, PersonFacts person, string today, string until, PersonDiary? supervisee = null, PersonDiary? supervisor = null, params string[] booked) =>
        Lay(pack, person, today, until, supervisee, supervisor, booked).Select(date => Text(date.On));

    private static string Text(DateOnly day) => ((DateOnly?)day).Text()!;
}
