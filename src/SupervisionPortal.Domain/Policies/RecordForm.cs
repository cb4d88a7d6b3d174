using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Policies;

/// <summary>The form of a personal record.</summary>
/// <param name="Id">Unique among the pack's record forms.</param>
/// <param name="Title">Printed above it.</param>
/// <param name="AppliesTo">The roles it is for; empty for everybody.</param>
/// <param name="ClosingStatement">Printed below it, for instance what silence means; null for none.</param>
/// <param name="Sections">In the policy's order; section and prompt ids are unique in the form.</param>
public sealed record RecordForm(
    string Id,
    LocalisedText Title,
    IReadOnlyList<PostRole> AppliesTo,
    LocalisedText? ClosingStatement,
    IReadOnlyList<FormSection> Sections)
{
    public bool Fits(PostRole role) => AppliesTo.Count == 0 || AppliesTo.Contains(role);
}
