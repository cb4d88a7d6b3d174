using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Data.Sweeps;

/// <summary>Tells supervisees, on the day that was decided, who opened their records for an investigation: once, by a line of the opening's own story.</summary>
public sealed class TellOfOpenings(PortalDb db, OrganisationClock organisation) : ISweep
{
    public const string SweepName = "tell-of-openings";

    private const int Batch = 100;

    /// <summary>Somebody may tell or put off the same meanwhile; the next look sees it.</summary>
    private const int Tries = 3;

    public string Name => SweepName;

    public async IAsyncEnumerable<int> SweepAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var today = await organisation.TodayAsync(cancellationToken);
        int told;
        do
        {
            told = await TellAsync(today, cancellationToken);
            yield return told;
        }
        while (told == Batch);
    }

    private async Task<int> TellAsync(DateOnly today, CancellationToken cancellationToken)
    {
        for (var tried = 1; ; tried++)
        {
            db.ChangeTracker.Clear();
            var openings = await db.RecordOpenings
                .Where(opening => opening.Delays.Any() && !opening.Delays.Any(delay => delay.Verb == DelayVerb.Tell || delay.TellOn > today))
                .OrderBy(opening => opening.At)
                .ThenBy(opening => opening.Id)
                .Take(Batch)
                .Include(opening => opening.Delays)
                .ToListAsync(cancellationToken);
            var records = openings.Select(opening => opening.RecordId).Distinct().ToList();
            var about = await db.Records.AsNoTracking().Where(record => records.Contains(record.Id)).ToDictionaryAsync(record => record.Id, cancellationToken);
            foreach (var opening in openings)
            {
                opening.TellByItself(today, organisation.Now);
                db.Add(opening.Delays[^1]);
                db.Notices.AddRange(RecordNotices.Of(about[opening.RecordId], opening, opening.Delays[^1]));
            }

            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return openings.Count;
            }
            catch (DbUpdateException) when (tried < Tries)
            {
                // The unique key refused a line that is written by now.
            }
        }
    }
}
