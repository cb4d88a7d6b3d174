namespace SupervisionPortal.Domain.Cases;

/// <summary>What somebody said of a discussion of a case afterwards: who, when, what. Never changed.</summary>
public sealed class DiscussionMove : TenantRow
{
    private DiscussionMove()
    {
    }

    public DiscussionMove(Guid discussionId, DiscussionVerb verb, Guid byId, DateTime at, DateOnly? on, string? text)
    {
        DiscussionId = discussionId;
        Verb = verb;
        ById = byId;
        At = at;
        On = on;
        Text = text;
    }

    public override bool IsAppendOnly => true;

    public Guid DiscussionId { get; private set; }

    public DiscussionVerb Verb { get; private set; }

    public Guid ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The day it was entered on the case system; null for other moves.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>What the two disagree about; null for other moves.</summary>
    public string? Text { get; private set; }
}
