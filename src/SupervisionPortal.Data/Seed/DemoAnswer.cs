namespace SupervisionPortal.Data.Seed;

/// <summary>What becomes of a record of the demonstration.</summary>
internal enum DemoAnswer
{
    Signs,
    Comments,
    Disagrees,

    /// <summary>Disagrees; the supervisor amends, then they sign.</summary>
    DisagreesThenSigns,

    /// <summary>Disagrees; closed with both views.</summary>
    DisagreesForGood,
    None,
    StillDraft,
}
