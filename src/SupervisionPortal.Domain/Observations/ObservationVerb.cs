namespace SupervisionPortal.Domain.Observations;

/// <summary>What happens to an observation.</summary>
public enum ObservationVerb
{
    Plan,
    Move,
    Agree,
    Cancel,

    /// <summary>The observer says that it took place, and who was present and allowed it.</summary>
    Observe,

    /// <summary>The observer signs the report and gives it to the worker.</summary>
    Share,

    /// <summary>The observer takes the report back to change it.</summary>
    Reopen,

    /// <summary>The feedback was talked over.</summary>
    Discuss,
    Sign,
    SignWithOwnView,

    /// <summary>Recorded afterwards, with its report on paper.</summary>
    RecordOnPaper,
}
