namespace SupervisionPortal.Data.Seed;

/// <summary>What a demonstration's person is there to show.</summary>
internal enum DemoScript
{
    Ordinary,

    /// <summary>A record of this week waits for their answer.</summary>
    RecordWaiting,

    /// <summary>Their last session's record is half written.</summary>
    RecordInDraft,

    /// <summary>Overdue, nothing booked.</summary>
    NothingBooked,

    /// <summary>They disagree with the last record.</summary>
    RecordDisputed,

    /// <summary>Away sick, the last session cancelled for it.</summary>
    AwaySick,

    /// <summary>Left in the last year; the file is complete.</summary>
    Leaver,

    /// <summary>Left long ago: the retention is at its end.</summary>
    LongGone,
}
