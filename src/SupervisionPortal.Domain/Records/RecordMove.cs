namespace SupervisionPortal.Domain.Records;

/// <summary>One move of a record's state, never changed afterwards: who (null: the policy's window), when, and the version it was about.</summary>
public sealed class RecordMove : TenantRow
{
    private RecordMove()
    {
    }

    public RecordMove(Guid recordId, RecordVerb verb, RecordState to, Guid? byId, DateTime at, int versionNumber, string? why)
    {
        RecordId = recordId;
        Verb = verb;
        To = to;
        ById = byId;
        At = at;
        VersionNumber = versionNumber;
        Why = why;
    }

    public override bool IsAppendOnly => true;

    public Guid RecordId { get; private set; }

    public RecordVerb Verb { get; private set; }

    public RecordState To { get; private set; }

    /// <summary>Null where nobody acted: the window lapsed.</summary>
    public Guid? ById { get; private set; }

    /// <summary>UTC. For a lapse the instant the window ended, whenever the sweep came by.</summary>
    public DateTime At { get; private set; }

    /// <summary>0 while nothing was issued.</summary>
    public int VersionNumber { get; private set; }

    public string? Why { get; private set; }
}
