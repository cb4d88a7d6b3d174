using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>A question about a session that was observed.</summary>
/// <param name="Saved">What stands there now, where another window saved since; null otherwise.</param>
public sealed record ViewQuestion(OutlineSection Question, string? Text, string? Saved);
