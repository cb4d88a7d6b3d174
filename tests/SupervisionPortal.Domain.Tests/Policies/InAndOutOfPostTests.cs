using Shouldly;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Policies;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Policies;

public sealed class InAndOutOfPostTests
{
    public static TheoryData<string> Packs => [.. ShippedPolicies.Keys];

    [Theory]
    [MemberData(nameof(Packs))]
    public void Somebody_not_yet_in_post_owes_nothing(string pack)
    {
        Given.Obligations(pack, Everything() with { StartedOn = Given.Day("2026-07-01") }, "2026-06-30").ShouldBeEmpty();
        Given.Obligations(pack, Everything() with { StartedOn = Given.Day("2026-06-30") }, "2026-06-30").ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Somebody_who_has_left_owes_only_records_their_sign_off_and_the_files_destruction(string pack)
    {
        ObligationKind[] left = [ObligationKind.DestroyFile, ObligationKind.WriteRecord, ObligationKind.SignOffRecord];
        var person = Everything() with { LeftOn = Given.Day("2026-06-30") };

        var before = Given.Obligations(pack, person, "2026-06-29").Select(obligation => obligation.Kind).ToList();
        var after = Given.Obligations(pack, person, "2026-06-30").Select(obligation => obligation.Kind).ToList();

        after.ShouldBe(before.Where(left.Contains));
        before.ShouldContain(ObligationKind.HoldSession);
        after.ShouldNotContain(ObligationKind.HoldSession);
    }

    [Fact]
    public void An_expected_leaving_counts_as_what_is_expected() =>
        Given.Obligations("surrey", Given.Person() with { LeftOn = Given.Day("2026-09-30") }, "2026-06-30")
            .Only(ObligationKind.DestroyFile)!.DueOn.Text().ShouldBe("2033-09-30");

    private static PersonFacts Everything() => Given.Person(startedOn: "2020-01-06") with
    {
        Sessions =
        [
            Given.Held("2026-02-02") with { CasesDiscussed = true, Records = [Given.Issued("2026-02-04T16:30:00Z") with { WrittenOn = null }] },
            Given.Cancelled("2026-03-02"),
        ],
        Cases = [Given.Case(CaseCategory.ChildProtection, "2026-01-12")],
        SupervisorAbsences = [new SupervisorAbsenceFacts(Given.Day("2026-06-08"), null, false, false)],
        TrainedOn = Given.Day("2024-01-01"),
    };
}
