using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Ledger;

namespace SupervisionPortal.Data.Ledger;

/// <summary>
/// The one writer of the ledger: enters what a save is about to write, in the save's own transaction. No feature can forget it, because no feature calls it.
/// </summary>
internal sealed class LedgerBook(PortalDb db)
{
    /// <summary>Whether anything is about to be saved that must be entered.</summary>
    public static bool HasToEnter(ChangeTracker tracker) => tracker.Entries<TenantRow>().Any(IsEntered);

    /// <summary>Adds the entries of what is about to be saved. Within a transaction, which holds the organisation's chain until it ends.</summary>
    /// <param name="byId">Who saves; null: the portal.</param>
    /// <param name="now">UTC.</param>
    public async Task EnterAsync(Guid? byId, DateTime now, CancellationToken cancellationToken)
    {
        var head = await LockAsync(cancellationToken);
        var rows = db.ChangeTracker.Entries<TenantRow>()
            .Where(IsEntered)
            .Select(entry => (Table: LedgerTables.Of(entry.Metadata.ClrType)!, Row: entry.Entity))
            .OrderBy(entered => entered.Table.Changes)
            .ThenBy(entered => entered.Table.Subject)
            .ThenBy(entered => entered.Row.Id)
            .ToList();
        db.Ledger.AddRange(rows.Select(entered => head.Append(now, LedgerKind.Written, byId, entered.Table.Subject, entered.Row.Id, entered.Table.HashOf(db, entered.Row))));
    }

    /// <summary>
    /// Lets nobody else append until the transaction ends, and gives the head as it then is. An update waits for whoever holds the row; a file is held by one writer anyway.
    /// </summary>
    public async Task<LedgerHead> LockAsync(CancellationToken cancellationToken)
    {
        Forget();
        var stamp = Guid.CreateVersion7();
        try
        {
            if (await db.LedgerHeads.ExecuteUpdateAsync(row => row.SetProperty(head => head.Version, stamp), cancellationToken) > 0)
            {
                return await db.LedgerHeads.SingleAsync(cancellationToken);
            }
        }
        catch (InvalidOperationException ended) when (ended.InnerException is DbException lost)
        {
            // A server ends one of two saves that wait for each other: a lost race, as callers know it.
            throw new DbUpdateException("The save was ended in favour of another.", lost);
        }

        var first = new LedgerHead(db.TenantId);
        db.LedgerHeads.Add(first);
        return first;
    }

    /// <summary>Drops what is tracked of the ledger: after a save it is done with, after one that failed it was never so.</summary>
    public void Forget()
    {
        foreach (var entry in db.ChangeTracker.Entries<TenantRow>().Where(entry => entry.Entity is LedgerEntry or LedgerHead).ToList())
        {
            entry.State = EntityState.Detached;
        }
    }

    private static bool IsEntered(EntityEntry<TenantRow> entry) =>
        entry.State is EntityState.Added or EntityState.Modified && LedgerTables.Of(entry.Metadata.ClrType) is { } table && table.IsEntered(entry);
}
