namespace SupervisionPortal.Domain.Records;

public enum RecordState
{
    /// <summary>Only its author sees it.</summary>
    Draft,

    /// <summary>Begun by mistake and thrown away before it was sent: there is no record, only who threw it away, when and why.</summary>
    Discarded,

    /// <summary>Issued: signed by the supervisor, waiting for the supervisee's answer.</summary>
    Waiting,
    Signed,
    SignedWithComment,

    /// <summary>Nobody answered within the policy's window. Never called signed.</summary>
    AcceptedByLapse,
    Disputed,

    /// <summary>No agreement was reached: both views stay side by side, each signed.</summary>
    ClosedWithBothViews,
}
