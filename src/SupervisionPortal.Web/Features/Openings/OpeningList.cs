namespace SupervisionPortal.Web.Features.Openings;

/// <summary>The newest first, one page of them.</summary>
/// <param name="WatchesOver">The visitor sees everybody's, not their own alone.</param>
public sealed record OpeningList(IReadOnlyList<OpeningLine> Rows, bool WatchesOver, int Current, int Last);
