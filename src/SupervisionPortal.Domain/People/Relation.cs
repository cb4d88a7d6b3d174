namespace SupervisionPortal.Domain.People;

/// <summary>What somebody is to a supervisee, and so to every record about them. What one may do follows from this alone.</summary>
[Flags]
public enum Relation
{
    None = 0,
    Supervisee = 1,
    Supervisor = 2,

    /// <summary>Supervises the supervisor, or stands further up that line.</summary>
    LineManager = 4,

    /// <summary>Senior manager of the service the supervisee's team belongs to.</summary>
    SeniorManager = 8,
    QualityAssurance = 16,
    HumanResources = 32,

    /// <summary>Administers the organisation: people and posts, never the content of a record.</summary>
    Administrator = 64,

    /// <summary>An inspector to whom a record of theirs was drawn, while the inspection lasts: that record alone.</summary>
    Inspector = 128,

    /// <summary>
    /// Covers for the supervisor while they are away: sees what is due, the cases, what is agreed and not done and the agenda, and supervises
    /// in the sessions to come. What was recorded before stays closed to them (surrey §3, §5.5; central-bedfordshire, Cancellation).
    /// </summary>
    Cover = 256,
}
