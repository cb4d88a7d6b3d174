namespace SupervisionPortal.Domain.Policies;

/// <summary>One reason in the chain that leads to a date. Each says which fields of its step it fills.</summary>
public enum DerivationStepKind
{
    /// <summary>Counted from the last one-to-one session held. On: that day.</summary>
    AnchorLastSession,
    /// <summary>Counted from the start in post. On: that day.</summary>
    AnchorStart,
    /// <summary>A stage of a newcomer's rule is in force. Value: its length from the start; Until: the first day after it.</summary>
    Stage,
    /// <summary>Every so often. Value: the period; On: the day it gives.</summary>
    EveryPeriod,
    /// <summary>The aim, before the latest day. Value: the period; On: the day it gives.</summary>
    AimPeriod,
    /// <summary>At the latest. Value: the period; On: the day it gives.</summary>
    AtLatestPeriod,
    /// <summary>Once in each calendar month. On: the month's last day.</summary>
    CalendarMonth,
    /// <summary>Every so many working days. Number: how many; On: the day it gives.</summary>
    EveryWorkingDays,
    /// <summary>A part-timer's month, divided by the full-time equivalent. Value: the equivalent; Number: calendar days; On: the day it gives.</summary>
    PartTime,
    /// <summary>The signed agreement asks for it more often. Value: its interval; On: the day it gives.</summary>
    AgreementShortens,
    /// <summary>Absent on the day it fell due. On: first day of absence; Until: the return; Number: working days after it.</summary>
    AbsenceMoves,
    /// <summary>Absent on the day it fell due, and no return is known. On: first day of absence.</summary>
    AbsenceSuspends,
    /// <summary>A session was cancelled. On: when.</summary>
    SessionCancelled,
    /// <summary>A session was missed. On: the day it was planned for.</summary>
    SessionMissed,
    /// <summary>The party who was sick came, or comes, back to work. On: that day.</summary>
    ReturnFromSickness,
    /// <summary>It waits for the sick party to come back to work.</summary>
    AwaitsReturn,
    /// <summary>A session was held. On: that day.</summary>
    SessionHeld,
    /// <summary>A record was issued. On: the local day.</summary>
    RecordIssued,
    /// <summary>The window ended without an answer. On: its last day.</summary>
    WindowLapsed,
    /// <summary>A signature came after the window. On: that day.</summary>
    SignedLate,
    /// <summary>A disagreement came after the window. On: that day.</summary>
    DisagreedLate,
    /// <summary>The agreement was signed. On: that day.</summary>
    AgreementSigned,
    /// <summary>The agreement was last reviewed. On: that day.</summary>
    AgreementReviewed,
    /// <summary>A new supervisor since the agreement. On: since when.</summary>
    NewSupervisor,
    /// <summary>A case was allocated. On: that day.</summary>
    CaseAllocated,
    /// <summary>A case was last discussed. On: that day.</summary>
    CaseDiscussed,
    /// <summary>A case's plan was last reviewed. On: that day.</summary>
    PlanReviewed,
    /// <summary>As often as the case's own plan is reviewed. Number: months; On: the day it gives.</summary>
    PlanReviewMonths,
    /// <summary>Practice was last observed. On: that day.</summary>
    LastObservation,
    /// <summary>The last supervision training. On: that day.</summary>
    LastTraining,
    /// <summary>The supervisor is away. On: first day; Until: the return, null where none is known.</summary>
    SupervisorAway,
    /// <summary>Leaving the post. On: that day.</summary>
    Left,
    /// <summary>Within so long of the day before. Value: the period; On: the day it gives.</summary>
    WithinPeriod,
    /// <summary>Within so many working days of the day before. Number: how many; On: the day it gives.</summary>
    WithinWorkingDays,
}
