namespace SupervisionPortal.Domain.Observations;

/// <summary>One move of an observation, never changed afterwards: who, when, to which day, why.</summary>
public sealed class ObservationMove : TenantRow
{
    private ObservationMove()
    {
    }

    internal ObservationMove(Guid observationId, ObservationVerb verb, ObservationState to, Guid byId, DateTime at, DateOnly? on, string? why)
    {
        ObservationId = observationId;
        Verb = verb;
        To = to;
        ById = byId;
        At = at;
        On = on;
        Why = why;
    }

    public override bool IsAppendOnly => true;

    public Guid ObservationId { get; private set; }

    public ObservationVerb Verb { get; private set; }

    public ObservationState To { get; private set; }

    public Guid ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The day planned, on which it took place or was talked over; null where the move has none.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>Null where nothing was said.</summary>
    public string? Why { get; private set; }
}
