using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Data.Notices;

/// <summary>Tells what is about to be saved of records, in the same save: call it after the verbs and before saving.</summary>
public sealed class RecordTelling(PortalDb db, OrganisationClock organisation)
{
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        var moves = Added<RecordMove>();
        var notes = Added<RecordNote>();
        var records = db.ChangeTracker.Entries<SupervisionRecord>().ToDictionary(entry => entry.Entity.Id, entry => entry.Entity);
        var supervisees = moves.Select(move => move.RecordId).Concat(notes.Select(note => note.RecordId)).Select(id => records[id].SuperviseeId).Distinct().ToList();
        var today = await organisation.TodayAsync(cancellationToken);
        var supervisors = await db.Supervisions.AsNoTracking()
            .Where(row => supervisees.Contains(row.SuperviseeId) && row.From <= today && (row.Until == null || row.Until > today))
            .Select(row => new { row.SuperviseeId, row.SupervisorId, row.From })
            .ToListAsync(cancellationToken);
        Guid? SupervisorOf(SupervisionRecord record) =>
            supervisors.Where(row => row.SuperviseeId == record.SuperviseeId).OrderByDescending(row => row.From).FirstOrDefault()?.SupervisorId;
        db.Notices.AddRange(moves.SelectMany(move => RecordNotices.Of(records[move.RecordId], move, SupervisorOf(records[move.RecordId]))));
        db.Notices.AddRange(notes.SelectMany(note => RecordNotices.Of(records[note.RecordId], note, SupervisorOf(records[note.RecordId]))));
    }

    private List<TRow> Added<TRow>()
        where TRow : class =>
        [.. db.ChangeTracker.Entries<TRow>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity)];
}
