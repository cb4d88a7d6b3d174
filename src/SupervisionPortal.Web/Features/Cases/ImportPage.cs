using SupervisionPortal.Domain.Cases;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>The page of an import: whose it may be, and what would be done.</summary>
public sealed record ImportPage(IReadOnlyList<(Guid Id, string Name)> Holders)
{
    /// <summary>What would be done with each line; null before it was looked at.</summary>
    public IReadOnlyList<PlannedCaseLine>? Plan { get; init; }

    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>How many lines would change something.</summary>
    public int Changes => Plan?.Count(line => line.Outcome is CaseLineOutcome.Add or CaseLineOutcome.Update) ?? 0;
}
