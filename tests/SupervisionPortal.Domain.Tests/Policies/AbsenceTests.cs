using Shouldly;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Policies;

/// <summary>Last session on 5 March 2026, so surrey asks for the next by 5 April.</summary>
public sealed class AbsenceTests
{
    [Theory]
    // Back on a Tuesday: five working days later.
    [InlineData("2026-04-01", "2026-04-14", "2026-04-14", "2026-04-21")]
    // The first day away counts, the day of return does not.
    [InlineData("2026-04-05", "2026-04-07", "2026-04-07", "2026-04-14")]
    [InlineData("2026-03-20", "2026-04-05", "2026-04-07", "2026-04-05")]
    [InlineData("2026-04-06", "2026-04-10", "2026-04-10", "2026-04-05")]
    // The return may lie ahead.
    [InlineData("2026-04-01", "2026-04-14", "2026-04-02", "2026-04-21")]
    public void Away_on_the_due_date_it_is_due_five_working_days_after_the_return(string from, string returnedOn, string asOf, string due)
    {
        var obligation = Next(asOf, new AbsenceFacts(Given.Day(from), Given.Day(returnedOn)));

        obligation.DueOn.Text().ShouldBe(due);
        obligation.TargetOn.Text().ShouldBe(due);
    }

    [Fact]
    public void While_no_return_is_known_it_is_suspended()
    {
        var obligation = Next("2026-06-30", new AbsenceFacts(Given.Day("2026-04-01"), null));

        obligation.State.ShouldBe(ObligationState.Suspended);
        obligation.DueOn.ShouldBeNull();
        obligation.TargetOn.ShouldBeNull();
    }

    [Fact]
    public void An_absence_that_begins_after_the_due_date_suspends_nothing() =>
        Next("2026-06-30", new AbsenceFacts(Given.Day("2026-04-06"), null)).State.ShouldBe(ObligationState.Overdue);

    [Fact]
    public void A_day_moved_into_another_absence_moves_again() =>
        Next("2026-06-30", Away("2026-04-20", "2026-05-11"), Away("2026-04-01", "2026-04-14")).DueOn.Text().ShouldBe("2026-05-18");

    [Fact]
    public void A_day_moved_into_an_open_absence_is_suspended() =>
        Next("2026-06-30", Away("2026-04-01", "2026-04-14"), new AbsenceFacts(Given.Day("2026-04-20"), null))
            .State.ShouldBe(ObligationState.Suspended);

    [Fact]
    public void An_absence_that_has_not_begun_does_not_count_yet()
    {
        Next("2026-03-31", Away("2026-04-01", "2026-04-14")).DueOn.Text().ShouldBe("2026-04-05");
        Next("2026-04-01", Away("2026-04-01", "2026-04-14")).DueOn.Text().ShouldBe("2026-04-21");
    }

    [Fact]
    public void Away_on_the_day_aimed_for_alone_nothing_moves()
    {
        var person = Given.Person(PostRole.Manager) with
        {
            Sessions = [Given.Held("2026-03-05")],
            Absences = [Away("2026-03-30", "2026-04-10")],
        };

        var obligation = Given.Obligations("surrey", person, "2026-04-10").Only(ObligationKind.HoldSession)!;

        obligation.TargetOn.Text().ShouldBe("2026-04-02");
        obligation.DueOn.Text().ShouldBe("2026-04-16");
    }

    [Fact]
    public void Away_on_the_latest_day_the_day_aimed_for_moves_with_it()
    {
        var person = Given.Person(PostRole.Manager) with
        {
            Sessions = [Given.Held("2026-03-05")],
            Absences = [Away("2026-04-13", "2026-04-20")],
        };

        var obligation = Given.Obligations("surrey", person, "2026-04-20").Only(ObligationKind.HoldSession)!;

        obligation.TargetOn.Text().ShouldBe("2026-04-27");
        obligation.DueOn.Text().ShouldBe("2026-04-27");
    }

    private static AbsenceFacts Away(string from, string returnedOn) => new(Given.Day(from), Given.Day(returnedOn));

    private static Obligation Next(string asOf, params AbsenceFacts[] absences) =>
        Given.Obligations("surrey", Given.Person() with { Sessions = [Given.Held("2026-03-05")], Absences = absences }, asOf)
            .Only(ObligationKind.HoldSession)
            .ShouldNotBeNull();
}
