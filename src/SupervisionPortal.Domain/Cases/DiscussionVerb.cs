namespace SupervisionPortal.Domain.Cases;

/// <summary>What becomes of a discussion of a case afterwards.</summary>
public enum DiscussionVerb
{
    /// <summary>What was decided was entered on the case system.</summary>
    Enter,

    /// <summary>An important disagreement was marked for the child's file.</summary>
    Mark,

    /// <summary>That mark was taken off.</summary>
    Unmark,
}
