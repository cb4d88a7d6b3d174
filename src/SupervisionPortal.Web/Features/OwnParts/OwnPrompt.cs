using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Features.OwnParts;

/// <summary>One question with what was typed under it.</summary>
/// <param name="Place">The name of its field, but for the part.</param>
/// <param name="Saved">What stands there now, where another window saved since; null otherwise.</param>
public sealed record OwnPrompt(string Place, LocalisedText Label, LocalisedText? Hint, bool ChildsView, string? Text, string? Saved);
