using Shouldly;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Policies;

/// <summary>Cases are discussed on Friday 6 March 2026.</summary>
public sealed class CaseRecordTests
{
    [Theory]
    [InlineData("central-bedfordshire", "2026-03-13")]
    [InlineData("havering", "2026-03-10")]
    [InlineData("surrey", "2026-03-10")]
    [InlineData("bridgend", "2026-03-08")]
    [InlineData("mlop-tapang", null)]
    public void The_case_record_is_due_by_the_policys_number(string pack, string? due)
    {
        var obligation = Given.Obligations(pack, Discussed(), "2026-03-06").Only(ObligationKind.WriteRecord);

        obligation?.DueOn.Text().ShouldBe(due);
        (obligation is null).ShouldBe(due is null);
        obligation?.Subject.ShouldBe("session:s1");
    }

    [Theory]
    [InlineData(RecordKind.Case, "2026-03-10", "2026-03-10", false)]
    [InlineData(RecordKind.Case, "2026-05-10", "2026-05-10", false)]
    [InlineData(RecordKind.Case, "2026-05-10", "2026-05-09", true)]
    [InlineData(RecordKind.Personal, "2026-03-10", "2026-05-10", true)]
    public void A_case_record_meets_it_however_late(RecordKind kind, string writtenOn, string asOf, bool stillOwed)
    {
        var person = Discussed(new RecordFacts { Kind = kind, WrittenOn = Given.Day(writtenOn) });

        (Given.Obligations("surrey", person, asOf).Only(ObligationKind.WriteRecord) is not null).ShouldBe(stillOwed);
    }

    [Fact]
    public void A_session_without_cases_or_of_another_kind_needs_none()
    {
        Given.Obligations("surrey", Given.Person() with { Sessions = [Given.Held("2026-03-06")] }, "2026-03-20")
            .Only(ObligationKind.WriteRecord).ShouldBeNull();
        Given.Obligations("surrey", Given.Person() with { Sessions = [Given.Held("2026-03-06") with { CasesDiscussed = true, Kind = SessionKind.Group }] }, "2026-03-20")
            .Only(ObligationKind.WriteRecord).ShouldBeNull();
    }

    private static PersonFacts Discussed(params RecordFacts[] records) =>
        Given.Person() with { Sessions = [Given.Held("2026-03-06") with { CasesDiscussed = true, Records = records }] };
}
