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
    public Guid? CoverId { get; private set; }

    /// <summary>The person themselves, whoever supervises them, and the organisation's administrators keep absences.</summary>
    public static Refusal? WhyNotRecord(Actor actor) =>
        actor.Is(Relation.Supervisee | Relation.Supervisor | Relation.Administrator) ? null : Refusal.NotYoursToRecord;

    /// <summary>Whoever stands above the absent supervisor names who covers (surrey §5.5, central-bedfordshire, Cancellation).</summary>
    public static Refusal? WhyNotNameCover(Actor actor) =>
        actor.Is(Relation.Supervisor | Relation.LineManager | Relation.SeniorManager | Relation.Administrator) ? null : Refusal.NotYoursToCover;

    public Refusal? WhyNotReturn(Actor actor, DateOnly returnedOn) =>
        WhyNotRecord(actor) ?? (returnedOn <= From ? Refusal.BackBeforeAway : null);

    /// <summary>Somebody supervises in their place for as long as they are away.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotNameCover"/> says.</exception>
    public void NameCover(Guid coverId, Actor actor)
    {
        if (WhyNotNameCover(actor) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        CoverId = coverId;
    }

    /// <summary>They are back since a day, or are expected on it.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotReturn"/> says.</exception>
    public void Return(DateOnly returnedOn, Actor actor)
    {
        if (WhyNotReturn(actor, returnedOn) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        ReturnedOn = returnedOn;
    }

    public bool IsAway(DateOnly day) => From <= day && (ReturnedOn is null || day < ReturnedOn);
}
