namespace SupervisionPortal.Domain.Sessions;

/// <summary>Where a proposed date stands between the two.</summary>
public enum ProposalState
{
    /// <summary>Laid for the supervisor to look at; the supervisee has not been asked.</summary>
    Drafted,

    /// <summary>Sent: it waits for the other.</summary>
    Proposed,

    /// <summary>The other asked for another time: it waits for whoever proposed.</summary>
    AnotherTimeAsked,

    /// <summary>Both agreed: the session is planned, or moved.</summary>
    Agreed,

    /// <summary>A move the other did not agree to: the session stays as it was.</summary>
    Declined,
    Withdrawn,

    /// <summary>Its day came, or its session was held or fell through, before anybody answered.</summary>
    Overtaken,
}
