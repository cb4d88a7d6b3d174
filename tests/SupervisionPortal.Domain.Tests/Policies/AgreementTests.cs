using Shouldly;
using SupervisionPortal.Domain.Policies;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Policies;

public sealed class AgreementTests
{
    [Theory]
    [InlineData("central-bedfordshire", false)]
    [InlineData("mlop-tapang", true)]
    [InlineData("havering", true)]
    [InlineData("surrey", true)]
    [InlineData("bridgend", true)]
    public void An_agreement_is_signed_within_four_weeks_of_starting(string pack, bool isDefault)
    {
        var obligation = Given.Obligations(pack, With(null), "2026-01-05").Only(ObligationKind.SignAgreement).ShouldNotBeNull();

        obligation.DueOn.Text().ShouldBe("2026-02-02");
        obligation.Subject.ShouldBe(Given.PersonId);
        obligation.Source.IsDefault.ShouldBe(isDefault);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("2026-01-20", false)]
    [InlineData("2026-03-01", false)]
    [InlineData("2026-03-02", true)]
    public void A_draft_or_a_signature_to_come_is_no_agreement(string? signedOn, bool stillOwed) =>
        (Given.Obligations("surrey", With(Agreement(signedOn)), "2026-03-01").Only(ObligationKind.SignAgreement) is not null).ShouldBe(stillOwed);

    [Theory]
    // Signed on 29 February 2024; a review counts from the day it was made.
    [InlineData("mlop-tapang", null, null, "2025-02-28")]
    [InlineData("havering", null, null, "2025-02-28")]
    [InlineData("surrey", null, null, "2025-02-28")]
    [InlineData("bridgend", null, null, "2025-02-28")]
    [InlineData("central-bedfordshire", null, null, null)]
    [InlineData("surrey", "2024-10-01", null, "2025-10-01")]
    [InlineData("surrey", "2023-10-01", null, "2025-02-28")]
    // A new supervisor since then: four weeks, where that is earlier.
    [InlineData("surrey", null, "2024-05-06", "2024-06-03")]
    [InlineData("bridgend", null, "2024-05-06", "2024-06-03")]
    [InlineData("central-bedfordshire", null, "2024-05-06", "2024-06-03")]
    [InlineData("havering", null, "2024-05-06", "2025-02-28")]
    [InlineData("mlop-tapang", null, "2024-05-06", "2025-02-28")]
    [InlineData("surrey", null, "2025-02-20", "2025-02-28")]
    // On the day of the agreement, or before a later review, it is no new supervisor.
    [InlineData("central-bedfordshire", null, "2024-02-29", null)]
    [InlineData("central-bedfordshire", "2024-05-06", "2024-05-06", null)]
    [InlineData("central-bedfordshire", "2024-05-05", "2024-05-06", "2024-06-03")]
    [InlineData("surrey", "2024-05-20", "2024-05-06", "2025-05-20")]
    public void It_is_reviewed_by_the_policys_rules_whichever_falls_first(string pack, string? reviewedOn, string? supervisorSince, string? due)
    {
        var person = With(Agreement("2024-02-29", reviewedOn)) with { SupervisorSince = Given.DayOrNone(supervisorSince) };

        var obligation = Given.Obligations(pack, person, "2026-03-01").Only(ObligationKind.ReviewAgreement);

        obligation?.DueOn.Text().ShouldBe(due);
        (obligation is null).ShouldBe(due is null);
    }

    [Fact]
    public void Reviews_and_supervisors_to_come_do_not_count_yet()
    {
        var person = With(Agreement("2024-02-29", "2024-10-01")) with { SupervisorSince = Given.Day("2024-09-02") };

        Given.Obligations("surrey", person, "2024-09-01").Only(ObligationKind.ReviewAgreement)!.DueOn.Text().ShouldBe("2025-02-28");
        Given.Obligations("surrey", person, "2024-09-02").Only(ObligationKind.ReviewAgreement)!.DueOn.Text().ShouldBe("2024-09-30");
        Given.Obligations("surrey", person, "2024-10-01").Only(ObligationKind.ReviewAgreement)!.DueOn.Text().ShouldBe("2025-10-01");
    }

    private static AgreementFacts Agreement(string? signedOn, string? reviewedOn = null) =>
        new() { SignedOn = Given.DayOrNone(signedOn), ReviewedOn = Given.DayOrNone(reviewedOn) };

    private static PersonFacts With(AgreementFacts? agreement) => Given.Person(startedOn: agreement?.SignedOn is { Year: 2024 } ? "2024-01-08" : "2026-01-05") with { Agreement = agreement };
}
