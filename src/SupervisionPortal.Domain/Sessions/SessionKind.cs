namespace SupervisionPortal.Domain.Sessions;

/// <summary>Only a formal one-to-one session counts towards the frequency a policy asks for.</summary>
public enum SessionKind
{
    OneToOne,
    Group,
    AdHoc,
    Peer,
}
