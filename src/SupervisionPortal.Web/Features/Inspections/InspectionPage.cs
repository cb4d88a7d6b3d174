using SupervisionPortal.Domain.Inspections;

namespace SupervisionPortal.Web.Features.Inspections;

/// <summary>One inspection with its sample.</summary>
/// <param name="Unit">Null: the whole organisation.</param>
/// <param name="IsInspector">The visitor is the inspector.</param>
/// <param name="MayEnd">The visitor can end it early.</param>
/// <param name="Opens">The visitor can open the records of the sample today.</param>
public sealed record InspectionPage(
    Inspection Inspection, string Inspector, string DrawnBy, string? EndedBy, string? Unit, InspectionStanding Standing, bool IsInspector, bool MayEnd, bool Opens, IReadOnlyList<SampleLine> Sample);
