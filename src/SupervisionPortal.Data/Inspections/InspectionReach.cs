using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Inspections;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Data.Inspections;

/// <summary>What an inspector reaches, and what a sample is drawn from.</summary>
public sealed class InspectionReach(PortalDb db)
{
    /// <summary>Inspections by which the person may read that day; none for somebody without the duty of an inspector.</summary>
    public IQueryable<Inspection> InForce(Guid personId, DateOnly today) => db.Inspections.Where(row =>
        row.InspectorId == personId && row.From <= today && row.Until >= today && !row.Ends.Any()
        && db.Appointments.Any(duty => duty.PersonId == personId && duty.Kind == AppointmentKind.Inspector && duty.From <= today && (duty.Until == null || duty.Until > today)));

    public Task<bool> HasSampledAsync(Guid personId, Guid recordId, DateOnly today, CancellationToken cancellationToken) =>
        InForce(personId, today).AnyAsync(row => row.Records.Any(sampled => sampled.RecordId == recordId), cancellationToken);

    public Task<bool> IsInspectorAsync(Guid personId, DateOnly day, CancellationToken cancellationToken) => db.Appointments.AnyAsync(
        duty => duty.PersonId == personId && duty.Kind == AppointmentKind.Inspector && duty.From <= day && (duty.Until == null || duty.Until > day), cancellationToken);

    /// <summary>The records of the scope that were ever sent, but those the inspector reads as one of the two. Whose they are follows from the post on the day of the session.</summary>
    public async Task<List<Guid>> CandidatesAsync(InspectionScope scope, Guid inspectorId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var records = db.Records.Where(row => row.FirstIssuedAt != null && row.State != RecordState.Discarded
            && row.HeldOn >= scope.HeldFrom && row.HeldOn <= scope.HeldUntil && row.SuperviseeId != inspectorId && row.SupervisorId != inspectorId);
        if (scope.UnitId is { } unit)
        {
            var units = People.Relations.Below(await db.Units.AsNoTracking().ToListAsync(cancellationToken), [unit]);
            records = records.Where(row => db.Posts.Any(post =>
                post.PersonId == row.SuperviseeId && units.Contains(post.UnitId) && post.StartedOn <= row.HeldOn && (post.LeftOn == null || post.LeftOn > row.HeldOn)));
        }

        return await records.Select(row => row.Id).ToListAsync(cancellationToken);
    }
}
