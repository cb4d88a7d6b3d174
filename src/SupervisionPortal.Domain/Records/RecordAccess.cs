namespace SupervisionPortal.Domain.Records;

/// <summary>Whether somebody may read a record's content.</summary>
public enum RecordAccess
{
    /// <summary>Not at all: for them it does not exist.</summary>
    None,

    /// <summary>After stating a purpose, which is kept and shown to the supervisee, at once or where an investigation says so later.</summary>
    WithPurpose,

    /// <summary>As one of the two whose record it is.</summary>
    Open,
}
