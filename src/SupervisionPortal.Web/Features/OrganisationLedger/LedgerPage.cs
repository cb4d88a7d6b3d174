using SupervisionPortal.Domain.Ledger;

namespace SupervisionPortal.Web.Features.OrganisationLedger;

/// <summary>How the organisation's ledger stands.</summary>
/// <param name="Head">Where it ends; null while nothing was entered.</param>
/// <param name="EndedAt">UTC, of the last entry; null while nothing was entered.</param>
/// <param name="Digests">How many digests are kept outside the database.</param>
/// <param name="Verifications">The latest first.</param>
/// <param name="IsAdministrator">Sees the organisation's other pages too.</param>
public sealed record LedgerPage(LedgerDigest? Head, DateTime? EndedAt, int Digests, IReadOnlyList<LedgerVerification> Verifications, bool IsAdministrator)
{
    public LedgerVerification? Latest => Verifications.Count > 0 ? Verifications[0] : null;
}
