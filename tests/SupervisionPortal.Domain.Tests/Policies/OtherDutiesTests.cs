using Shouldly;
using SupervisionPortal.Domain.Policies;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Policies;

/// <summary>Observation, training, cover and retention.</summary>
public sealed class OtherDutiesTests
{
    [Theory]
    [InlineData("mlop-tapang", "2026-02-05", "2026-02-28")]
    [InlineData("havering", "2026-07-05", "2026-07-31")]
    [InlineData("central-bedfordshire", null, null)]
    [InlineData("surrey", null, null)]
    [InlineData("bridgend", null, null)]
    public void Practice_is_observed_by_the_policys_number(string pack, string? afterStart, string? afterLast)
    {
        var newcomer = Given.Person(startedOn: "2026-01-05");
        var observed = newcomer with { ObservedOn = [Given.Day("2026-01-31"), Given.Day("2026-01-12"), Given.Day("2026-05-01")] };

        Given.Obligations(pack, newcomer, "2026-02-01").Only(ObligationKind.ObservePractice)?.DueOn.Text().ShouldBe(afterStart);
        Given.Obligations(pack, observed, "2026-02-01").Only(ObligationKind.ObservePractice)?.DueOn.Text().ShouldBe(afterLast);
        (Given.Obligations(pack, newcomer, "2026-02-01").Only(ObligationKind.ObservePractice) is null).ShouldBe(afterStart is null);
    }

    [Theory]
    [InlineData("central-bedfordshire", true, null, "2027-01-05")]
    [InlineData("central-bedfordshire", true, "2026-01-31", "2027-01-31")]
    [InlineData("central-bedfordshire", true, "2026-05-01", "2027-01-05")]
    [InlineData("central-bedfordshire", false, null, null)]
    [InlineData("havering", true, null, null)]
    public void Supervision_is_observed_yearly_of_whoever_supervises(string pack, bool supervises, string? observedOn, string? due)
    {
        var person = Given.Person(startedOn: "2026-01-05") with { Supervises = supervises, SupervisionObservedOn = observedOn is null ? [] : [Given.Day(observedOn)] };

        var obligation = Given.Obligations(pack, person, "2026-02-01").Only(ObligationKind.ObserveSupervision);

        obligation?.DueOn.Text().ShouldBe(due);
        (obligation is null).ShouldBe(due is null);
    }

    [Fact]
    public void Bridgend_advises_a_span_and_no_other_policy_does()
    {
        var spans = ShippedPolicies.Keys.ToDictionary(key => key, key => ShippedPolicies.Get(key).Rules.Span?.AtMost);

        spans.Where(span => span.Value is not null).ShouldBe([KeyValuePair.Create("bridgend", (int?)6)]);
        var span = ShippedPolicies.Get("bridgend").Rules.Span!;
        (span.IsExceededBy(6), span.IsExceededBy(7)).ShouldBe((false, true));
    }

    [Theory]
    [InlineData("bridgend", "2024-02-29", "2027-02-28")]
    [InlineData("bridgend", null, null)]
    [InlineData("bridgend", "2026-03-02", null)]
    [InlineData("surrey", "2024-02-29", null)]
    public void Training_is_refreshed_three_years_after_the_last_that_is_recorded(string pack, string? trainedOn, string? due)
    {
        var obligation = Given.Obligations(pack, Given.Person() with { TrainedOn = Given.DayOrNone(trainedOn) }, "2026-03-01")
            .Only(ObligationKind.RefreshTraining);

        obligation?.DueOn.Text().ShouldBe(due);
        (obligation is null).ShouldBe(due is null);
    }

    // The supervisor is away from Monday 8 June 2026: cover by 22 June, formal by 13 July.
    [Theory]
    [InlineData("central-bedfordshire", null, false, false, true, false)]
    [InlineData("central-bedfordshire", null, true, false, false, false)]
    [InlineData("central-bedfordshire", null, false, true, false, false)]
    [InlineData("surrey", null, false, false, true, true)]
    [InlineData("surrey", null, true, false, true, true)]
    [InlineData("surrey", null, true, true, false, false)]
    [InlineData("surrey", "2026-06-22", false, false, false, false)]
    [InlineData("surrey", "2026-06-23", false, false, true, false)]
    [InlineData("surrey", "2026-07-06", false, false, true, false)]
    [InlineData("surrey", "2026-07-07", false, false, true, true)]
    [InlineData("havering", null, false, false, false, false)]
    [InlineData("bridgend", null, false, false, false, false)]
    [InlineData("mlop-tapang", null, false, false, false, false)]
    public void A_supervisor_away_for_long_is_covered(
        string pack, string? returnedOn, bool planned, bool coverNamed, bool arrange, bool formal)
    {
        var absence = new SupervisorAbsenceFacts(Given.Day("2026-06-08"), Given.DayOrNone(returnedOn), planned, coverNamed);
        var obligations = Given.Obligations(pack, Given.Person() with { SupervisorAbsences = [absence] }, "2026-06-10");

        obligations.Only(ObligationKind.ArrangeCover)?.DueOn.Text().ShouldBe("2026-06-22");
        obligations.Only(ObligationKind.FormalCover)?.DueOn.Text().ShouldBe("2026-07-13");
        (obligations.Only(ObligationKind.ArrangeCover) is not null).ShouldBe(arrange);
        (obligations.Only(ObligationKind.FormalCover) is not null).ShouldBe(formal);
        obligations.Only(ObligationKind.ArrangeCover)?.Subject.ShouldBe("absence:2026-06-08");
    }

    [Theory]
    [InlineData("2026-06-07", false)]
    [InlineData("2026-06-08", true)]
    [InlineData("2026-08-30", true)]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-09-01", false)]
    public void Cover_is_asked_for_while_the_absence_is_open(string asOf, bool asked)
    {
        var absence = new SupervisorAbsenceFacts(Given.Day("2026-06-08"), Given.Day("2026-08-31"), false, false);

        (Given.Obligations("surrey", Given.Person() with { SupervisorAbsences = [absence] }, asOf).Only(ObligationKind.ArrangeCover) is not null)
            .ShouldBe(asked);
    }

    [Theory]
    [InlineData("havering", "2024-02-29", "2027-02-28")]
    [InlineData("surrey", "2024-02-29", "2031-02-28")]
    [InlineData("surrey", "2025-03-31", "2032-03-31")]
    [InlineData("central-bedfordshire", "2024-02-29", null)]
    [InlineData("bridgend", "2024-02-29", null)]
    [InlineData("mlop-tapang", "2024-02-29", null)]
    public void The_file_of_somebody_who_has_left_is_kept_for_the_policys_years(string pack, string leftOn, string? due)
    {
        var obligations = Given.Obligations(pack, Given.Person() with { LeftOn = Given.Day(leftOn) }, "2026-03-01");

        obligations.Only(ObligationKind.DestroyFile)?.DueOn.Text().ShouldBe(due);
        obligations.Count.ShouldBe(due is null ? 0 : 1);
    }
}
