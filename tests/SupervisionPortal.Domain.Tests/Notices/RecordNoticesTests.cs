using Shouldly;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Tests.Records;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Notices;

public sealed class RecordNoticesTests
{
    private static readonly Guid Successor = Guid.CreateVersion7();

    public static TheoryData<RecordState, RecordVerb, NoticeKind, bool, bool> Moves => new()
    {
        { RecordState.Draft, RecordVerb.Issue, NoticeKind.RecordToSign, true, false },
        { RecordState.Waiting, RecordVerb.Amend, NoticeKind.RecordAmendedToSign, true, false },
        { RecordState.Waiting, RecordVerb.SignOff, NoticeKind.RecordSigned, false, true },
        { RecordState.Waiting, RecordVerb.SignOffWithComment, NoticeKind.RecordSignedWithComment, false, true },
        { RecordState.Waiting, RecordVerb.Disagree, NoticeKind.RecordDisputed, false, true },
        { RecordState.Disputed, RecordVerb.CloseWithBothViews, NoticeKind.RecordClosed, true, false },
        { RecordState.Waiting, RecordVerb.AcceptByLapse, NoticeKind.RecordLapsed, true, true },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_move_is_told_to_the_others(RecordState from, RecordVerb verb, NoticeKind kind, bool toSupervisee, bool toWriters)
    {
        var record = ARecord.In(from);
        ARecord.Do(record, verb);

        var notices = RecordNotices.Of(record, record.Moves[^1], Successor).ToList();

        notices.ShouldAllBe(notice => notice.Kind == kind && notice.Path == $"/records/{record.Id}" && notice.AboutId == record.SuperviseeId);
        notices.Exists(notice => notice.PersonId == record.SuperviseeId).ShouldBe(toSupervisee);
        notices.Where(notice => notice.PersonId != record.SuperviseeId).Select(notice => notice.PersonId)
            .ShouldBe(toWriters ? [record.SupervisorId, Successor] : [], ignoreOrder: true);
    }

    [Fact]
    public void Every_move_but_those_of_a_draft_is_told() =>
        Enum.GetValues<RecordVerb>().Except([RecordVerb.Begin, RecordVerb.Discard, RecordVerb.DiscardAmendment]).ShouldBe(Moves.Select(row => row.Data.Item2), ignoreOrder: true);

    [Fact]
    public void Without_a_window_no_day_to_answer_is_named()
    {
        var record = ARecord.In(RecordState.Waiting, new AnswerWindow(null, null));

        var notice = RecordNotices.Of(record, record.Moves[^1], null).Single();

        (notice.Kind, notice.On).ShouldBe((NoticeKind.RecordSent, (DateOnly?)ARecord.HeldOn));
    }

    [Fact]
    public void With_a_window_its_last_day_is_named()
    {
        var record = ARecord.In(RecordState.Waiting);

        RecordNotices.Of(record, record.Moves[^1], null).Single().On.ShouldBe(ARecord.Window.EndsOn);
    }

    [Fact]
    public void Nobody_is_told_what_they_did_themselves()
    {
        var record = ARecord.In(RecordState.Disputed);
        ARecord.Do(record, RecordVerb.Amend);

        RecordNotices.Of(record, record.Moves[^1], record.SupervisorId).Select(notice => notice.PersonId).ShouldBe([record.SuperviseeId]);
    }

    [Fact]
    public void Only_a_reading_for_a_purpose_is_told()
    {
        var record = ARecord.In(RecordState.Signed);
        var reader = Guid.CreateVersion7();

        RecordNotices.Of(record, new RecordOpening(record.Id, record.SupervisorId, ARecord.HeldOn, ARecord.Now, null, null)).ShouldBeEmpty();
        var told = RecordNotices.Of(record, new RecordOpening(record.Id, reader, ARecord.HeldOn, ARecord.Now, OpeningPurpose.QualityAssurance, null)).Single();
        (told.PersonId, told.ById, told.Kind).ShouldBe((record.SuperviseeId, (Guid?)reader, NoticeKind.RecordRead));
    }

    [Fact]
    public void What_is_added_after_a_lapse_is_told_to_those_who_write()
    {
        var record = ARecord.In(RecordState.AcceptedByLapse);
        record.AddLate(Guid.CreateVersion7(), RecordNoteKind.LateNote, "I was on leave.", null, null, ARecord.Supervisee, ARecord.LapsesAt.AddDays(1));

        RecordNotices.Of(record, record.Notes[^1], Successor).Select(notice => notice.PersonId).ShouldBe([record.SupervisorId, Successor]);
    }
}
