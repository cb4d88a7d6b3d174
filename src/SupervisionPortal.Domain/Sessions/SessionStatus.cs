namespace SupervisionPortal.Domain.Sessions;

public enum SessionStatus
{
    Planned,
    Held,
    Cancelled,
    /// <summary>The day came, nobody cancelled, and it was not held.</summary>
    Missed,
}
