using SupervisionPortal.Domain.Agreements;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>One proposed text, and where it differs from the one before.</summary>
/// <param name="Differences">Null for the first.</param>
/// <param name="Next">The number of the text that followed; null for the latest.</param>
public sealed record VersionPage(AgreementFile File, AgreementVersion Version, string By, AgreementContent Content, IReadOnlyList<ShownDifference>? Differences, int? Next);
