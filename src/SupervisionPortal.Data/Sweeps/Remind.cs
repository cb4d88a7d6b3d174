using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Notices;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Notices;

namespace SupervisionPortal.Data.Sweeps;

/// <summary>Tells people of what is coming and of what has become overdue, from seven in the morning on, each thing once.</summary>
public sealed class Remind(PortalDb db, OrganisationClock organisation, ReminderReader reminders) : ISweep
{
    public const string SweepName = "remind";

    private const int Batch = 100;

    /// <summary>Another sweep may tell the same meanwhile; the next look finds it told. So many looks in a row that find nothing more told are a fault.</summary>
    private const int Tries = 3;

    public string Name => SweepName;

    public async IAsyncEnumerable<int> SweepAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!Morning.HasBegun(organisation.Now, (await organisation.CalendarAsync(cancellationToken)).Zone))
        {
            yield break;
        }

        var fresh = await NewAsync(cancellationToken);
        for (var tried = 1; fresh.Count > 0;)
        {
            var batch = fresh.Take(Batch).ToList();
            if (await TryTellAsync(batch, isLast: tried == Tries, cancellationToken))
            {
                fresh.RemoveRange(0, batch.Count);
                yield return batch.Count;
            }
            else
            {
                var before = fresh.Count;
                fresh = await NewAsync(cancellationToken);
                tried = fresh.Count < before ? 1 : tried + 1;
            }
        }
    }

    private static (Guid PersonId, string Key) Key(Notice notice) => (notice.PersonId, notice.Key);

    /// <returns>False where another sweep tells one of these by now, or at this moment.</returns>
    private async Task<bool> TryTellAsync(List<Notice> batch, bool isLast, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        db.Notices.AddRange(batch);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException) when (!isLast)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<List<Notice>> NewAsync(CancellationToken cancellationToken)
    {
        var due = (await reminders.DueAsync(cancellationToken)).DistinctBy(Key).ToList();
        var told = new HashSet<(Guid, string)>();
        foreach (var keys in due.Select(notice => notice.Key).Distinct().Chunk(Batch))
        {
            told.UnionWith((await db.Notices.Where(row => keys.Contains(row.Key)).Select(row => new { row.PersonId, row.Key }).ToListAsync(cancellationToken))
                .Select(row => (row.PersonId, row.Key)));
        }

        return [.. due.Where(notice => !told.Contains(Key(notice)))];
    }
}
