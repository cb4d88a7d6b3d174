using SupervisionPortal.Data.People;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>An observation as the visitor may have it.</summary>
/// <param name="Actor">The visitor, as they stand to the worker.</param>
/// <param name="IsSampled">It was drawn for quality assurance, and the visitor is of it.</param>
/// <param name="ReadsToday">The visitor said today that they read it.</param>
/// <param name="Names">Of everybody who has to do with it.</param>
public sealed record ObservationFile(Observation Observation, Actor Actor, bool IsSampled, bool ReadsToday, IReadOnlyDictionary<Guid, PersonName> Names)
{
    public string Url => $"/observations/{Observation.Id}";

    public bool IsOwn => Actor.PersonId == Observation.PersonId;

    /// <summary>It is the visitor's session that is observed, and not their practice.</summary>
    public bool IsSupervisee => Actor.PersonId == Observation.SuperviseeId;

    public bool IsOfSupervision => Observation.Kind == ObservationKind.Supervision;

    public bool IsObserver => Actor.PersonId == Observation.ObserverId;

    /// <summary>The words of the report and of who was present, not the facts alone.</summary>
    public bool Shows => Observation.IsShownTo(Actor) || (IsSampled && ReadsToday);

    public PersonName Worker => Names[Observation.PersonId];

    public PersonName Observer => Names[Observation.ObserverId];

    /// <summary>Quality assurance reads what was drawn, and the worker is told.</summary>
    public Refusal? WhyNotRead => IsSampled && !Observation.IsShownTo(Actor) && Observation.IsSigned ? null : Refusal.NotDrawn;
}
