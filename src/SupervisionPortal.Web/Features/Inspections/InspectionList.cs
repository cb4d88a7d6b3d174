namespace SupervisionPortal.Web.Features.Inspections;

/// <summary>The newest first, one page of them.</summary>
/// <param name="MayGive">The visitor gives inspectors access, and sees everybody's.</param>
public sealed record InspectionList(IReadOnlyList<InspectionLine> Rows, bool MayGive, int Current, int Last);
