using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Obligations;

namespace SupervisionPortal.Data.Sweeps;

/// <summary>
/// Computes everybody's obligations and proposed dates anew. Facts refresh them at once; this is for what changes by itself
/// when a day passes: an absence grown long, a policy coming into force.
/// </summary>
public sealed class ComputeSchedules(PortalDb db, TimeProvider clock) : ISweep
{
    public const string SweepName = "compute-schedules";

    private const int Batch = 100;

    /// <summary>Somebody may change a fact of a batch meanwhile; then it is computed again.</summary>
    private const int Tries = 3;

    public string Name => SweepName;

    public async IAsyncEnumerable<int> SweepAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var people = await db.People.OrderBy(person => person.Id).Select(person => person.Id).ToListAsync(cancellationToken);
        foreach (var batch in people.Chunk(Batch))
        {
            yield return await ComputeAsync(batch, cancellationToken);
        }
    }

    private async Task<int> ComputeAsync(IReadOnlyCollection<Guid> people, CancellationToken cancellationToken)
    {
        for (var tried = 1; ; tried++)
        {
            db.ChangeTracker.Clear();
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                var touched = await new ObligationBook(db, clock).RefreshAloneAsync(people, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return touched;
            }
            catch (DbUpdateException) when (tried < Tries)
            {
                // The version or the unique key refused: the rows are fresher than what was read.
            }
        }
    }
}
