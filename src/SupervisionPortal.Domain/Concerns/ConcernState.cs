namespace SupervisionPortal.Domain.Concerns;

public enum ConcernState
{
    /// <summary>With somebody who has not acknowledged it yet.</summary>
    Raised,

    /// <summary>Somebody is dealing with it.</summary>
    Acknowledged,
    Resolved,
    Withdrawn,
}
