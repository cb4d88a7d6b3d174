namespace SupervisionPortal.Domain.Notices;

/// <summary>Which notices nobody can switch off: those from which a duty, a right or a date follows, whether they are read or not.</summary>
public static class NoticeKinds
{
    private static readonly HashSet<NoticeKind> Statutory =
    [
        NoticeKind.RecordToSign,
        NoticeKind.RecordAmendedToSign,
        NoticeKind.RecordLapsed,
        NoticeKind.RecordRead,
        NoticeKind.RecordReadTold,
        NoticeKind.RecordReadWithheld,
        NoticeKind.RecordWindowEnds,
        NoticeKind.OverdueSession,
        NoticeKind.OverdueRebooking,
        NoticeKind.OverdueRecord,
        NoticeKind.OverdueSignOff,
        NoticeKind.OverdueAgreement,
        NoticeKind.OverdueAgreementReview,
        NoticeKind.OverdueCaseDiscussion,
        NoticeKind.OverdueCasePlan,
        NoticeKind.OverdueObservation,
        NoticeKind.OverdueTraining,
        NoticeKind.OverdueCover,
        NoticeKind.OverdueFormalCover,
        NoticeKind.OverdueDestruction,
        NoticeKind.SupervisorChanged,
        NoticeKind.SupervisorLeft,
        NoticeKind.FilePassed,
        NoticeKind.HandOverToOffer,
        NoticeKind.HandOverToAcknowledge,
        NoticeKind.SupervisorToName,
        NoticeKind.SupervisorToChange,
        NoticeKind.NobodySupervises,
        NoticeKind.ConcernToAcknowledge,
        NoticeKind.ConcernRaised,
        NoticeKind.ConcernTakenFurther,
        NoticeKind.ConcernResolved,
        NoticeKind.AgreementAccepted,
        NoticeKind.AgreementToSign,
        NoticeKind.AgreementToReview,
        NoticeKind.CoverToGive,
        NoticeKind.CoverArranged,
        NoticeKind.OversightToAnswer,
        NoticeKind.OversightMoreSaid,
        NoticeKind.OversightMoreAsked,
        NoticeKind.OversightDisagreed,
        NoticeKind.OversightManagerLeft,
        NoticeKind.OverdueSupervisionObservation,
        NoticeKind.SessionToBeObserved,
        NoticeKind.ObservationShared,
        NoticeKind.ObservationToSign,
        NoticeKind.ObservationRead,
    ];

    /// <summary>Told at once, by mail too, whatever the person prefers.</summary>
    public static bool IsStatutory(this NoticeKind kind) => Statutory.Contains(kind);
}
