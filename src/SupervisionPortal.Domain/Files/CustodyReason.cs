namespace SupervisionPortal.Domain.Files;

/// <summary>Why somebody holds a supervision file from a day on.</summary>
public enum CustodyReason
{
    /// <summary>The first supervisor was named.</summary>
    Began,
    SupervisorChanged,

    /// <summary>The supervisor has left: the line manager holds it until a successor is named (surrey §4.3).</summary>
    SupervisorLeft,
    SuccessorNamed,

    /// <summary>The supervisor has left and nobody stands above: nobody holds it until somebody is named.</summary>
    NobodyAbove,

    /// <summary>The supervisor was thought to leave, and stays.</summary>
    SupervisorStays,

    /// <summary>The supervisee moved to another team; the same supervisor holds it.</summary>
    MovedTeam,
}
