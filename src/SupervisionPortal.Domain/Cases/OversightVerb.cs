namespace SupervisionPortal.Domain.Cases;

/// <summary>What happens to a decision that needs a manager's oversight.</summary>
public enum OversightVerb
{
    Ask,

    /// <summary>The manager read it, for the first time since it was put to them.</summary>
    Read,
    Agree,
    Disagree,
    AskForMore,
    SayMore,
    Withdraw,
}
