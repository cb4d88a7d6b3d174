namespace SupervisionPortal.Domain.Sessions;

public enum ProposalVerb
{
    /// <summary>Laid on a plan: by the supervisor, or by the portal when a month is missing.</summary>
    Draft,

    /// <summary>Changed before it was sent.</summary>
    Change,
    Send,
    Accept,
    AskAnotherTime,

    /// <summary>Another date for the one that did not suit.</summary>
    ProposeAgain,

    /// <summary>The time the other suggested is taken.</summary>
    TakeSuggestion,
    Decline,
    Withdraw,

    /// <summary>Time went past it.</summary>
    Overtake,
}
