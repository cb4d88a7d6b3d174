namespace SupervisionPortal.Domain.Sessions;

/// <summary>Why a session was cancelled or missed; policies treat sickness of either party differently.</summary>
public enum FallThroughReason
{
    Sickness,
    Other,
}
