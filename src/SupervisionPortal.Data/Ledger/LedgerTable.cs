using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Ledger;

namespace SupervisionPortal.Data.Ledger;

/// <summary>A table whose rows are entered in the ledger.</summary>
/// <param name="changes">Its rows may change: each change is entered, and the row must be what its latest entry says.</param>
internal abstract class LedgerTable(LedgerSubject subject, bool changes)
{
    public LedgerSubject Subject => subject;

    public bool Changes => changes;

    public abstract Type Row { get; }

    /// <summary>The hash of a row as it is, or is about to be, stored.</summary>
    public abstract byte[] HashOf(PortalDb db, TenantRow row);

    /// <summary>Whether a save that is about to happen must be entered.</summary>
    public bool IsEntered(EntityEntry entry) => entry.State == EntityState.Added || (changes && entry.State == EntityState.Modified);

    /// <summary>Reads the table once, in the order of the key: a large one in as many parts as there are connections, at the same time. A row that cannot be read is left out.</summary>
    /// <param name="most">How many hashes are kept; the rows beyond are left out.</param>
    /// <returns>How many are kept.</returns>
    public abstract Task<int> HashAllAsync(IReadOnlyList<PortalDb> connections, RowHashes hashes, int most, CancellationToken cancellationToken);

    /// <summary>Adds the hashes of the rows that these entries are about, by the rows' ids.</summary>
    /// <param name="after">Exclusive.</param>
    /// <param name="until">Inclusive.</param>
    public abstract Task ReadAsync(PortalDb db, long after, long until, Dictionary<Guid, byte[]> hashes, CancellationToken cancellationToken);

    /// <summary>The hash of one row; null where there is none.</summary>
    public abstract Task<byte[]?> ReadOneAsync(PortalDb db, Guid id, CancellationToken cancellationToken);

    /// <summary>A row that was never entered; null where there is none.</summary>
    /// <param name="allFound">Every entry's row was found: then it is enough to count, where the numbers agree.</param>
    public abstract Task<Guid?> FindNotEnteredAsync(PortalDb db, bool allFound, CancellationToken cancellationToken);

    /// <summary>Everything that is stored, for a ledger that is being opened.</summary>
    public abstract IAsyncEnumerable<LedgerRow> ReadAllAsync(PortalDb db, CancellationToken cancellationToken);
}
