namespace SupervisionPortal.Domain.Concerns;

/// <summary>One move of a concern, never changed afterwards: who (null: the portal), when, what was said, and with whom it was then.</summary>
public sealed class ConcernMove : TenantRow
{
    private ConcernMove()
    {
    }

    public ConcernMove(Guid concernId, ConcernVerb verb, ConcernState to, Guid? byId, DateTime at, string? text, Guid handlerId, int tier)
    {
        ConcernId = concernId;
        Verb = verb;
        To = to;
        ById = byId;
        At = at;
        Text = text;
        HandlerId = handlerId;
        Tier = tier;
    }

    public override bool IsAppendOnly => true;

    public Guid ConcernId { get; private set; }

    public ConcernVerb Verb { get; private set; }

    public ConcernState To { get; private set; }

    /// <summary>Null: the portal.</summary>
    public Guid? ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The concern itself, a step, the outcome in words, or why; null where nothing was said.</summary>
    public string? Text { get; private set; }

    /// <summary>With whom it was after the move.</summary>
    public Guid HandlerId { get; private set; }

    /// <summary>From 1.</summary>
    public int Tier { get; private set; }
}
