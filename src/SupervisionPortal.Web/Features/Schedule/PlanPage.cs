using SupervisionPortal.Web.Shared.Pairs;

namespace SupervisionPortal.Web.Features.Schedule;

/// <summary>What the planning page shows beside its form.</summary>
public sealed record PlanPage(Pair Pair)
{
    /// <summary>In the order of the form's rows.</summary>
    public IReadOnlyList<PlanRow> Rows { get; init; } = [];

    public IReadOnlyList<PlanMonth> Months { get; init; } = [];

    /// <summary>What stands already, the earliest first.</summary>
    public IReadOnlyList<StandingDate> Standing { get; init; } = [];

    /// <summary>Stands for every concern on the page; null where there is none.</summary>
    public string? Accepted { get; init; }

    /// <summary>What a button or a drag just did, for those who hear the page; null for nothing.</summary>
    public string? Said { get; init; }

    /// <summary>It was not sent: what speaks against it changed since the page was opened.</summary>
    public bool IsWarned { get; init; }

    /// <summary>Nothing can be planned: not in post, or no return from an absence is known.</summary>
    public bool CannotPlan { get; init; }
}
