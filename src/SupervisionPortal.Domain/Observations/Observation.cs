using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Observations;

/// <summary>Somebody's practice was directly observed.</summary>
public sealed class Observation : TenantRow
{
    private Observation()
    {
    }

    public Observation(Guid personId, Guid observerId, DateOnly on)
    {
        PersonId = personId;
        ObserverId = observerId;
        On = on;
    }

    public static Refusal? WhyNotRecord(Actor actor) => actor.Is(Relation.Supervisor) ? null : Refusal.OnlyTheSupervisor;

    public override Guid? FactAbout => PersonId;

    public Guid PersonId { get; private set; }

    public Guid ObserverId { get; private set; }

    public DateOnly On { get; private set; }
}
