namespace SupervisionPortal.Domain.Cases;

/// <summary>Why a case is taken next, the weightiest first.</summary>
public enum NextCaseReason
{
    /// <summary>Its discussion, or the review of its plan, is due by the day asked about.</summary>
    Due,
    Red,

    /// <summary>Allocated and not discussed since.</summary>
    NewlyAllocated,

    /// <summary>Nothing presses: the one that waited longest comes first.</summary>
    LongestNotDiscussed,
}
