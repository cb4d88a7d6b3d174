namespace SupervisionPortal.Domain.People;

/// <summary>A duty somebody has beside their post: senior manager of a service, quality assurance, HR, organisation administrator; or the duty of an inspector, who has no post.</summary>
public sealed class Appointment : TenantRow
{
    private Appointment()
    {
    }

    public Appointment(Guid personId, AppointmentKind kind, Guid? unitId, DateOnly from, DateOnly? until = null)
    {
        PersonId = personId;
        Kind = kind;
        UnitId = unitId;
        From = from;
        Until = until;
    }

    public Guid PersonId { get; private set; }

    public AppointmentKind Kind { get; private set; }

    /// <summary>The service a senior manager answers for, with everything below it; null: the whole organisation.</summary>
    public Guid? UnitId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The first day without it, or null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    public bool IsInForce(DateOnly day) => From <= day && (Until is null || Until > day);

    /// <summary>The same duty of the same person on a day both last.</summary>
    public bool Repeats(Appointment other) =>
        PersonId == other.PersonId && Kind == other.Kind && UnitId == other.UnitId
        && (Until is null || other.From < Until) && (other.Until is null || From < other.Until);

    /// <param name="until">The first day without it; the first day with it takes the whole back.</param>
    /// <param name="administrators">The organisation's appointments as administrator whose holders can sign in.</param>
    public Refusal? WhyNotEnd(DateOnly until, IEnumerable<Appointment> administrators) =>
        until < From ? Refusal.EndsBeforeItBegins
        : Kind == AppointmentKind.Administrator && !administrators.Any(other => other.Id != Id && other.Until is null && other.From <= until) ? Refusal.LastAdministrator
        : null;

    /// <summary>Ends the duty. An organisation never loses its last administrator: nobody in it could name another.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotEnd"/> says.</exception>
    public void End(DateOnly until, IEnumerable<Appointment> administrators)
    {
        if (WhyNotEnd(until, administrators) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        Until = until;
    }
}
