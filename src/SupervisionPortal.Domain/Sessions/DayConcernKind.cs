namespace SupervisionPortal.Domain.Sessions;

/// <summary>What speaks against a day for a session, without forbidding it.</summary>
public enum DayConcernKind
{
    NotWorkingDay,

    /// <summary>After the last day the policy allows for it.</summary>
    AfterDue,

    /// <summary>After the last day, because no earlier day suits both.</summary>
    NoEarlierDay,

    /// <summary>One of the two is away that day.</summary>
    Away,

    /// <summary>One of the two is away, and no return is known.</summary>
    AwayNoReturn,

    /// <summary>A day of the week one of the two has ruled out.</summary>
    Never,

    /// <summary>Outside the hours one of the two has that day.</summary>
    OutsideHours,

    /// <summary>One of the two has another session at that time.</summary>
    Clash,

    /// <summary>One of the two has another session that day; one of the sessions has no time.</summary>
    ClashNoTime,

    /// <summary>The supervisor's day is full of sessions.</summary>
    FullDay,
}
