using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Notices;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Data.Sweeps;

/// <summary>Accepts by lapse what nobody answered within the policy's window, from the instant the window ended, however late it comes.</summary>
public sealed class AcceptLapsedRecords(PortalDb db, TimeProvider clock, RecordTelling telling) : ISweep
{
    public const string SweepName = "accept-lapsed-records";

    private const int Batch = 50;

    public string Name => SweepName;

    public async IAsyncEnumerable<int> SweepAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var raced = new HashSet<Guid>();
        while (await NextAsync(now, raced, cancellationToken) is { Count: > 0 } batch)
        {
            int accepted;
            try
            {
                accepted = await AcceptAsync(batch, now, cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                accepted = await AcceptOneByOneAsync(batch, raced, now, cancellationToken);
            }

            yield return accepted;
        }
    }

    private async Task<List<Guid>> NextAsync(DateTime now, HashSet<Guid> raced, CancellationToken cancellationToken) =>
        await db.Records
            .Where(record => record.State == RecordState.Waiting && record.LapsesAt <= now && !raced.Contains(record.Id))
            .OrderBy(record => record.LapsesAt)
            .ThenBy(record => record.Id)
            .Select(record => record.Id)
            .Take(Batch)
            .ToListAsync(cancellationToken);

    private async Task<int> AcceptAsync(IReadOnlyCollection<Guid> batch, DateTime now, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var accepted = 0;
        foreach (var record in await db.Records.Where(record => batch.Contains(record.Id)).ToListAsync(cancellationToken))
        {
            if (record.WhyNotAcceptByLapse(now) is null)
            {
                record.AcceptByLapse(now);
                accepted++;
            }
        }

        await telling.TellAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return accepted;
    }

    // Somebody else moved one of the batch meanwhile: that one is left for the next sweep, which will see how it stands.
    private async Task<int> AcceptOneByOneAsync(List<Guid> batch, HashSet<Guid> raced, DateTime now, CancellationToken cancellationToken)
    {
        var accepted = 0;
        foreach (var id in batch)
        {
            try
            {
                accepted += await AcceptAsync([id], now, cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                raced.Add(id);
            }
        }

        db.ChangeTracker.Clear();
        return accepted;
    }
}
