using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Domain.Policies;

/// <summary>One supervision session, planned or past.</summary>
public sealed record SessionFacts
{
    public required string Id { get; init; }
    public required SessionKind Kind { get; init; }
    public required SessionStatus Status { get; init; }
    public DateOnly? PlannedFor { get; init; }

    /// <summary>Set where, and only where, the session was held.</summary>
    public DateOnly? HeldOn { get; init; }

    public bool CasesDiscussed { get; init; }

    /// <summary>The day it was cancelled, not the day it was planned for.</summary>
    public DateOnly? CancelledOn { get; init; }

    public FallThroughReason? Reason { get; init; }

    /// <summary>When the party whose sickness it was came back to work, or is expected to. Null where no return is known.</summary>
    public DateOnly? ReturnedOn { get; init; }

    public IReadOnlyList<RecordFacts> Records { get; init; } = [];
}
