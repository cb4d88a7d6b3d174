using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Shared.Autosave;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>The form on which a supervisee says how they see a session that was observed.</summary>
/// <param name="Answers">What was typed under each question, and what stands there now where another window saved since.</param>
public sealed record ViewPage(ObservationFile File, IReadOnlyList<(OutlineSection Question, string? Text, string? Saved)> Answers, AutosaveForm Autosave);
