using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Ledger;
using SupervisionPortal.Domain.Ledger;

namespace SupervisionPortal.Data.Sweeps;

/// <summary>Verifies the ledger where somebody asked for it. One that was left half done, because its process was gone, is begun anew.</summary>
public sealed class VerifyLedger(PortalDb db, TimeProvider clock, DigestFolder folder) : ISweep
{
    public const string SweepName = "verify-ledger";

    /// <summary>After so many entries it says how far it is.</summary>
    private const long Step = 20_000;

    public string Name => SweepName;

    public async IAsyncEnumerable<int> SweepAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in await db.LedgerVerifications.Where(row => row.FinishedAt == null).OrderBy(row => row.AskedAt).Select(row => row.Id).ToListAsync(cancellationToken))
        {
            db.ChangeTracker.Clear();
            var asked = await db.LedgerVerifications.SingleAsync(row => row.Id == id, cancellationToken);
            var digests = folder.Read(db.TenantId);
            asked.Begin(await db.LedgerHeads.Select(head => head.Number).SingleOrDefaultAsync(cancellationToken), digests.Count, Now);
            if (!await SavedAsync(cancellationToken))
            {
                continue;
            }

            var verifier = new LedgerVerifier(db);
            var told = 0L;
            await foreach (var entries in verifier.WalkAsync(digests, cancellationToken))
            {
                if (entries >= told + Step)
                {
                    told = entries;
                    asked.Progress(entries);
                    if (!await SavedAsync(cancellationToken))
                    {
                        break;
                    }

                    yield return 0;
                }
            }

            asked.Finish(verifier.Entries, verifier.Fault, Now);
            yield return await SavedAsync(cancellationToken) ? 1 : 0;
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>False where another process verifies the same: it will say what it finds.</returns>
    private async Task<bool> SavedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
