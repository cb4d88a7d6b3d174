namespace SupervisionPortal.Domain.Notices;

/// <summary>Whom an obligation binds, and so who is told when it becomes overdue.</summary>
public enum OverdueParty
{
    Supervisee,
    Supervisor,

    /// <summary>Supervisee and supervisor: either can do it.</summary>
    TheTwo,

    /// <summary>The supervisor's own supervisor; where there is none, the senior managers of the service.</summary>
    LineManager,
    HumanResources,
}
