using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Policies;

/// <summary>What is known of one supervisee. Days are in the organisation's zone. Facts dated after the day asked about do not count yet.</summary>
public sealed record PersonFacts
{
    public required string Id { get; init; }
    public required PostRole Role { get; init; }
    public bool CaseHolding { get; init; }

    /// <summary>Above 0, at most 1; below 1 is part-time.</summary>
    public decimal FullTimeEquivalent { get; init; } = 1m;

    public required DateOnly StartedOn { get; init; }

    /// <summary>The first day no longer in post; may lie ahead.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>When the present supervisor took over.</summary>
    public DateOnly? SupervisorSince { get; init; }

    public AgreementFacts? Agreement { get; init; }
    public IReadOnlyList<AbsenceFacts> Absences { get; init; } = [];
    public IReadOnlyList<SupervisorAbsenceFacts> SupervisorAbsences { get; init; } = [];
    public IReadOnlyList<SessionFacts> Sessions { get; init; } = [];
    public IReadOnlyList<CaseFacts> Cases { get; init; } = [];
    public IReadOnlyList<DateOnly> ObservedOn { get; init; } = [];

    /// <summary>They supervise somebody.</summary>
    public bool Supervises { get; init; }

    /// <summary>Days on which a supervision session of theirs was observed.</summary>
    public IReadOnlyList<DateOnly> SupervisionObservedOn { get; init; } = [];

    /// <summary>The last supervision training; null where none is recorded.</summary>
    public DateOnly? TrainedOn { get; init; }
}
