namespace SupervisionPortal.Web.Features.Schedule;

/// <summary>The schedules the visitor has to do with.</summary>
/// <param name="Own">Dates of the visitor's own supervision that wait for their answer; null where nobody supervises them.</param>
/// <param name="Horizon">The day up to which dates are to be agreed.</param>
public sealed record IndexPage(IReadOnlyList<IndexRow> Rows, Guid Me, int? Own, DateOnly Horizon, int Current, int Last, bool Supervises);
