namespace SupervisionPortal.Web.Features.Search;

/// <summary>What was found of one kind.</summary>
/// <param name="Count">Of all that were found.</param>
/// <param name="Shown">A page of them, or the first few.</param>
public sealed record SearchHits(SearchKind Kind, int Count, IReadOnlyList<SearchHit> Shown);
