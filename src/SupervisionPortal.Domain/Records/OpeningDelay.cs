namespace SupervisionPortal.Domain.Records;

/// <summary>One line of the story of an opening that the supervisee is told later: decided, put off again, told.</summary>
public sealed class OpeningDelay : TenantRow
{
    public const int WhyLength = 500;

    private OpeningDelay()
    {
    }

    internal OpeningDelay(Guid openingId, int number, DelayVerb verb, DateOnly? tellOn, Guid? decidedById, string? why, Guid? byId, DateTime at)
    {
        OpeningId = openingId;
        Number = number;
        Verb = verb;
        TellOn = tellOn;
        DecidedById = decidedById;
        Why = why;
        ById = byId;
        At = at;
    }

    public override bool IsAppendOnly => true;

    public Guid OpeningId { get; private set; }

    /// <summary>From 1 without a gap, unique in the opening: two who write the next line at once cannot both do so.</summary>
    public int Number { get; private set; }

    public DelayVerb Verb { get; private set; }

    /// <summary>The local day on which the supervisee is told; null for <see cref="DelayVerb.Tell"/>.</summary>
    public DateOnly? TellOn { get; private set; }

    /// <summary>Null for <see cref="DelayVerb.Tell"/>.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>Null for <see cref="DelayVerb.Tell"/>.</summary>
    public string? Why { get; private set; }

    /// <summary>Who wrote it down; null: the portal.</summary>
    public Guid? ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
