namespace SupervisionPortal.Domain.Notices;

/// <summary>
/// What somebody is told. A kind that is added here needs its sentence, <c>Notice.{Kind}</c>, in the notices' texts, and a decision in
/// <see cref="NoticeKinds"/> whether it can be switched off.
/// </summary>
public enum NoticeKind
{
    /// <summary>A record waits for the supervisee; no window is running.</summary>
    RecordSent,

    /// <summary>A record waits for the supervisee until a day.</summary>
    RecordToSign,
    RecordAmended,
    RecordAmendedToSign,
    RecordSigned,
    RecordSignedWithComment,
    RecordDisputed,
    RecordClosed,
    RecordLapsed,

    /// <summary>A late note, signature or disagreement was added to a record that lapsed.</summary>
    RecordNoted,

    /// <summary>Somebody who is not one of the two read a record for a purpose.</summary>
    RecordRead,

    /// <summary>To the supervisee: somebody read a record for an investigation, and it was decided to tell them only now.</summary>
    RecordReadTold,

    /// <summary>To whoever is said to have decided that a supervisee is told later.</summary>
    RecordReadWithheld,
    AgreementProposed,
    AgreementCountered,

    /// <summary>The text is settled: both are to sign it.</summary>
    AgreementAccepted,
    AgreementToSign,
    AgreementSigned,
    AgreementWithdrawn,
    AgreementToReview,
    AgreementReviewed,
    AgreementReviewEnded,

    /// <summary>One signed or reviewed on paper was recorded by the other.</summary>
    AgreementRecorded,
    SessionBooked,
    SessionMoved,
    SessionCancelled,
    SessionMissed,

    /// <summary>To both, before a session.</summary>
    SessionReminder,

    /// <summary>The day of a session passed and nobody said what became of it.</summary>
    SessionUnaccounted,

    /// <summary>A record is due to be written within a working day.</summary>
    RecordDue,

    /// <summary>The window to answer a record ends within a working day.</summary>
    RecordWindowEnds,

    /// <summary>To the supervisee: a record without a window still waits.</summary>
    RecordStillWaiting,

    /// <summary>To the supervisor: a record without a window still was not answered.</summary>
    RecordStillUnanswered,
    OverdueSession,
    OverdueRebooking,
    OverdueRecord,
    OverdueSignOff,
    OverdueAgreement,
    OverdueAgreementReview,
    OverdueCaseDiscussion,
    OverdueCasePlan,
    OverdueObservation,
    OverdueTraining,
    OverdueCover,
    OverdueFormalCover,
    OverdueDestruction,

    /// <summary>The other of the two agreed to a date that was booked or moved.</summary>
    SessionAgreed,

    /// <summary>The supervisor proposes dates of the months to come, told once however many.</summary>
    DatesProposed,
    DatesAgreed,
    DateProposed,
    DateAgreed,
    AnotherTimeAsked,
    MoveProposed,
    MoveDeclined,
    ProposalWithdrawn,

    /// <summary>The portal laid a month that was missing, for the supervisor to look at and send.</summary>
    ScheduleExtended,
    /// <summary>The supervisee's file passed to somebody else.</summary>
    SupervisorChanged,

    /// <summary>The supervisor left; the line manager holds the file.</summary>
    SupervisorLeft,
    FilePassed,
    HandOverToOffer,
    HandOverToAcknowledge,
    HandOverAcknowledged,

    /// <summary>Administrators are asked to name a supervisor.</summary>
    SupervisorToName,

    /// <summary>Administrators are asked to name another supervisor than the present one.</summary>
    SupervisorToChange,

    /// <summary>A supervisor left and nobody stands above: HR and administrators are told.</summary>
    NobodySupervises,
    ConcernToAcknowledge,
    ConcernRaised,
    ConcernAcknowledged,
    ConcernStep,
    ConcernTakenFurther,
    ConcernResolved,
    ConcernWithdrawn,

    /// <summary>The other of the two put something on the agenda of a session: told once a day.</summary>
    AgendaChanged,

    /// <summary>A decision about a case waits for the manager.</summary>
    OversightToAnswer,
    OversightMoreSaid,
    OversightAgreed,
    OversightDisagreed,
    OversightMoreAsked,
    OversightWithdrawn,

    /// <summary>To the supervisor: the manager a decision waits for has left.</summary>
    OversightManagerLeft,

    /// <summary>The other of the two said how an action stands.</summary>
    ActionReported,

    /// <summary>To an inspector: a sample was drawn for them.</summary>
    InspectionGiven,

    /// <summary>To an inspector: the access was ended early.</summary>
    InspectionEnded,

    /// <summary>Somebody was named to cover for a supervisor who is away.</summary>
    CoverToGive,

    /// <summary>To the supervisees of a supervisor who is away: who covers.</summary>
    CoverArranged,
    ObservationPlanned,
    ObservationMoved,
    ObservationAgreed,
    ObservationCancelled,
    ObservationShared,
    ObservationReopened,

    /// <summary>The feedback was talked over: the worker is to sign.</summary>
    ObservationToSign,
    ObservationSigned,
    ObservationSignedWithOwnView,

    OverdueSupervisionObservation,

    /// <summary>To the supervisee: a session of theirs is to be observed.</summary>
    SessionToBeObserved,

    /// <summary>To the supervisee: the session was observed, and they can say how they see it.</summary>
    ViewAsked,

    /// <summary>To the observer: the supervisee said how they see the session.</summary>
    ViewGiven,

    /// <summary>To the worker: quality assurance read a report that was drawn.</summary>
    ObservationRead,
}
