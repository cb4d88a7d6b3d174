using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Ledger;

namespace SupervisionPortal.Data.Ledger;

/// <summary>
/// Opens an organisation's ledger over rows that are there already: those of a database older than the ledger, or of a seed. An opened ledger is never opened again, so that what came past it
/// is found instead of being entered.
/// </summary>
public sealed class LedgerOpening(PortalDb db)
{
    private const int Batch = 1000;

    /// <summary>Opens the ledger of every organisation that has none yet.</summary>
    /// <param name="now">UTC.</param>
    /// <returns>How many rows were entered.</returns>
    public static async Task<int> OpenAllAsync(IServiceScopeFactory scopes, DateTime now, CancellationToken cancellationToken)
    {
        await using var host = scopes.CreateAsyncScope();
        var entered = 0;
        foreach (var organisation in await HostDirectory.ListAsync(host.ServiceProvider.GetRequiredService<PortalDb>(), cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(organisation.Id);
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            if (await db.LedgerHeads.AnyAsync(cancellationToken))
            {
                continue;
            }

            try
            {
                entered += await new LedgerOpening(db).OpenAsync(now, cancellationToken);
            }
            catch (DbUpdateException)
            {
                // Another process that starts at the same moment opened it.
                db.ChangeTracker.Clear();
                if (!await db.LedgerHeads.AnyAsync(cancellationToken))
                {
                    throw;
                }
            }
        }

        return entered;
    }

    /// <summary>Enters what stands as <see cref="LedgerKind.EnteredLater"/>, by the portal, in the order in which it says it came to be.</summary>
    /// <param name="now">UTC.</param>
    /// <returns>How many rows; 0 where the ledger was open already.</returns>
    public Task<int> OpenAsync(DateTime now, CancellationToken cancellationToken) => OpenAsync(row => (LedgerKind.EnteredLater, now, null), cancellationToken);

    /// <summary>For a seed: as if each row had been entered when, and by whom, it says.</summary>
    /// <param name="now">UTC; the latest there can be.</param>
    /// <returns>How many rows; 0 where the ledger was open already.</returns>
    public Task<int> WriteHistoryAsync(DateTime now, CancellationToken cancellationToken) => OpenAsync(row => (LedgerKind.Written, row.At is { } at && at < now ? at : now, row.ById), cancellationToken);

    private async Task<int> OpenAsync(Func<LedgerRow, (LedgerKind Kind, DateTime At, Guid? ById)> enter, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var book = new LedgerBook(db);
        var head = await book.LockAsync(cancellationToken);
        if (head.Number > 0)
        {
            return 0;
        }

        var rows = await ReadAsync(cancellationToken);
        foreach (var batch in rows.Chunk(Batch))
        {
            foreach (var row in batch)
            {
                var (kind, at, byId) = enter(row);
                db.Ledger.Add(head.Append(at, kind, byId, row.Subject, row.Id, row.Hash));
            }

            await db.SaveAsync(cancellationToken);
            foreach (var entry in db.ChangeTracker.Entries<LedgerEntry>().ToList())
            {
                entry.State = EntityState.Detached;
            }
        }

        await db.SaveAsync(cancellationToken);
        book.Forget();
        await transaction.CommitAsync(cancellationToken);
        return rows.Count;
    }

    private async Task<List<LedgerRow>> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = new List<LedgerRow>();
        // A row that changed is as its last move left it.
        var moved = new Dictionary<Guid, (DateTime At, Guid? ById)>();
        foreach (var table in LedgerTables.All.OrderBy(table => table.Changes))
        {
            await foreach (var row in table.ReadAllAsync(db, cancellationToken))
            {
                if (row is { PartOf: { } whole, At: { } at } && (!moved.TryGetValue(whole, out var known) || known.At <= at))
                {
                    moved[whole] = (at, row.ById);
                }

                rows.Add(table.Changes && moved.TryGetValue(row.Id, out var last) ? row with { At = last.At, ById = last.ById } : row);
            }
        }

        return [.. rows.OrderBy(row => row.At ?? DateTime.MinValue).ThenBy(row => LedgerTables.Of(row.Subject)!.Changes).ThenBy(row => row.Subject).ThenBy(row => row.Id)];
    }
}
