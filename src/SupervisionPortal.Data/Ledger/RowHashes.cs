using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using SupervisionPortal.Domain.Ledger;

namespace SupervisionPortal.Data.Ledger;

/// <summary>What the rows of the entered tables hash to, read once from each table's beginning to its end. About 60 bytes a row.</summary>
internal sealed class RowHashes
{
    private readonly Dictionary<LedgerSubject, Dictionary<Guid, RowHash>> _tables = [];

    /// <summary>Makes place for a table's rows.</summary>
    public Dictionary<Guid, RowHash> Begin(LedgerSubject subject, int rows) => _tables[subject] = new Dictionary<Guid, RowHash>(rows);

    /// <summary>False where the row was not read: it is not there, was not there yet, cannot be read, or was one too many to be kept.</summary>
    public bool TryGet(LedgerSubject subject, Guid id, [NotNullWhen(true)] out byte[]? hash)
    {
        hash = null;
        if (!_tables.TryGetValue(subject, out var rows))
        {
            return false;
        }

        ref var kept = ref CollectionsMarshal.GetValueRefOrNullRef(rows, id);
        if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref kept))
        {
            return false;
        }

        hash = ((ReadOnlySpan<byte>)kept).ToArray();
        return true;
    }
}
