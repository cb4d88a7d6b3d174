using SupervisionPortal.Domain.Concerns;

namespace SupervisionPortal.Domain.Notices;

/// <summary>Whom the moves of a concern are told to: its parties and whoever deals with it. That there is one, never what it says.</summary>
public static class ConcernNotices
{
    public static IEnumerable<Notice> Of(Concern concern, ConcernMove move)
    {
        var ofParties = move.Verb switch
        {
            ConcernVerb.Raise => NoticeKind.ConcernRaised,
            ConcernVerb.Acknowledge => NoticeKind.ConcernAcknowledged,
            ConcernVerb.TakeStep => NoticeKind.ConcernStep,
            ConcernVerb.Resolve => NoticeKind.ConcernResolved,
            ConcernVerb.Escalate or ConcernVerb.Pass => NoticeKind.ConcernTakenFurther,
            _ => NoticeKind.ConcernWithdrawn,
        };
        var isNewToHandler = move.Verb is ConcernVerb.Raise or ConcernVerb.Escalate or ConcernVerb.Pass;
        return new[] { move.HandlerId, concern.SuperviseeId, concern.SupervisorId, concern.RaisedById }
            .Distinct()
            .Where(person => person != move.ById)
            .Select(person => new Notice(
                person,
                person == move.HandlerId && isNewToHandler ? NoticeKind.ConcernToAcknowledge : ofParties,
                $"concern-moved:{move.Id}",
                $"/concerns/{concern.Id}",
                move.At,
                move.ById,
                concern.SuperviseeId));
    }
}
