namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>Two texts of one draft: what was saved meanwhile, and what was typed here.</summary>
/// <param name="Revision">Of what was saved.</param>
/// <param name="Fields">Everything that was typed here.</param>
public sealed record ConflictPage(
    AgreementFile File, int Revision, DateTime SavedAt, IReadOnlyList<ShownDifference> Differences, IReadOnlyList<KeyValuePair<string, string>> Fields);
