using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Policies;

/// <summary>The form of a personal record.</summary>
/// <param name="Id">Unique among the pack's record forms.</param>
/// <param name="Title">Printed above it.</param>
/// <param name="Hint">Shown beneath the title; null for none.</param>
/// <param name="AppliesTo">The roles it is for; empty for everybody.</param>
/// <param name="LastActionsTitle">The policy's own words above last time's actions, which open every record; null for the portal's.</param>
/// <param name="Sections">In the policy's order; section and prompt ids are unique in the form.</param>
/// <param name="ActionsTitle">The policy's own words above the new actions, which close every record; null for the portal's.</param>
/// <param name="ClosingStatement">Printed below it, for instance what silence means; null for none.</param>
/// <param name="CopyLines">What the form says about copies of the record, a line each; may be empty.</param>
public sealed record RecordForm(
    string Id,
    LocalisedText Title,
    LocalisedText? Hint,
    IReadOnlyList<PostRole> AppliesTo,
    LocalisedText? LastActionsTitle,
    IReadOnlyList<FormSection> Sections,
    LocalisedText? ActionsTitle,
    LocalisedText? ClosingStatement,
    IReadOnlyList<LocalisedText> CopyLines)
{
    public bool Fits(PostRole role) => AppliesTo.Count == 0 || AppliesTo.Contains(role);
}
