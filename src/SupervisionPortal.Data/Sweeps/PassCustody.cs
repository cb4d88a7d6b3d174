using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Cases;
using SupervisionPortal.Data.Concerns;
using SupervisionPortal.Data.Files;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Tenancy;

namespace SupervisionPortal.Data.Sweeps;

/// <summary>
/// Passes on what the beginning of a day passes on: the files of a supervisor whose leaving day has come, and the concerns of somebody who
/// left; a decision that waits for somebody who left goes back to who asked. Rights pass with the day itself; this writes the trail and begins the hand-overs.
/// </summary>
public sealed class PassCustody(PortalDb db, TimeProvider clock) : ISweep
{
    public const string SweepName = "pass-custody";

    private const int Batch = 100;

    /// <summary>Somebody may name a supervisor of a batch meanwhile; then it is looked at again.</summary>
    private const int Tries = 3;

    private static readonly IReadOnlyDictionary<Guid, Guid> NobodyMoved = new Dictionary<Guid, Guid>();

    public string Name => SweepName;

    public async IAsyncEnumerable<int> SweepAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var people = await db.Supervisions.Select(row => row.SuperviseeId).Distinct().OrderBy(id => id).ToListAsync(cancellationToken);
        foreach (var batch in people.Chunk(Batch))
        {
            yield return await TryAsync(() => PassAsync(batch, cancellationToken), cancellationToken);
        }

        var organisation = new OrganisationClock(db, clock);
        var concerns = new ConcernDesk(db, organisation);
        yield return await TryAsync(() => concerns.PassOnAsync(cancellationToken), cancellationToken);
        yield return await TryAsync(() => new OversightDesk(db, concerns, new Relations(db), organisation).TellOfGoneManagersAsync(cancellationToken), cancellationToken);
    }

    private async Task<int> TryAsync(Func<Task<int>> pass, CancellationToken cancellationToken)
    {
        for (var tried = 1; ; tried++)
        {
            db.ChangeTracker.Clear();
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                var touched = await pass();
                await transaction.CommitAsync(cancellationToken);
                return touched;
            }
            catch (DbUpdateException) when (tried < Tries)
            {
                // The version or the unique key refused: the rows are fresher than what was read.
            }
        }
    }

    private async Task<int> PassAsync(IReadOnlyCollection<Guid> files, CancellationToken cancellationToken)
    {
        var changed = await new CustodyBook(db, new OrganisationClock(db, clock), null).KeepAloneAsync(files, NobodyMoved, cancellationToken);
        await db.SaveAsync(cancellationToken);
        if (changed.Count > 0)
        {
            await new ObligationBook(db, clock).RefreshAloneAsync(changed, cancellationToken);
            await db.SaveAsync(cancellationToken);
        }

        return changed.Count;
    }
}
