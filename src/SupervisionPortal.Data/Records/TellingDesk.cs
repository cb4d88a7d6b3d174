using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Data.Records;

/// <summary>Who can decide that a supervisee is told of an opening later.</summary>
public sealed class TellingDesk(PortalDb db, Relations relations)
{
    /// <summary>Each as they stand to the supervisee; nobody who wrote the record.</summary>
    /// <param name="supervisorId">Who wrote it.</param>
    public async Task<List<Actor>> DecidersAsync(Guid superviseeId, Guid supervisorId, DateOnly today, CancellationToken cancellationToken)
    {
        var people = await db.Appointments
            .Where(row => (row.Kind == AppointmentKind.SeniorManager || row.Kind == AppointmentKind.HumanResources)
                && row.From <= today && (row.Until == null || row.Until > today) && row.PersonId != superviseeId && row.PersonId != supervisorId)
            .Select(row => row.PersonId)
            .Distinct()
            .ToListAsync(cancellationToken);
        var deciders = new List<Actor>();
        foreach (var person in people)
        {
            if (await relations.ActorAsync(person, superviseeId, today, cancellationToken) is var actor && RecordOpening.MayDecide(actor))
            {
                deciders.Add(actor);
            }
        }

        return deciders;
    }
}
