using SupervisionPortal.Data.Concerns;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Data.Cases;

/// <summary>Says to whom a decision about a case can be put: those in the line above the supervisor, then the senior managers of the service.</summary>
public sealed class OversightDesk(ConcernDesk tiers, Relations relations, OrganisationClock organisation)
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
}
