namespace SupervisionPortal.Domain.Sessions;

public static class SessionKinds
{
    /// <summary>Somebody takes part who is neither the supervisee nor their supervisor: what is in the supervisee's file is nothing to them.</summary>
    public static bool BringsInOthers(this SessionKind kind) => kind is SessionKind.Peer or SessionKind.Joint or SessionKind.Professional;
}
