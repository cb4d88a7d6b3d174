namespace SupervisionPortal.Web.Features.Inspections;

/// <summary>An inspection in the list.</summary>
public sealed record InspectionLine(Guid Id, string Inspector, string Purpose, DateOnly From, DateOnly Until, int Records, InspectionStanding Standing);
