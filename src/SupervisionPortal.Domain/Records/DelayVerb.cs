namespace SupervisionPortal.Domain.Records;

/// <summary>What was done about telling the supervisee of an opening later.</summary>
public enum DelayVerb
{
    /// <summary>It was decided to tell them later, with the opening itself.</summary>
    Decide,

    /// <summary>It was decided to tell them later still.</summary>
    Extend,

    /// <summary>They were told.</summary>
    Tell,
}
