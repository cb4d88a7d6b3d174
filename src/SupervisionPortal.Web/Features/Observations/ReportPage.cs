using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Shared.Autosave;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>What the form of a report stands in.</summary>
/// <param name="Form">The organisation's points.</param>
/// <param name="Theirs">What stands there now, where another window saved since; null otherwise.</param>
public sealed record ReportPage(ObservationFile File, OutlineForm Form, AutosaveForm Autosave, ReportReading? Theirs);
