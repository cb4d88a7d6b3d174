using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Concerns;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Data.Cases;

/// <summary>Says to whom a decision about a case can be put: those in the line above the supervisor, then the senior managers of the service.</summary>
public sealed class OversightDesk(PortalDb db, ConcernDesk tiers, Relations relations, OrganisationClock organisation)
{
    /// <summary>The managers above the pair, the nearest first; empty where there is nobody.</summary>
    public async Task<List<Guid>> ManagersAsync(Guid supervisee, Guid supervisor, CancellationToken cancellationToken)
    {
        var today = await organisation.TodayAsync(cancellationToken);
        var managers = new List<Guid>();
        foreach (var person in await tiers.TiersAsync(supervisee, supervisor, cancellationToken))
        {
            if ((await relations.ActorAsync(person, supervisee, today, cancellationToken)).Is(Relation.LineManager | Relation.SeniorManager))
            {
                managers.Add(person);
            }
        }

        return managers;
    }

    /// <summary>Tells supervisors, once, that the manager a decision waits for has left: they put it to another. Saves.</summary>
    /// <returns>How many it told.</returns>
    internal async Task<int> TellOfGoneManagersAsync(CancellationToken cancellationToken)
    {
        var today = await organisation.TodayAsync(cancellationToken);
        var open = await db.Oversights.AsNoTracking().Where(row => row.State == OversightState.Asked || row.State == OversightState.MoreAsked).ToListAsync(cancellationToken);
        var gone = await tiers.GoneAsync([.. open.Select(row => row.ManagerId).Distinct()], today, cancellationToken);
        var told = 0;
        foreach (var oversight in open.Where(row => gone.Contains(row.ManagerId)))
        {
            var notice = OversightNotices.OfGoneManager(oversight, await relations.SupervisorOfAsync(oversight.SuperviseeId, today, cancellationToken), organisation.Now);
            if (!await db.Notices.AnyAsync(row => row.PersonId == notice.PersonId && row.Key == notice.Key, cancellationToken))
            {
                db.Notices.Add(notice);
                told++;
            }
        }

        await db.SaveAsync(cancellationToken);
        return told;
    }
}
