namespace SupervisionPortal.Domain.People;

/// <summary>Who supervises whom, since when. One is open at a time for each supervisee; earlier ones stay as the file's history.</summary>
public sealed class Supervision : TenantRow
{
    private Supervision()
    {
    }

    public Supervision(Guid superviseeId, Guid supervisorId, DateOnly from)
    {
        SuperviseeId = superviseeId;
        SupervisorId = supervisorId;
        From = from;
    }

    public override Guid? FactAbout => SuperviseeId;

    public Guid SuperviseeId { get; private set; }

    public Guid SupervisorId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The first day of the next supervisor, or null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    public bool IsInForce(DateOnly day) => From <= day && (Until is null || Until > day);

    /// <summary>It began with a post whose first day was entered wrongly.</summary>
    public void BeginOn(DateOnly from) => From = from;

    public void End(DateOnly until) => Until = until;
}
