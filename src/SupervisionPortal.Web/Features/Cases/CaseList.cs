using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Web.Shared.Cases;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>One page of cases, and how it was asked for.</summary>
public sealed record CaseList(CaseQuery Query, IReadOnlyList<CaseRow> Rows, int Count, int LastPage)
{
    public required DateOnly Today { get; init; }

    /// <summary>Whether anybody is supervised by the visitor: then there is a team's list too.</summary>
    public required bool Supervises { get; init; }

    public required bool MayAdd { get; init; }

    /// <summary>What to take next, the next one first; empty where the list is filtered or of closed cases.</summary>
    public required IReadOnlyList<NextCaseLine> Next { get; init; }

    public bool IsFiltered => Query.Closed || Query.Rating is not null || Query.Category is not null || !string.IsNullOrWhiteSpace(Query.Q);
}
