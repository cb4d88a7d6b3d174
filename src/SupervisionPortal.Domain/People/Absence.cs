namespace SupervisionPortal.Domain.People;

/// <summary>Somebody is away: leave or sickness. It moves or pauses the dates of the person, and starts cover clocks where they supervise.</summary>
public sealed class Absence : TenantRow
{
    private Absence()
    {
    }

    public Absence(Guid personId, DateOnly from, DateOnly? returnedOn, bool planned, bool sickness)
    {
        PersonId = personId;
        From = from;
        ReturnedOn = returnedOn;
        Planned = planned;
        Sickness = sickness;
    }

    public override Guid? FactAbout => PersonId;

    public Guid PersonId { get; private set; }

    /// <summary>The first day away.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The first day back, expected or real; null while nobody knows.</summary>
    public DateOnly? ReturnedOn { get; set; }

    public bool Planned { get; private set; }

    public bool Sickness { get; private set; }

    /// <summary>Who covers as supervisor, or null while nobody is named.</summary>
    public Guid? CoverId { get; set; }

    public bool IsAway(DateOnly day) => From <= day && (ReturnedOn is null || day < ReturnedOn);
}
