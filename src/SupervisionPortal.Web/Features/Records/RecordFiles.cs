using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Inspections;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>Finds records for the visitor. One they may not see does not exist for them.</summary>
public sealed class RecordFiles(PortalDb db, Visitor visitor)
{
    private readonly InspectionReach _inspections = new(db);

    /// <summary>The record with everything issued of it; null where there is none for the visitor.</summary>
    public async Task<RecordFile?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var record = await db.Records
            .Include(row => row.Versions)
            .Include(row => row.Signatures)
            .Include(row => row.Notes)
            .AsSplitQuery()
            .SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (record is null)
        {
            return null;
        }

        var actor = await visitor.ActorToAsync(record.SuperviseeId, cancellationToken);
        if (visitor.Has(AppointmentKind.Inspector) && !actor.IsOneOfTheTwo && await _inspections.HasSampledAsync(visitor.PersonId, id, visitor.Today, cancellationToken))
        {
            actor = actor with { Relation = actor.Relation | Relation.Inspector };
        }

        var file = new RecordFile(record, actor);
        return file.Access == RecordAccess.None ? null : file;
    }

    /// <summary>Whether the visitor is one of the two, or has said today for what they read it.</summary>
    public async Task<bool> IsOpenAsync(RecordFile file, CancellationToken cancellationToken) =>
        file.Access == RecordAccess.Open || await HasOpenedTodayAsync(file.Record.Id, cancellationToken);

    /// <summary>The record, where the visitor writes it; null otherwise.</summary>
    public async Task<RecordFile?> FindForWritingAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { IsWriter: true } file ? file : null;

    public Task<bool> HasOpenedTodayAsync(Guid id, CancellationToken cancellationToken) =>
        db.RecordOpenings.AnyAsync(row => row.RecordId == id && row.PersonId == visitor.PersonId && row.On == visitor.Today, cancellationToken);
}
