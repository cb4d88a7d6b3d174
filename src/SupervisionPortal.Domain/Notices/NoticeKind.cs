namespace SupervisionPortal.Domain.Notices;

/// <summary>
/// What somebody is told. A kind that is added here needs its sentence, <c>Notice.{Kind}</c>, in the notices' texts, and a decision in
/// <see cref="NoticeKinds"/> whether it can be switched off.
/// </summary>
public enum NoticeKind
{
    /// <summary>A record waits for the supervisee; no window is running.</summary>
    RecordSent,

    /// <summary>A record waits for the supervisee until a day.</summary>
    RecordToSign,
    RecordAmended,
    RecordAmendedToSign,
    RecordSigned,
    RecordSignedWithComment,
    RecordDisputed,
    RecordClosed,
    RecordLapsed,

    /// <summary>A late note, signature or disagreement was added to a record that lapsed.</summary>
    RecordNoted,

    /// <summary>Somebody who is not one of the two read a record for a purpose.</summary>
    RecordRead,
    SessionBooked,
    SessionMoved,
    SessionCancelled,
    SessionMissed,
}
