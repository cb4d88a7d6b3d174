namespace SupervisionPortal.Web.Features.People;

/// <summary>A stretch of somebody's file, the latest first.</summary>
/// <param name="Coming">What lies ahead, the nearest first.</param>
/// <param name="EarlierUpTo">The last day of the stretch before; null where this one reaches back to the beginning.</param>
public sealed record Timeline(IReadOnlyList<TimelineEntry> Coming, IReadOnlyList<TimelineEntry> Past, DateOnly? EarlierUpTo);
