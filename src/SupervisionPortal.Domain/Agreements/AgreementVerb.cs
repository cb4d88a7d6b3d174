namespace SupervisionPortal.Domain.Agreements;

public enum AgreementVerb
{
    Begin,
    Propose,

    /// <summary>The other proposes another text.</summary>
    Counter,

    /// <summary>Whoever proposed last proposes another text before it was answered.</summary>
    Revise,
    Accept,
    Sign,

    /// <summary>The second signature.</summary>
    Countersign,
    Withdraw,

    /// <summary>One of the two signs that it still stands.</summary>
    BeginReview,

    /// <summary>The other signs so too.</summary>
    LetStand,

    /// <summary>The review is given up: the agreement stands as before.</summary>
    EndReview,
    Supersede,

    /// <summary>Both signed on paper; one of them says so.</summary>
    RecordOnPaper,

    /// <summary>Both reviewed it without the portal; one of them says so.</summary>
    RecordReview,
}
