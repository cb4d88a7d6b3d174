namespace SupervisionPortal.Domain.Records;

/// <summary>How somebody says an action stands between two sessions. What becomes of it is said in the next record, by both.</summary>
public enum ActionStanding
{
    UnderWay,
    Done,

    /// <summary>It does not get on; they say why.</summary>
    Stuck,
}
