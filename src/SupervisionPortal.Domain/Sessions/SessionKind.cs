namespace SupervisionPortal.Domain.Sessions;

/// <summary>Only a formal one-to-one session counts towards the frequency a policy asks for (havering §2, bridgend §3).</summary>
public enum SessionKind
{
    OneToOne,
    Group,

    /// <summary>Unplanned, about one matter; recorded where it is worth it (bridgend, Unplanned Supervision).</summary>
    AdHoc,

    /// <summary>Two colleagues, neither of whom supervises in it. It is on nobody's file and has no record.</summary>
    Peer,

    /// <summary>With a second supervisor, of another team or profession; the two have agreed which of them leads (surrey §4.4; bridgend, Joint co-worker supervision).</summary>
    Joint,

    /// <summary>
    /// With somebody who supervises the profession beside whoever supervises the work (bridgend, Supervisors: professional oversight of practice by
    /// somebody suitably qualified).
    /// </summary>
    Professional,
}
