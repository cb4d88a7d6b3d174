namespace SupervisionPortal.Domain.Sessions;

public enum SessionVerb
{
    Plan,
    Move,
    Hold,
    Miss,
    Cancel,

    /// <summary>The party who was sick came back, or is expected on a day.</summary>
    Return,
}
