namespace SupervisionPortal.Domain.Sessions;

/// <summary>One move of a proposal, never changed afterwards: who, when, and the date as it stood after it.</summary>
public sealed class ProposalMove : TenantRow
{
    private ProposalMove()
    {
    }

    public ProposalMove(Guid proposalId, ProposalVerb verb, ProposalState to, Guid? byId, DateTime at, DateOnly on, TimeOnly? startsAt, string? words)
    {
        ProposalId = proposalId;
        Verb = verb;
        To = to;
        ById = byId;
        At = at;
        On = on;
        StartsAt = startsAt;
        Words = words;
    }

    public override bool IsAppendOnly => true;

    public Guid ProposalId { get; private set; }

    public ProposalVerb Verb { get; private set; }

    public ProposalState To { get; private set; }

    /// <summary>Null: the portal.</summary>
    public Guid? ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The day proposed as it stood after the move; for another time that was asked, the day suggested where there was one.</summary>
    public DateOnly On { get; private set; }

    public TimeOnly? StartsAt { get; private set; }

    /// <summary>What was said with it, or null.</summary>
    public string? Words { get; private set; }
}
