using SupervisionPortal.Domain.Ledger;

namespace SupervisionPortal.Data.Ledger;

/// <summary>A stored row as it is entered when the ledger is opened.</summary>
/// <param name="At">UTC, by its own account; null where it has none.</param>
/// <param name="ById">By its own account; null: the portal, or it does not say.</param>
/// <param name="PartOf">The row whose move it is; null where it is no move.</param>
internal sealed record LedgerRow(LedgerSubject Subject, Guid Id, DateTime? At, Guid? ById, Guid? PartOf, byte[] Hash);
