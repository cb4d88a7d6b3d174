namespace SupervisionPortal.Domain.Files;

/// <summary>One move of a hand-over, never changed afterwards: who (null: the portal), when, what was said, and what was open then.</summary>
public sealed class HandOverMove : TenantRow
{
    private HandOverMove()
    {
    }

    public HandOverMove(Guid handOverId, HandOverVerb verb, HandOverState to, Guid? byId, DateTime at, string? note, HandOverChecklist checklist)
    {
        HandOverId = handOverId;
        Verb = verb;
        To = to;
        ById = byId;
        At = at;
        Note = note;
        Drafts = checklist.Drafts;
        Waiting = checklist.Waiting;
        Disputed = checklist.Disputed;
        Actions = checklist.Actions;
        Planned = checklist.Planned;
        Unaccounted = checklist.Unaccounted;
        Cases = checklist.Cases;
        ReviewsAgreement = checklist.ReviewsAgreement;
    }

    public override bool IsAppendOnly => true;

    public Guid HandOverId { get; private set; }

    public HandOverVerb Verb { get; private set; }

    public HandOverState To { get; private set; }

    /// <summary>Null: the portal.</summary>
    public Guid? ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public string? Note { get; private set; }

    public int Drafts { get; private set; }

    public int Waiting { get; private set; }

    public int Disputed { get; private set; }

    public int Actions { get; private set; }

    public int Planned { get; private set; }

    public int Unaccounted { get; private set; }

    public int Cases { get; private set; }

    public bool ReviewsAgreement { get; private set; }

    /// <summary>What was open when it was made.</summary>
    public HandOverChecklist Checklist => new(Drafts, Waiting, Disputed, Actions, Planned, Unaccounted, Cases, ReviewsAgreement);
}
