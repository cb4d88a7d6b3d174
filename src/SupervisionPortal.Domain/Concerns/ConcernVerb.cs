namespace SupervisionPortal.Domain.Concerns;

public enum ConcernVerb
{
    Raise,
    Acknowledge,
    TakeStep,
    Resolve,

    /// <summary>To the next tier of management.</summary>
    Escalate,

    /// <summary>By the portal, to the next tier: whoever dealt with it has left.</summary>
    Pass,
    Withdraw,
}
