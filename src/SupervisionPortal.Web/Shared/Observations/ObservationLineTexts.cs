namespace SupervisionPortal.Web.Shared.Observations;

/// <summary>Names the resource files of the lines about observations.</summary>
public sealed class ObservationLineTexts;
