using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Web.Shared.Obligations;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>One case: when it was discussed, and what is due.</summary>
public sealed record CasePage(Case Case, PersonName Holder, bool MayClose)
{
    public required IReadOnlyList<Duty> Duties { get; init; }

    /// <summary>One page of them, the newest first.</summary>
    public required IReadOnlyList<Discussion> Discussions { get; init; }

    public required int Page { get; init; }

    public required int LastPage { get; init; }

    public required int Count { get; init; }

    /// <summary>Every rating, the newest first, with who said it.</summary>
    public required IReadOnlyList<(CaseRatingMove Move, string By)> Ratings { get; init; }

    public required bool MayRate { get; init; }

    /// <summary>The two take the text of a case out, and nobody else.</summary>
    public required bool MayExport { get; init; }

    /// <summary>The last review of the plan, or null.</summary>
    public DateOnly? PlanReviewedOn { get; init; }
}
