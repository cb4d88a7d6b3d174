using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>Opens observations for those whose they are and those who oversee. For everybody else they do not exist.</summary>
public sealed class ObservationFiles(PortalDb db, Visitor visitor, Relations relations)
{
    public async Task<ObservationFile?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var observation = await db.Observations.Include(row => row.Moves).Include(row => row.Reports).Include(row => row.Signatures).AsSplitQuery().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (observation is null)
        {
            return null;
        }

        var actor = await visitor.ActorToAsync(observation.PersonId, cancellationToken);
        if (!observation.ShowsFactsTo(actor))
        {
            return null;
        }

        var (me, today) = (visitor.PersonId, visitor.Today);
        var isSampled = actor.Is(Relation.QualityAssurance) && await db.SampledObservations.AnyAsync(row => row.ObservationId == id, cancellationToken);
        return new ObservationFile(
            observation,
            actor,
            isSampled,
            isSampled && await db.ObservationReadings.AnyAsync(row => row.ObservationId == id && row.PersonId == me && row.On == today, cancellationToken),
            await NamesAsync([observation.PersonId, observation.ObserverId, .. observation.SuperviseeId is { } supervisee ? [supervisee] : Array.Empty<Guid>(), .. observation.Moves.Select(move => move.ById)], cancellationToken));
    }

    /// <summary>The organisation's points.</summary>
    /// <param name="number">The policy's version; null: the one in force.</param>
    public async Task<(OutlineForm Form, int Number)> FormAsync(ObservationKind kind, int? number, CancellationToken cancellationToken)
    {
        var policy = number is { } of ? await db.PolicyVersionAsync(of, cancellationToken) : await db.PolicyAsync(visitor.Today, cancellationToken);
        var forms = policy.Policy.Forms;
        return (kind == ObservationKind.Supervision ? forms.SupervisionObservation ?? DefaultObservation.OfSupervision : forms.Observation ?? DefaultObservation.Form, policy.Number);
    }

    /// <summary>What whose session was observed is asked.</summary>
    public async Task<OutlineForm> ViewFormAsync(CancellationToken cancellationToken) =>
        (await db.PolicyAsync(visitor.Today, cancellationToken)).Policy.Forms.SuperviseesView ?? DefaultObservation.View;

    /// <summary>Tells the last move to those it concerns; the caller saves.</summary>
    public async Task TellAsync(Observation observation, CancellationToken cancellationToken) => db.Notices.AddRange(ObservationNotices.Of(
        observation, observation.Moves[^1], await relations.SupervisorOfAsync(observation.PersonId, visitor.Today, cancellationToken)));

    public async Task<Dictionary<Guid, PersonName>> NamesAsync(IEnumerable<Guid> people, CancellationToken cancellationToken)
    {
        var ids = people.Distinct().ToList();
        return await db.People.Where(row => ids.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
    }
}
