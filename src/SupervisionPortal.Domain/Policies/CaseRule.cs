using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Cases;

namespace SupervisionPortal.Domain.Policies;

/// <summary>How often a kind of case is discussed, or its plan reviewed.</summary>
/// <param name="Categories">The kinds it is for.</param>
/// <param name="First">The first time, counted from the allocation; null where it is no different from the others.</param>
/// <param name="Every">The aim; null where there is no number, or the child's own plan gives it.</param>
/// <param name="AtLatest">The latest day; null where it is the aim.</param>
/// <param name="AsPlanIsReviewed">The child's own plan gives the interval; where it is not known, <paramref name="Every"/> does, if there is one.</param>
/// <param name="Source">The clause behind it.</param>
public sealed record CaseRule(
    IReadOnlyList<CaseCategory> Categories,
    Deadline? First,
    Period? Every,
    Period? AtLatest,
    bool AsPlanIsReviewed,
    Source Source)
{
    internal string? EveryText { get; } = Every?.ToString();
    internal string? AtLatestText { get; } = AtLatest?.ToString();
}
