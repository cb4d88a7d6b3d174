using Shouldly;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Domain.Tests.Records;

/// <summary>A record in any state, with its two people.</summary>
internal static class ARecord
{
    public static readonly DateOnly HeldOn = new(2025, 11, 18);
    public static readonly DateTime Now = new(2025, 11, 21, 16, 5, 0, DateTimeKind.Utc);
    public static readonly DateTime LapsesAt = new(2025, 11, 29, 0, 0, 0, DateTimeKind.Utc);
    public static readonly Actor Supervisor = new(Guid.CreateVersion7(), Relation.Supervisor);
    public static readonly Actor Supervisee = new(Guid.CreateVersion7(), Relation.Supervisee);
    public static readonly Signing Signing = new("I have read this record.", "Daniel Okafor");
    public static readonly RecordContent Content = new() { Form = "personal", Answers = [new Answer("management/discussed", "Talked about leave.")] };

    public static AnswerWindow Window => new(new DateOnly(2025, 11, 28), LapsesAt);

    public static SupervisionRecord In(RecordState state, AnswerWindow? window = null)
    {
        var record = SupervisionRecord.Begin(Guid.CreateVersion7(), Supervisee.PersonId, Supervisor.PersonId, HeldOn, casesDiscussed: true, Supervisor, Now.AddHours(-2));
        if (state == RecordState.Draft)
        {
            return record;
        }

        if (state == RecordState.Discarded)
        {
            Do(record, RecordVerb.Discard);
            return record;
        }

        record.Issue(Content, 1, window ?? Window, Signing, Supervisor, Now);
        RecordVerb[] on = state switch
        {
            RecordState.Waiting => [],
            RecordState.Signed => [RecordVerb.SignOff],
            RecordState.SignedWithComment => [RecordVerb.SignOffWithComment],
            RecordState.AcceptedByLapse => [RecordVerb.AcceptByLapse],
            RecordState.Disputed => [RecordVerb.Disagree],
            _ => [RecordVerb.Disagree, RecordVerb.CloseWithBothViews],
        };
        foreach (var verb in on)
        {
            Do(record, verb);
        }

        record.State.ShouldBe(state);
        return record;
    }

    /// <summary>The verb as whoever may do it does, in time; a lapse after its time.</summary>
    public static void Do(SupervisionRecord record, RecordVerb verb, Actor? actor = null)
    {
        switch (verb)
        {
            case RecordVerb.Begin:
                record.BeginAgain(actor ?? Supervisor, Now);
                break;
            case RecordVerb.Discard:
                record.Discard("The wrong session.", actor ?? Supervisor, Now);
                break;
            case RecordVerb.DiscardAmendment:
                record.DiscardAmendment(actor ?? Supervisor, Now);
                break;
            case RecordVerb.Issue:
                record.Issue(Content, 1, Window, Signing, actor ?? Supervisor, Now);
                break;
            case RecordVerb.SignOff:
                record.SignOff(record.VersionNumber, null, Signing, actor ?? Supervisee, Now);
                break;
            case RecordVerb.SignOffWithComment:
                record.SignOff(record.VersionNumber, "The date was the 5th.", Signing, actor ?? Supervisee, Now);
                break;
            case RecordVerb.Disagree:
                record.Disagree(record.VersionNumber, "management", "I did not say that.", Signing, actor ?? Supervisee, Now);
                break;
            case RecordVerb.Amend:
                record.Amend(Content, "The day of leave.", 1, Window, Signing, actor ?? Supervisor, Now);
                break;
            case RecordVerb.AcceptByLapse:
                record.AcceptByLapse(LapsesAt);
                break;
            case RecordVerb.CloseWithBothViews:
                record.CloseWithBothViews("I keep to my text.", Signing, actor ?? Supervisor, Now);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(verb), verb, null);
        }
    }
}
