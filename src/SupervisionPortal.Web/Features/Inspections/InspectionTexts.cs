namespace SupervisionPortal.Web.Features.Inspections;

/// <summary>The words of inspectors' access to samples of records.</summary>
public sealed class InspectionTexts;
