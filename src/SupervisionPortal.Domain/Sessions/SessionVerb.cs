namespace SupervisionPortal.Domain.Sessions;

public enum SessionVerb
{
    Plan,
    Move,
    Hold,
    Miss,
    Cancel,
}
