using Shouldly;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Policies;

public sealed class ScheduleTests
{
    [Fact]
    public void Months_are_counted_from_the_first_anchor_of_their_run()
    {
        var person = Given.Person() with { Sessions = [Given.Held("2026-01-30")] };

        Targets("surrey", person, "2026-01-30", "2026-07-31")
            .ShouldBe(["2026-02-28", "2026-03-30", "2026-04-30", "2026-05-30", "2026-06-30", "2026-07-30"]);
    }

    [Fact]
    public void A_proposed_day_that_is_not_worked_moves_back()
    {
        var person = Given.Person() with { Sessions = [Given.Held("2026-01-30")] };

        // Saturdays 28 February and 30 May.
        Days("surrey", person, "2026-01-30", "2026-07-31")
            .ShouldBe(["2026-02-27", "2026-03-30", "2026-04-30", "2026-05-29", "2026-06-30", "2026-07-30"]);
    }

    [Fact]
    public void It_moves_forward_where_back_would_reach_the_session_before()
    {
        var calendar = Given.Calendar("Europe/London", "2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13");
        var person = Given.Person(PostRole.Student) with { Sessions = [Given.Held("2026-03-06")] };

        // The whole week before the 13th is a holiday, and the 6th is taken.
        ShippedPolicies.Get("central-bedfordshire").Schedule(person, calendar, Given.Day("2026-03-06"), Given.Day("2026-03-27"))
            .Select(session => (session.TargetOn.ToString("MM-dd", null), session.On.ToString("MM-dd", null)))
            .ShouldBe([("03-13", "03-16"), ("03-20", "03-20"), ("03-27", "03-27")]);
    }

    [Fact]
    public void The_stages_of_a_newcomer_follow_one_another()
    {
        var person = Given.Person(PostRole.Nqsw, "2026-01-05");

        // Weekly before 16 February, then fortnightly before 5 July, then monthly.
        Targets("havering", person, "2026-01-05", "2026-03-31")
            .ShouldBe(["2026-01-12", "2026-01-19", "2026-01-26", "2026-02-02", "2026-02-09", "2026-02-16", "2026-03-02", "2026-03-16", "2026-03-30"]);
        Targets("havering", person, "2026-06-20", "2026-09-30")
            .ShouldBe(["2026-06-22", "2026-07-06", "2026-08-06", "2026-09-06"]);
    }

    [Fact]
    public void A_run_of_months_begins_where_the_weeks_end()
    {
        var person = Given.Person(PostRole.Nqsw, "2025-07-31") with { Sessions = [Given.Held("2026-01-31")] };

        Targets("central-bedfordshire", person, "2026-01-31", "2026-06-30")
            .ShouldBe(["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"]);
    }

    [Fact]
    public void Once_in_each_calendar_month_proposes_the_end_of_each()
    {
        var person = Given.Person() with { Sessions = [Given.Held("2026-01-15")] };

        Targets("central-bedfordshire", person, "2026-01-15", "2026-05-31").ShouldBe(["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]);
        Days("central-bedfordshire", person, "2026-01-15", "2026-05-31").ShouldBe(["2026-02-27", "2026-03-31", "2026-04-30", "2026-05-29"]);
    }

    [Fact]
    public void An_aim_and_a_latest_day_step_by_the_aim()
    {
        var person = Given.Person(PostRole.Manager) with { Sessions = [Given.Held("2026-03-05")] };

        var proposed = ShippedPolicies.Get("surrey").Schedule(person, Given.London, Given.Day("2026-03-05"), Given.Day("2026-05-31"));

        proposed.Select(session => ((DateOnly?)session.TargetOn).Text()).ShouldBe(["2026-04-02", "2026-04-30", "2026-05-28"]);
        proposed.Select(session => ((DateOnly?)session.DueOn).Text()).ShouldBe(["2026-04-16", "2026-05-14", "2026-06-11"]);
    }

    [Fact]
    public void A_signed_agreement_sets_the_pace()
    {
        var person = Given.Person() with
        {
            Agreement = new AgreementFacts { SignedOn = Given.Day("2020-01-06"), Every = Period.Parse("P2W") },
            Sessions = [Given.Held("2026-03-05")],
        };

        Targets("surrey", person, "2026-03-05", "2026-04-17").ShouldBe(["2026-03-19", "2026-04-02", "2026-04-16"]);
    }

    [Fact]
    public void Days_already_past_are_not_proposed()
    {
        var person = Given.Person() with { Sessions = [Given.Held("2026-01-05")] };

        Targets("surrey", person, "2026-04-20", "2026-07-01").ShouldBe(["2026-05-05", "2026-06-05"]);
    }

    [Fact]
    public void Nothing_is_proposed_to_somebody_who_leaves_has_left_or_is_away_without_a_return()
    {
        var person = Given.Person() with { Sessions = [Given.Held("2026-01-05")] };

        Targets("surrey", person with { LeftOn = Given.Day("2026-03-05") }, "2026-01-05", "2026-07-01").ShouldBe(["2026-02-05"]);
        Targets("surrey", person with { LeftOn = Given.Day("2026-01-20") }, "2026-01-20", "2026-07-01").ShouldBeEmpty();
        Targets("surrey", person with { StartedOn = Given.Day("2026-02-01") }, "2026-01-20", "2026-07-01").ShouldBeEmpty();
        Targets("surrey", person with { Absences = [new AbsenceFacts(Given.Day("2026-01-10"), null)] }, "2026-01-20", "2026-07-01").ShouldBeEmpty();
    }

    [Fact]
    public void After_an_absence_a_new_run_begins()
    {
        var person = Given.Person() with
        {
            Sessions = [Given.Held("2026-01-31")],
            Absences = [new AbsenceFacts(Given.Day("2026-02-16"), Given.Day("2026-03-16"))],
        };

        Targets("surrey", person, "2026-02-20", "2026-06-30").ShouldBe(["2026-03-23", "2026-04-23", "2026-05-23", "2026-06-23"]);
    }

    [Fact]
    public void A_schedule_to_the_end_of_time_ends() =>
        ShippedPolicies.Get("surrey").Schedule(Given.Person(), Given.London, Given.Day("9999-01-01"), DateOnly.MaxValue)
            .Count.ShouldBeInRange(11, 13);

    private static IEnumerable<string?> Targets(string pack, PersonFacts person, string asOf, string until) =>
        ShippedPolicies.Get(pack).Schedule(person, Given.London, Given.Day(asOf), Given.Day(until))
            .Select(session => ((DateOnly?)session.TargetOn).Text());

    private static IEnumerable<string?> Days(string pack, PersonFacts person, string asOf, string until) =>
        ShippedPolicies.Get(pack).Schedule(person, Given.London, Given.Day(asOf), Given.Day(until))
            .Select(session => ((DateOnly?)session.On).Text());
}
