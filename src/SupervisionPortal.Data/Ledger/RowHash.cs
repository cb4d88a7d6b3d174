using System.Runtime.CompilerServices;
using SupervisionPortal.Domain.Ledger;

namespace SupervisionPortal.Data.Ledger;

/// <summary>The hash of a row, without an object of its own: a million are held at once.</summary>
[InlineArray(LedgerEntry.HashLength)]
internal struct RowHash
{
    private byte _first;
}
