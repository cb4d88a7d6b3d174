namespace SupervisionPortal.Domain.People;

/// <summary>A duty somebody has beside their post: senior manager of a service, quality assurance, HR, organisation administrator.</summary>
public sealed class Appointment : TenantRow
{
    private Appointment()
    {
    }

    public Appointment(Guid personId, AppointmentKind kind, Guid? unitId, DateOnly from)
    {
        PersonId = personId;
        Kind = kind;
        UnitId = unitId;
        From = from;
    }

    public Guid PersonId { get; private set; }

    public AppointmentKind Kind { get; private set; }

    /// <summary>The service a senior manager answers for, with everything below it; null: the whole organisation.</summary>
    public Guid? UnitId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The first day without it, or null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    public bool IsInForce(DateOnly day) => From <= day && (Until is null || Until > day);

    public void End(DateOnly until) => Until = until;
}
