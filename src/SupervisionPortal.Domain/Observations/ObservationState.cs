namespace SupervisionPortal.Domain.Observations;

/// <summary>How an observation stands.</summary>
public enum ObservationState
{
    /// <summary>A day was named; the other has not agreed to it.</summary>
    Planned,

    /// <summary>Worker and observer agreed to the day.</summary>
    Agreed,

    /// <summary>It took place; the report is being written.</summary>
    Observed,

    /// <summary>The worker reads the report and writes their reflection.</summary>
    Shared,

    /// <summary>The feedback was talked over: it waits for the worker's signature.</summary>
    Discussed,

    /// <summary>The worker signed the report.</summary>
    Signed,

    /// <summary>The worker signed that they see it another way; both views stay.</summary>
    SignedWithOwnView,

    /// <summary>It fell through.</summary>
    Cancelled,

    /// <summary>It took place, and its report was written outside the portal: only the day is known here.</summary>
    OnPaper,
}
