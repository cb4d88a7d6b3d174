using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Concerns;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Web.Features.Concerns;

/// <summary>One concern as one of its parties, or whoever deals with it, sees it.</summary>
/// <param name="NextId">The tier above; null where there is nobody.</param>
/// <param name="Names">Of everybody who has to do with it.</param>
public sealed record ConcernPage(Concern Concern, Actor Visitor, Guid? NextId, IReadOnlyDictionary<Guid, PersonName> Names)
{
    public PersonName Supervisee => Names[Concern.SuperviseeId];

    public PersonName Supervisor => Names[Concern.SupervisorId];

    public PersonName Handler => Names[Concern.HandlerId];

    public PersonName? Next => NextId is { } next ? Names[next] : null;

    public bool IsOwn => Visitor.PersonId == Concern.SuperviseeId;

    public bool Handles => Visitor.PersonId == Concern.HandlerId;

    /// <summary>What is asked for is cover, and whoever deals with it can name somebody.</summary>
    public bool AsksForCover => Concern is { About: ConcernAbout.SupervisorAway, IsOpen: true } && Handles;

    public bool MayAcknowledge => Concern.WhyNotAcknowledge(Visitor) is null;

    public bool MayTakeStep => Concern.WhyNotTakeStep(Visitor) is null;

    public bool MayResolve => Concern.WhyNotResolve(Visitor) is null;

    public bool MayEscalate => Concern.WhyNotEscalate(Visitor, NextId) is null;

    public bool MayWithdraw => Concern.WhyNotWithdraw(Visitor) is null;
}
