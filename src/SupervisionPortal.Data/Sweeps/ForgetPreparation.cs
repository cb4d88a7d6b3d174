using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Sweeps;

/// <summary>Removes what people wrote for themselves before a session, once the session is long over.</summary>
public sealed class ForgetPreparation(PortalDb db, OrganisationClock organisation) : ISweep
{
    public const string SweepName = "forget-preparation";

    private const int Batch = 200;

    public string Name => SweepName;

    public async IAsyncEnumerable<int> SweepAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = (await organisation.TodayAsync(cancellationToken)).AddDays(-PreparationNote.DaysKept);
        while (true)
        {
            db.ChangeTracker.Clear();
            var old = await db.PreparationNotes
                .Where(note => db.Sessions.Any(session => session.Id == note.SessionId && session.PlannedFor < before && (session.HeldOn == null || session.HeldOn < before)))
                .OrderBy(note => note.Id)
                .Take(Batch)
                .ToListAsync(cancellationToken);
            if (old.Count == 0)
            {
                yield break;
            }

            db.PreparationNotes.RemoveRange(old);
            await db.SaveChangesAsync(cancellationToken);
            yield return old.Count;
        }
    }
}
