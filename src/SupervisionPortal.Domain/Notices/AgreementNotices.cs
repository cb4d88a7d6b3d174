using SupervisionPortal.Domain.Agreements;

namespace SupervisionPortal.Domain.Notices;

/// <summary>Whom the moves of an agreement are told to: the other of the two.</summary>
public static class AgreementNotices
{
    /// <param name="supervisorNow">Who supervises now, or null.</param>
    public static IEnumerable<Notice> Of(SupervisionAgreement agreement, AgreementMove move, Guid? supervisorNow)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(move);
        return KindOf(move.Verb) is { } kind
            ? new[] { agreement.SuperviseeId, supervisorNow ?? agreement.SupervisorId }
                .Where(person => person != move.ById)
                .Select(person => new Notice(person, kind, $"agreement-moved:{move.Id}", $"/agreements/{agreement.Id}", move.At, move.ById, agreement.SuperviseeId))
            : [];
    }

    // That one was begun asks nothing of the other yet; that one was superseded is told with the signature that did it.
    private static NoticeKind? KindOf(AgreementVerb verb) => verb switch
    {
        AgreementVerb.Propose => NoticeKind.AgreementProposed,
        AgreementVerb.Counter or AgreementVerb.Revise => NoticeKind.AgreementCountered,
        AgreementVerb.Accept => NoticeKind.AgreementAccepted,
        AgreementVerb.Sign => NoticeKind.AgreementToSign,
        AgreementVerb.Countersign => NoticeKind.AgreementSigned,
        AgreementVerb.Withdraw => NoticeKind.AgreementWithdrawn,
        AgreementVerb.BeginReview => NoticeKind.AgreementToReview,
        AgreementVerb.LetStand => NoticeKind.AgreementReviewed,
        AgreementVerb.EndReview => NoticeKind.AgreementReviewEnded,
        AgreementVerb.RecordOnPaper or AgreementVerb.RecordReview => NoticeKind.AgreementRecorded,
        _ => null,
    };
}
