using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Notices;
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
    public async Task EnterAsync(SupervisionRecord record, Guid person, DateOnly on, DateTime now, OpeningPurpose? purpose, string? note, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (await HasOpenedAsync(record.Id, person, on, cancellationToken))
        {
            return;
        }

        var opening = new RecordOpening(record.Id, person, on, now, purpose, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
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
