using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Data.Sweeps;

/// <summary>Writes down, once for each due date, that an obligation was found overdue. The flag stays when the obligation is met.</summary>
public sealed class FlagOverdue(PortalDb db, OrganisationClock organisation) : ISweep
{
    public const string SweepName = "flag-overdue";

    private const int Batch = 200;

    /// <summary>Another sweep may flag the same meanwhile; the next look no longer finds them.</summary>
    private const int Tries = 3;

    public string Name => SweepName;

    public async IAsyncEnumerable<int> SweepAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var today = await organisation.TodayAsync(cancellationToken);
        int flagged;
        do
        {
            flagged = await FlagAsync(today, cancellationToken);
            yield return flagged;
        }
        while (flagged == Batch);
    }

    private async Task<int> FlagAsync(DateOnly today, CancellationToken cancellationToken)
    {
        for (var tried = 1; ; tried++)
        {
            db.ChangeTracker.Clear();
            var overdue = await db.Obligations.AsNoTracking()
                .Where(row => row.DueOn < today && !db.OverdueFlags.Any(flag =>
                    flag.PersonId == row.PersonId && flag.Kind == row.Kind && flag.Subject == row.Subject && flag.DueOn == row.DueOn))
                .OrderBy(row => row.DueOn)
                .ThenBy(row => row.Id)
                .Take(Batch)
                .Select(row => new { row.PersonId, row.Kind, row.Subject, DueOn = row.DueOn!.Value })
                .ToListAsync(cancellationToken);
            db.OverdueFlags.AddRange(overdue.Select(row => new OverdueFlag(row.PersonId, row.Kind, row.Subject, row.DueOn, organisation.Now)));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return overdue.Count;
            }
            catch (DbUpdateException) when (tried < Tries)
            {
                // The unique key refused one that is flagged by now.
            }
        }
    }
}
