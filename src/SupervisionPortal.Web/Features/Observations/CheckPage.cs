namespace SupervisionPortal.Web.Features.Observations;

/// <summary>A report as it would be shared, to be read once more and signed.</summary>
/// <param name="Intent">The words the observer signs.</param>
public sealed record CheckPage(ObservationFile File, ReportReading Report, int Revision, string Intent, string SignedInAs);
