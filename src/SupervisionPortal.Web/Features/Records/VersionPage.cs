namespace SupervisionPortal.Web.Features.Records;

/// <summary>One issued version of a record.</summary>
/// <param name="Differences">Against the version before; empty for the first.</param>
public sealed record VersionPage(Guid RecordId, DateOnly HeldOn, VersionLine Version, int Latest, Reading Reading, IReadOnlyList<DifferenceLine> Differences, IReadOnlyList<SignatureLine> Signatures);
