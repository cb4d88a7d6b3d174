using Shouldly;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Records;

public sealed class PrivateHeadingsTests
{
    private static readonly RecordHeadings Bridgend = RecordHeadings.For(ShippedPolicies.Get("bridgend").Forms, PostRole.SocialWorker);
    private static readonly RecordHeadings CentralBedfordshire = RecordHeadings.For(ShippedPolicies.Get("central-bedfordshire").Forms, PostRole.SocialWorker);

    [Theory]
    [InlineData(Relation.Supervisee, true, true)]
    [InlineData(Relation.Supervisor, true, true)]
    [InlineData(Relation.LineManager, true, false)]
    [InlineData(Relation.SeniorManager, true, false)]
    [InlineData(Relation.QualityAssurance, false, false)]
    [InlineData(Relation.HumanResources, false, false)]
    [InlineData(Relation.Inspector, false, false)]
    public void Personal_headings_are_read_within_the_line_and_private_ones_by_the_two(Relation relation, bool line, bool theTwo)
    {
        var record = ARecord.In(RecordState.Waiting);
        var actor = new Actor(relation == Relation.Supervisee ? record.SuperviseeId : Guid.NewGuid(), relation);

        record.Shows(HeadingReaders.All, actor).ShouldBeTrue();
        record.Shows(HeadingReaders.Line, actor).ShouldBe(line);
        record.Shows(HeadingReaders.TheTwo, actor).ShouldBe(theTwo);
    }

    [Fact]
    public void The_packs_say_which_headings_are_whose()
    {
        Bridgend.Form.Sections.Where(section => section.ReadBy == HeadingReaders.Line).Select(section => section.Id).ShouldBe(["support"]);
        CentralBedfordshire.Form.Sections.Where(section => section.ReadBy == HeadingReaders.TheTwo).Select(section => section.Id).ShouldBe(["personal-discussion"]);
    }

    [Fact]
    public void What_is_not_shown_leaves_no_trace()
    {
        var content = new RecordContent { Answers = [new("support/well-being", "Tired."), new("management/caseload", "Full.")], NothingToRaise = ["support"] };

        var shown = Bridgend.Shown(content, readers => readers == HeadingReaders.All);

        shown.Answers.Select(answer => answer.Prompt).ShouldBe(["management/caseload"]);
        shown.NothingToRaise.ShouldBeEmpty();
        Bridgend.Shown(content, _ => true).ShouldBeSameAs(content);
    }

    [Fact]
    public void A_required_heading_wants_words_or_a_look_and_a_case_that_was_not_written_nothing()
    {
        var headings = RecordHeadings.For(
            new PolicyForms(
                [DefaultHeadings.Record with { Sections = [DefaultHeadings.Record.Sections[2] with { Required = true }] }],
                DefaultHeadings.Case with { Headings = [.. DefaultHeadings.Case.Headings.Select(heading => heading with { Required = heading.ChildsView })] },
                null,
                null,
                null),
            PostRole.SocialWorker);
        var written = new CaseEntry { CaseId = Guid.CreateVersion7(), Reference = "C-1", Answers = [new("worries", "Much.")] };
        var blank = new CaseEntry { CaseId = Guid.CreateVersion7(), Reference = "C-2" };

        headings.Missing(new RecordContent { Cases = [written, blank] }).Select(fault => fault.Place).ShouldBe(
            ["answers/support/discussed.Text", $"cases/{written.CaseId}/childs-view.Text"]);
        headings.Missing(new RecordContent { NothingToRaise = ["support"] }).ShouldBeEmpty();
        headings.Missing(new RecordContent { Answers = [new("support/discussed", "Well.")] }).ShouldBeEmpty();
    }
}
