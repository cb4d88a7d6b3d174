using Shouldly;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Policies;

/// <summary>A session falls through on Monday 2 March 2026; back at work on Monday 16 March.</summary>
public sealed class RebookTests
{
    [Theory]
    [InlineData("central-bedfordshire", FallThroughReason.Other, "2026-03-09")]
    [InlineData("central-bedfordshire", FallThroughReason.Sickness, "2026-03-23")]
    [InlineData("central-bedfordshire", null, "2026-03-09")]
    [InlineData("havering", FallThroughReason.Sickness, "2026-03-23")]
    [InlineData("havering", FallThroughReason.Other, null)]
    [InlineData("havering", null, null)]
    [InlineData("surrey", FallThroughReason.Other, "2026-03-16")]
    [InlineData("surrey", FallThroughReason.Sickness, "2026-03-16")]
    [InlineData("bridgend", FallThroughReason.Other, "2026-03-09")]
    [InlineData("bridgend", FallThroughReason.Sickness, "2026-03-09")]
    [InlineData("mlop-tapang", FallThroughReason.Other, null)]
    [InlineData("mlop-tapang", FallThroughReason.Sickness, null)]
    public void The_replacement_is_due_by_the_policys_number(string pack, FallThroughReason? reason, string? due)
    {
        foreach (var fellThrough in new[] { Given.Cancelled("2026-03-02", reason, "2026-03-16"), Given.Missed("2026-03-02", reason, "2026-03-16") })
        {
            var obligation = Given.Obligations(pack, With(fellThrough), "2026-03-20").Only(ObligationKind.RebookSession);

            obligation?.DueOn.Text().ShouldBe(due);
            (obligation is null).ShouldBe(due is null);
            obligation?.Subject.ShouldBe("session:s2");
            obligation?.TargetOn.ShouldBe(obligation.DueOn);
        }
    }

    [Theory]
    [InlineData("central-bedfordshire")]
    [InlineData("havering")]
    public void After_sickness_it_waits_for_the_return(string pack)
    {
        var obligation = Given.Obligations(pack, With(Given.Cancelled("2026-03-02", FallThroughReason.Sickness)), "2026-03-20")
            .Only(ObligationKind.RebookSession)
            .ShouldNotBeNull();

        obligation.State.ShouldBe(ObligationState.Suspended);
        obligation.DueOn.ShouldBeNull();
        obligation.TargetOn.ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-03-02", false)]
    [InlineData("2026-03-04", false)]
    [InlineData("2026-03-21", true)]
    public void A_one_to_one_held_on_or_after_that_day_replaces_it(string held, bool stillOwed) =>
        (Given.Obligations("surrey", With(Given.Cancelled("2026-03-02"), Given.Held(held)), "2026-03-20").Only(ObligationKind.RebookSession) is not null)
            .ShouldBe(stillOwed);

    [Theory]
    [InlineData(SessionKind.Group)]
    [InlineData(SessionKind.AdHoc)]
    [InlineData(SessionKind.Peer)]
    [InlineData(SessionKind.Joint)]
    public void Only_one_to_ones_are_rebooked_and_only_they_replace(SessionKind kind)
    {
        Given.Obligations("surrey", With(Given.Cancelled("2026-03-02") with { Kind = kind }), "2026-03-20")
            .Only(ObligationKind.RebookSession).ShouldBeNull();
        Given.Obligations("surrey", With(Given.Cancelled("2026-03-02"), Given.Held("2026-03-04") with { Kind = kind }), "2026-03-20")
            .Only(ObligationKind.RebookSession).ShouldNotBeNull();
    }

    [Fact]
    public void It_is_counted_from_the_cancellation_and_not_from_the_day_planned()
    {
        var cancelled = Given.Cancelled("2026-03-02") with { PlannedFor = Given.Day("2026-03-10") };

        Given.Obligations("surrey", With(cancelled), "2026-03-03").Only(ObligationKind.RebookSession)!.DueOn.Text().ShouldBe("2026-03-16");
    }

    [Fact]
    public void A_cancellation_to_come_has_not_happened() =>
        Given.Obligations("surrey", With(Given.Cancelled("2026-03-02"), Given.Missed("2026-03-02", id: "s3")), "2026-03-01")
            .Only(ObligationKind.RebookSession).ShouldBeNull();

    [Fact]
    public void Each_session_that_fell_through_is_owed()
    {
        var person = With(Given.Cancelled("2026-03-02"), Given.Missed("2026-03-09", id: "s3"));

        Given.Obligations("bridgend", person, "2026-03-20")
            .Where(obligation => obligation.Kind == ObligationKind.RebookSession)
            .Select(obligation => (obligation.Subject, obligation.DueOn.Text()))
            .ShouldBe([("session:s2", "2026-03-09"), ("session:s3", "2026-03-16")]);
    }

    private static PersonFacts With(params SessionFacts[] sessions) => Given.Person() with { Sessions = sessions };
}
