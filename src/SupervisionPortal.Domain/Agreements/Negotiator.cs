using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Agreements;

/// <summary>Somebody who has to do with an agreement.</summary>
/// <param name="Actor">As they stand to the supervisee.</param>
/// <param name="SupervisorId">Who supervises the supervisee today; null for nobody.</param>
public sealed record Negotiator(Actor Actor, Guid? SupervisorId)
{
    public Guid Id => Actor.PersonId;

    /// <summary>Null for those who are neither of the two.</summary>
    public AgreementParty? Party => Actor.Is(Relation.Supervisee) ? AgreementParty.Supervisee
        : Actor.Is(Relation.Supervisor) ? AgreementParty.Supervisor
        : null;
}
