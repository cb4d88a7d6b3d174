namespace SupervisionPortal.Domain.Policies;

/// <summary>The headings of a case discussion.</summary>
/// <param name="Id">Not used by any heading.</param>
/// <param name="Title">Printed above it.</param>
/// <param name="Hint">Shown beneath the title; null for none.</param>
/// <param name="LastActionsTitle">The policy's own words above last time's actions, which come first; null for the portal's.</param>
/// <param name="Headings">In the policy's order.</param>
/// <param name="ActionsTitle">The policy's own words above the new actions, which come last; null for the portal's.</param>
public sealed record CaseForm(
    string Id,
    LocalisedText Title,
    LocalisedText? Hint,
    LocalisedText? LastActionsTitle,
    IReadOnlyList<CaseHeading> Headings,
    LocalisedText? ActionsTitle);
