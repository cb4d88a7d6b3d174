namespace SupervisionPortal.Domain;

/// <summary>Why something may not be done. Each has its sentence in the resource files, under <c>Refusal.</c> and its name.</summary>
public enum Refusal
{
    /// <summary>The state the thing is in does not allow the move.</summary>
    NotInThisState,
    OnlyTheSupervisor,
    OnlyTheSupervisee,
    OnlyThoseTwo,
    AlreadyFinal,
    AlreadyAnswered,
    WindowHasLapsed,
    NothingWritten,
    NotYetHeld,
    HeldInTheFuture,
    HeldBeforeStart,
    PlannedInThePast,
    StillToCome,
    CancelledInTheFuture,
    CancelledAfterwards,
    RecordAlreadyBegun,
    SayWhichPart,
    SayWhatYouSee,
    SayWhatChanged,
    SayWhy,
    NotReadThisVersion,
    NotSick,
    ReturnBeforeAbsence,
    NothingToDiscuss,
    OnlyOneToOnesAreRecorded,
    PersonHasLeft,
    AllocatedInTheFuture,
    ClosedInTheFuture,
    ClosedBeforeAllocation,
    NotYetLapsed,
    NoWindow,
}
