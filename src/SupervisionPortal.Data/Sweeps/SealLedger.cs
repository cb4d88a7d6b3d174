using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Ledger;
using SupervisionPortal.Data.Tenancy;

namespace SupervisionPortal.Data.Sweeps;

/// <summary>Keeps where the chain ends, once a day, in a folder outside the database.</summary>
public sealed class SealLedger(PortalDb db, OrganisationClock organisation, DigestFolder folder) : ISweep
{
    public const string SweepName = "seal-ledger";

    public string Name => SweepName;

    public async IAsyncEnumerable<int> SweepAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var head = folder.IsKept ? await db.LedgerHeads.AsNoTracking().SingleOrDefaultAsync(cancellationToken) : null;
        yield return head is { Number: > 0 } && folder.Keep(LedgerVerifier.Digest(head, organisation.Now), await organisation.TodayAsync(cancellationToken)) ? 1 : 0;
    }
}
