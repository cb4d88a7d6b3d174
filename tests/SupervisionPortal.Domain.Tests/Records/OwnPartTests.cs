using Shouldly;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Records;

public sealed class OwnPartTests
{
    [Theory]
    [InlineData(RecordState.Draft, false, null)]
    [InlineData(RecordState.Discarded, false, null)]
    [InlineData(RecordState.Waiting, false, Refusal.RecordIsSent)]
    [InlineData(RecordState.Waiting, true, null)]
    [InlineData(RecordState.Disputed, true, null)]
    [InlineData(RecordState.Signed, true, Refusal.AlreadyFinal)]
    [InlineData(RecordState.SignedWithComment, true, Refusal.AlreadyFinal)]
    [InlineData(RecordState.ClosedWithBothViews, true, Refusal.AlreadyFinal)]
    public void It_is_written_until_the_record_is_sent_and_again_while_it_is_amended(RecordState state, bool isBeingWritten, Refusal? expected) =>
        OwnPart.WhyNotWrite(Held(), ARecord.In(state), isBeingWritten, ARecord.Supervisee).ShouldBe(expected);

    [Fact]
    public void Before_the_record_is_begun_it_is_open_to_the_supervisee_alone()
    {
        OwnPart.WhyNotWrite(Held(), null, false, ARecord.Supervisee).ShouldBeNull();
        OwnPart.WhyNotWrite(Held(), null, false, ARecord.Supervisor).ShouldBe(Refusal.OnlyTheSupervisee);
        OwnPart.WhyNotWrite(Held(SessionKind.Group), null, false, ARecord.Supervisee).ShouldBe(Refusal.KindIsNotRecorded);
    }

    [Fact]
    public void A_save_names_the_text_it_was_made_from_and_an_unchanged_text_is_no_new_one()
    {
        var part = new OwnPart(Guid.CreateVersion7(), Guid.CreateVersion7());
        Answer[] answers = [new("a/b", "Mine."), new("a/c", "")];

        part.TrySave(answers, 0, ARecord.Now).ShouldBeTrue();
        part.TrySave(answers, 0, ARecord.Now).ShouldBeFalse();
        part.TrySave(answers, 1, ARecord.Now.AddMinutes(1)).ShouldBeTrue();

        part.Revision.ShouldBe(1);
        part.Answers.ShouldBe([new Answer("a/b", "Mine.")]);
    }

    [Fact]
    public void Their_words_take_the_place_of_whatever_stood_under_their_headings_and_touch_no_other()
    {
        var headings = RecordHeadings.For(Leaving("management"), PostRole.SocialWorker);
        var part = new OwnPart(Guid.CreateVersion7(), Guid.CreateVersion7());
        var draft = new RecordContent { Answers = [new("management/m", "Another’s."), new("support/s", "The supervisor’s.")] };

        headings.Taking(draft, part).ShouldBe(draft);
        part.TrySave([new("management/m", "Mine."), new("support/s", "Not mine to write.")], 0, ARecord.Now);

        headings.Taking(draft, part).Answers.ShouldBe([new Answer("support/s", "The supervisor’s."), new Answer("management/m", "Mine.")]);
    }

    private static PolicyForms Leaving(string section)
    {
        FormSection Section(string id) => new(id, null, Words(id), null, [new FormPrompt(id[..1], Words(id), null, ChildsView: false)]) { FilledBy = id == section ? HeadingWriter.Supervisee : HeadingWriter.Supervisor };
        return PolicyForms.None with { Record = [new RecordForm("personal", Words("Record"), null, [], null, [Section("management"), Section("support")], null, null, [])] };
    }

    private static LocalisedText Words(string english) => new(new Dictionary<string, string> { [LocalisedText.English] = english });

    private static Session Held(SessionKind kind = SessionKind.OneToOne)
    {
        var session = Session.Plan(ARecord.Supervisee.PersonId, ARecord.Supervisor.PersonId, kind, ARecord.HeldOn, null, 60, null, ARecord.Supervisor, ARecord.Now.AddDays(-9), ARecord.HeldOn.AddDays(-5));
        session.Hold(ARecord.HeldOn, 60, false, ARecord.Supervisor, ARecord.Now, ARecord.HeldOn.AddDays(1));
        return session;
    }
}
