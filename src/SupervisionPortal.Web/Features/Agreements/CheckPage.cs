using SupervisionPortal.Domain.Agreements;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>The text as it would be proposed, and where it differs from the one it answers.</summary>
/// <param name="Differences">Null where it answers none.</param>
public sealed record CheckPage(AgreementFile File, AgreementContent Content, IReadOnlyList<ShownDifference>? Differences, string Other, ProposalForm Form)
{
    // The one field of the form, for its name.
    public string? Note => Form.Note;
}
