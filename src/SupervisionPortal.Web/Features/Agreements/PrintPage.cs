using SupervisionPortal.Domain.Agreements;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>An agreement's text with its signatures, or the lines to sign on, for paper.</summary>
/// <param name="Content">Null for one that was signed on paper.</param>
public sealed record PrintPage(AgreementFile File, string Supervisor, AgreementContent? Content, IReadOnlyList<SignatureLine> Signatures);
