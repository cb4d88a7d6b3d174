using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using SupervisionPortal.Domain.Ledger;

namespace SupervisionPortal.Data.Ledger;

/// <summary>What the rows of the entered tables hash to, read once from each table's beginning to its end. About 60 bytes a row.</summary>
internal sealed class RowHashes
{
    private readonly Dictionary<LedgerSubject, List<Dictionary<Guid, RowHash>>> _tables = [];

    /// <summary>Makes place for a part of a table's rows; several parts may be filled at once, but not begun.</summary>
    public Dictionary<Guid, RowHash> Begin(LedgerSubject subject, int rows)
    {
        var part = new Dictionary<Guid, RowHash>(rows);
        (CollectionsMarshal.GetValueRefOrAddDefault(_tables, subject, out _) ??= []).Add(part);
        return part;
    }

    /// <summary>False where the row was not read: it is not there, was not there yet, cannot be read, or was one too many to be kept.</summary>
    public bool TryGet(LedgerSubject subject, Guid id, [NotNullWhen(true)] out byte[]? hash)
    {
        hash = null;
        if (!_tables.TryGetValue(subject, out var parts))
        {
            return false;
        }

        foreach (var rows in parts)
        {
            ref var kept = ref CollectionsMarshal.GetValueRefOrNullRef(rows, id);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref kept))
            {
                hash = ((ReadOnlySpan<byte>)kept).ToArray();
                return true;
            }
        }

        return false;
    }
}
