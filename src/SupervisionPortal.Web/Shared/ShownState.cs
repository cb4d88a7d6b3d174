namespace SupervisionPortal.Web.Shared;

/// <summary>Every state that a screen names. Its word is the text <c>State.{name}</c>, the same everywhere.</summary>
public enum ShownState
{
    Overdue,
    Due,
    ComingUp,
    Paused,
    Proposed,
    AnotherTimeAsked,
    Planned,
    HeldOnTime,
    HeldLate,
    Missed,
    Cancelled,
    NothingBooked,
    Draft,
    WaitingToBeSigned,
    SignedByBoth,
    SignedWithComment,
    AcceptedByLapse,
    Disputed,
    ClosedWithBothViews,
    ToHandOver,
    ToAcknowledge,
    Acknowledged,
    Superseded,
    Raised,
    BeingDealtWith,
    Resolved,
    Withdrawn,
    SupervisorToName,
    NoSupervisor,

    /// <summary>A text of an agreement that waits for the other’s answer.</summary>
    TextProposed,
    TextWithdrawn,
    InReview,
    Replaced,
    SignedOnPaper,

    /// <summary>A decision that waits for a manager’s oversight.</summary>
    ToOversee,
    MoreAsked,
    ManagerAgrees,
    ManagerDisagrees,

    /// <summary>The report of an observation that its worker reads before it is talked over.</summary>
    ToTalkOver,

    /// <summary>It took place, and its report was written outside the portal.</summary>
    OnPaper,
}
