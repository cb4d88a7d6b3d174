namespace SupervisionPortal.Web.Features.Records;

/// <summary>Two texts of one draft: what was saved meanwhile, and what was typed here.</summary>
/// <param name="Revision">Of what was saved.</param>
/// <param name="Fields">Everything that was typed here.</param>
public sealed record ConflictPage(
    Guid RecordId, DateOnly HeldOn, int Revision, DateTime SavedAt, IReadOnlyList<DifferenceLine> Differences, IReadOnlyList<KeyValuePair<string, string>> Fields);
