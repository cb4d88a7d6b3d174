namespace SupervisionPortal.Domain.Cases;

/// <summary>One move of a decision under oversight, never changed afterwards: who, when, what was said.</summary>
public sealed class OversightMove : TenantRow
{
    private OversightMove()
    {
    }

    public OversightMove(Guid oversightId, OversightVerb verb, OversightState to, Guid byId, DateTime at, string? text)
    {
        OversightId = oversightId;
        Verb = verb;
        To = to;
        ById = byId;
        At = at;
        Text = text;
    }

    public override bool IsAppendOnly => true;

    public Guid OversightId { get; private set; }

    public OversightVerb Verb { get; private set; }

    public OversightState To { get; private set; }

    public Guid ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The decision itself, the answer's words or the question; null where nothing was said.</summary>
    public string? Text { get; private set; }
}
