namespace SupervisionPortal.Domain.People;

/// <summary>Who supervises whom, since when. One is open at a time for each supervisee; earlier ones stay as the file's history.</summary>
public sealed class Supervision : TenantRow
{
    private Supervision()
    {
    }

    public Supervision(Guid superviseeId, Guid supervisorId, DateOnly from)
        : this(superviseeId, supervisorId, from, isHolding: false)
    {
    }

    private Supervision(Guid superviseeId, Guid supervisorId, DateOnly from, bool isHolding)
    {
        SuperviseeId = superviseeId;
        SupervisorId = supervisorId;
        From = from;
        IsHolding = isHolding;
    }

    /// <summary>The supervisor has left: their line manager supervises until a successor is named (surrey §4.3).</summary>
    public static Supervision Hold(Guid superviseeId, Guid lineManagerId, DateOnly from) => new(superviseeId, lineManagerId, from, isHolding: true);

    public override Guid? FactAbout => SuperviseeId;

    public Guid SuperviseeId { get; private set; }

    public Guid SupervisorId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The first day of the next supervisor, or null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Held for a successor who is still to be named, by the line manager of a supervisor who left.</summary>
    public bool IsHolding { get; private set; }

    /// <summary>It was ended before or on its first day, and so was never in force.</summary>
    public bool IsVoid => Until <= From;

    public bool IsInForce(DateOnly day) => From <= day && (Until is null || Until > day);

    /// <summary>It began with a post whose first day was entered wrongly.</summary>
    public void BeginOn(DateOnly from) => From = from;

    public void End(DateOnly until) => Until = until;

    /// <summary>It goes on after all: who was thought to leave stays.</summary>
    public void GoOn() => Until = null;
}
