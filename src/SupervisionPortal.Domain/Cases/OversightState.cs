namespace SupervisionPortal.Domain.Cases;

/// <summary>How a decision that needs a manager's oversight stands.</summary>
public enum OversightState
{
    /// <summary>It waits for the manager.</summary>
    Asked,

    /// <summary>The manager wants to know more: it waits for the supervisor.</summary>
    MoreAsked,
    Agreed,
    Disagreed,
    Withdrawn,
}
