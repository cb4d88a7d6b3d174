using Shouldly;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Policies;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Policies;

public sealed class StateTests
{
    [Theory]
    [InlineData("2026-03-28", ObligationState.Upcoming)]
    [InlineData("2026-03-29", ObligationState.Due)]
    [InlineData("2026-04-05", ObligationState.Due)]
    [InlineData("2026-04-06", ObligationState.Overdue)]
    public void A_due_date_is_a_whole_day_and_comes_near_a_week_before(string asOf, ObligationState state) =>
        Given.Obligations("surrey", Given.Person() with { Sessions = [Given.Held("2026-03-05")] }, asOf)
            .Only(ObligationKind.HoldSession)!.State.ShouldBe(state);

    [Fact]
    public void Obligations_are_sorted_by_day_then_kind_then_subject_and_those_without_a_day_come_last()
    {
        var person = Given.Person() with
        {
            Agreement = null,
            Sessions = [Given.Held("2026-01-31"), Given.Cancelled("2026-02-10", Domain.Sessions.FallThroughReason.Sickness)],
            Cases =
            [
                Given.Case(CaseCategory.Plo, "2026-01-31") with { Ref = "b" },
                Given.Case(CaseCategory.Plo, "2026-01-31") with { Ref = "C" },
                Given.Case(CaseCategory.Plo, "2026-01-31") with { Ref = "a" },
            ],
        };

        Given.Obligations("central-bedfordshire", person, "2026-02-15")
            .Select(obligation => $"{obligation.DueOn.Text()} {Words.Of(obligation.Kind)} {obligation.Subject}")
            .ShouldBe(
            [
                "2020-02-03 sign-agreement p1",
                "2026-02-28 discuss-case case:C",
                "2026-02-28 discuss-case case:a",
                "2026-02-28 discuss-case case:b",
                "2026-02-28 hold-session p1",
                "2026-04-30 review-case-plan case:C",
                "2026-04-30 review-case-plan case:a",
                "2026-04-30 review-case-plan case:b",
                " rebook-session session:s2",
            ]);
    }

    [Fact]
    public void The_same_facts_give_any_days_picture()
    {
        var person = Given.Person() with { Sessions = [Given.Held("2026-03-05", "a"), Given.Held("2026-04-20", "b")] };

        Given.Obligations("surrey", person, "2026-04-19").Only(ObligationKind.HoldSession)!.State.ShouldBe(ObligationState.Overdue);
        Given.Obligations("surrey", person, "2026-04-20").Only(ObligationKind.HoldSession)!.DueOn.Text().ShouldBe("2026-05-20");
    }
}
