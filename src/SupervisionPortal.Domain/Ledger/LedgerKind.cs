namespace SupervisionPortal.Domain.Ledger;

/// <summary>Why there is an entry. The numbers are part of what is hashed.</summary>
public enum LedgerKind
{
    /// <summary>The row was saved, in the same transaction.</summary>
    Written = 1,

    /// <summary>The row was there before the ledger was: it says what stood when the ledger was opened, not that it always stood so.</summary>
    EnteredLater = 2,
}
