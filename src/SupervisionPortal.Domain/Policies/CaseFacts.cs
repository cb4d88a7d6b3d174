using SupervisionPortal.Domain.Cases;

namespace SupervisionPortal.Domain.Policies;

/// <summary>A case allocated to the supervisee.</summary>
public sealed record CaseFacts
{
    public required string Ref { get; init; }
    public required CaseCategory Category { get; init; }
    public required DateOnly AllocatedOn { get; init; }

    /// <summary>The first day it is no longer open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>How often the child's own plan is reviewed, in months; null where not known.</summary>
    public int? PlanReviewMonths { get; init; }

    public IReadOnlyList<DateOnly> DiscussedOn { get; init; } = [];
    public IReadOnlyList<DateOnly> PlanReviewedOn { get; init; } = [];
}
