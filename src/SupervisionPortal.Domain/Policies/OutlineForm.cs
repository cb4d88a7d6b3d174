namespace SupervisionPortal.Domain.Policies;

/// <summary>A form of plain sections: preparation for a session, a supervision agreement, an observation.</summary>
/// <param name="Title">Printed above it.</param>
/// <param name="Hint">Shown beneath the title; null for none.</param>
/// <param name="Sections">In the policy's order.</param>
/// <param name="ClosingStatement">What those who sign declare; null for none.</param>
public sealed record OutlineForm(
    LocalisedText Title,
    LocalisedText? Hint,
    IReadOnlyList<OutlineSection> Sections,
    LocalisedText? ClosingStatement);
