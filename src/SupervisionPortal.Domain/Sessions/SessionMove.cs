namespace SupervisionPortal.Domain.Sessions;

/// <summary>One move of a session, never changed afterwards: who, when, why, and the day it was planned for before and after.</summary>
public sealed class SessionMove : TenantRow
{
    private SessionMove()
    {
    }

    public SessionMove(Guid sessionId, SessionVerb verb, SessionStatus to, Guid? byId, DateTime at, string? why, DateOnly plannedFor, TimeOnly? startsAt, DateOnly? on)
    {
        SessionId = sessionId;
        Verb = verb;
        To = to;
        ById = byId;
        At = at;
        Why = why;
        PlannedFor = plannedFor;
        StartsAt = startsAt;
        On = on;
    }

    public override bool IsAppendOnly => true;

    public Guid SessionId { get; private set; }

    public SessionVerb Verb { get; private set; }

    public SessionStatus To { get; private set; }

    /// <summary>Null: the portal, when a file passed on.</summary>
    public Guid? ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>What was said of it, or null.</summary>
    public string? Why { get; private set; }

    /// <summary>The planned day as it stood after the move.</summary>
    public DateOnly PlannedFor { get; private set; }

    /// <summary>The planned local time as it stood after the move, or null.</summary>
    public TimeOnly? StartsAt { get; private set; }

    /// <summary>The day held, fallen through or of the return; null for a booking or a move.</summary>
    public DateOnly? On { get; private set; }
}
