namespace SupervisionPortal.Domain.People;

/// <summary>
/// Who supervises somebody's profession, beside the supervisor who answers for their work, since when (bridgend, Supervisors). It opens nothing of
/// the supervisee's file: the two meet in sessions of their own.
/// </summary>
public sealed class ProfessionalSupervision : TenantRow
{
    private ProfessionalSupervision()
    {
    }

    /// <param name="from">The first day.</param>
    /// <param name="supervisor">Who supervises the work of that supervisee; null where nobody does.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNot"/> says.</exception>
    public ProfessionalSupervision(Guid superviseeId, Guid supervisorId, DateOnly from, Guid? supervisor)
    {
        if (WhyNot(superviseeId, supervisorId, supervisor) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        SuperviseeId = superviseeId;
        SupervisorId = supervisorId;
        From = from;
    }

    public Guid SuperviseeId { get; private set; }

    /// <summary>Who supervises the profession.</summary>
    public Guid SupervisorId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The first day on which it is no more, or null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    /// <inheritdoc cref="ProfessionalSupervision(Guid, Guid, DateOnly, Guid?)"/>
    public static Refusal? WhyNot(Guid superviseeId, Guid supervisorId, Guid? supervisor) =>
        supervisorId == superviseeId || supervisorId == supervisor ? Refusal.NeedsAnotherSupervisor : null;

    public bool IsInForce(DateOnly day) => From <= day && (Until is null || Until > day);

    /// <summary>Sessions that are planned stay until one of the two calls them off.</summary>
    /// <param name="until">The first day on which it is no more.</param>
    public void End(DateOnly until) => Until ??= until;
}
