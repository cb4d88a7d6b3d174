using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Data.Records;

/// <summary>Keeps who opened which record: one row a person and day, and the notice that follows from it.</summary>
public sealed class OpeningLog(PortalDb db)
{
    public Task<bool> HasOpenedAsync(Guid record, Guid person, DateOnly on, CancellationToken cancellationToken) =>
        db.RecordOpenings.AnyAsync(row => row.RecordId == record && row.PersonId == person && row.On == on, cancellationToken);

    /// <summary>Enters an opening and saves. That it is there already is as good.</summary>
    /// <param name="on">The local day.</param>
    /// <param name="now">UTC.</param>
    /// <param name="purpose">Null for the two.</param>
    /// <param name="later">Null where the supervisee is told at once.</param>
    /// <exception cref="RefusedException">The supervisee cannot be told later so.</exception>
    public async Task EnterAsync(
        SupervisionRecord record, Actor actor, DateOnly on, DateTime now, OpeningPurpose? purpose, string? note, LaterTelling? later, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(actor);
        var person = actor.PersonId;
        if (await HasOpenedAsync(record.Id, person, on, cancellationToken))
        {
            return;
        }

        var opening = new RecordOpening(record.Id, person, on, now, purpose, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), RecordOpening.RoleOf(actor, purpose));
        if (later is not null)
        {
            opening.TellLater(later, on);
        }

        db.RecordOpenings.Add(opening);
        db.Notices.AddRange(RecordNotices.Of(record, opening));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Both the row and what it tells are there already.
            db.ChangeTracker.Clear();
            if (!await HasOpenedAsync(record.Id, person, on, cancellationToken))
            {
                throw;
            }
        }
    }
}
