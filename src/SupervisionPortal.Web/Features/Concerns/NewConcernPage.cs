using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Web.Features.Concerns;

/// <summary>Whom a concern is about, and who would deal with it.</summary>
/// <param name="Tier">The next tier; null where there is nobody.</param>
/// <param name="Above">Who would deal with it where it is about the next tier too; null where there is nobody.</param>
/// <param name="RecordHeldOn">The day of the session whose record it is about, or null.</param>
public sealed record NewConcernPage(Actor Visitor, PersonName Supervisee, PersonName Supervisor, PersonName? Tier, PersonName? Above, DateOnly? RecordHeldOn)
{
    public bool IsOwn => Visitor.Is(Relation.Supervisee);

    /// <summary>Those who are told of it beside whoever deals with it.</summary>
    public IEnumerable<PersonName> Told => new[] { Supervisee, Supervisor }.Where(person => person.Id != Visitor.PersonId);
}
