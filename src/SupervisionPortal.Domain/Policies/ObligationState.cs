namespace SupervisionPortal.Domain.Policies;

public enum ObligationState
{
    /// <summary>Due more than seven days ahead.</summary>
    Upcoming,
    /// <summary>Due today or within seven days.</summary>
    Due,
    /// <summary>The due date has passed.</summary>
    Overdue,
    /// <summary>Without a date while it waits for somebody's return.</summary>
    Suspended,
    /// <summary>Nobody answered in the policy's window, and the policy takes silence as acceptance.</summary>
    AutoAccepted,
}
