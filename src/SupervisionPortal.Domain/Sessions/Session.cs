using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Sessions;

/// <summary>A supervision session from its booking to its end: held, cancelled or missed.</summary>
public sealed class Session : TenantRow
{
    public const int WhyLength = 500;
    public const int VenueLength = 120;

    /// <summary>What may happen to a session. Held, cancelled and missed are ends: what went wrong stays visible, a new booking follows.</summary>
    public static readonly StateTable<SessionStatus, SessionVerb> States = new(
        (SessionStatus.Planned, SessionVerb.Move, SessionStatus.Planned),
        (SessionStatus.Planned, SessionVerb.Hold, SessionStatus.Held),
        (SessionStatus.Planned, SessionVerb.Miss, SessionStatus.Missed),
        (SessionStatus.Planned, SessionVerb.Cancel, SessionStatus.Cancelled));

    private readonly List<SessionMove> _moves = [];

    private Session()
    {
    }

    /// <summary>Books a session.</summary>
    /// <param name="today">The local day; a session is not booked for a day before it.</param>
    /// <exception cref="RefusedException">The day is past, or the actor is neither of the two.</exception>
    public static Session Plan(
        Guid superviseeId, Guid supervisorId, SessionKind kind, DateOnly plannedFor, TimeOnly? startsAt, int? minutes, string? venue, Actor actor, DateTime now, DateOnly today)
    {
        Refuse(WhyNotPlan(plannedFor, actor, today));
        var session = new Session
        {
            SuperviseeId = superviseeId,
            SupervisorId = supervisorId,
            Kind = kind,
            PlannedFor = plannedFor,
            StartsAt = startsAt,
            Minutes = minutes,
            Venue = venue,
            Status = SessionStatus.Planned,
        };
        session.Append(SessionVerb.Plan, actor, now, null);
        return session;
    }

    public override Guid? FactAbout => SuperviseeId;

    public Guid SuperviseeId { get; private set; }

    /// <summary>Who supervises in this session: the supervisor at the time, or whoever covered.</summary>
    public Guid SupervisorId { get; private set; }

    public SessionKind Kind { get; private set; }

    public SessionStatus Status { get; private set; }

    public DateOnly PlannedFor { get; private set; }

    /// <summary>Local time of day, or null where only the day is agreed.</summary>
    public TimeOnly? StartsAt { get; private set; }

    /// <summary>Planned, then held, minutes; null where nobody said.</summary>
    public int? Minutes { get; private set; }

    public string? Venue { get; private set; }

    public DateOnly? HeldOn { get; private set; }

    public bool CasesDiscussed { get; private set; }

    /// <summary>The day it was cancelled, or for a missed session the day it was planned for; null otherwise.</summary>
    public DateOnly? FellThroughOn { get; private set; }

    public FellThroughBy? FellThroughBy { get; private set; }

    public FallThroughReason? FellThroughReason { get; private set; }

    public string? FellThroughWhy { get; private set; }

    /// <summary>The day the sick party was back, or is expected; null while nobody knows.</summary>
    public DateOnly? ReturnedOn { get; private set; }

    public IReadOnlyList<SessionMove> Moves => _moves;

    public static Refusal? WhyNotPlan(DateOnly plannedFor, Actor actor, DateOnly today) =>
        !actor.Is(Relation.Supervisor | Relation.Supervisee) ? Refusal.OnlyThoseTwo
        : plannedFor < today ? Refusal.PlannedInThePast
        : null;

    public Refusal? WhyNotMove(Actor actor) => WhyNot(SessionVerb.Move, actor);

    public Refusal? WhyNotHold(Actor actor, DateOnly heldOn, DateOnly today) =>
        !actor.Is(Relation.Supervisor) ? Refusal.OnlyTheSupervisor
        : !States.Allows(Status, SessionVerb.Hold) ? Refusal.NotInThisState
        : heldOn > today ? Refusal.HeldInTheFuture
        : null;

    public Refusal? WhyNotMiss(Actor actor, DateOnly today) =>
        WhyNot(SessionVerb.Miss, actor) ?? (PlannedFor > today ? Refusal.StillToCome : null);

    public Refusal? WhyNotCancel(Actor actor) => WhyNot(SessionVerb.Cancel, actor);

    public Refusal? WhyNotReturn(Actor actor, DateOnly returnedOn) =>
        !actor.Is(Relation.Supervisor | Relation.Supervisee) ? Refusal.OnlyThoseTwo
        : FellThroughReason != FallThroughReason.Sickness ? Refusal.NotSick
        : returnedOn < FellThroughOn ? Refusal.ReturnBeforeAbsence
        : null;

    /// <exception cref="RefusedException">As <see cref="WhyNotMove"/> and <see cref="WhyNotPlan"/> say.</exception>
    public void Move(DateOnly plannedFor, TimeOnly? startsAt, int? minutes, string? venue, string? why, Actor actor, DateTime now, DateOnly today)
    {
        Refuse(WhyNotMove(actor) ?? WhyNotPlan(plannedFor, actor, today));
        PlannedFor = plannedFor;
        StartsAt = startsAt;
        Minutes = minutes;
        Venue = venue;
        Append(SessionVerb.Move, actor, now, why);
    }

    /// <summary>The session took place, on the planned day or another.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotHold"/> says.</exception>
    public void Hold(DateOnly heldOn, int? minutes, bool casesDiscussed, Actor actor, DateTime now, DateOnly today)
    {
        Refuse(WhyNotHold(actor, heldOn, today));
        HeldOn = heldOn;
        Minutes = minutes ?? Minutes;
        CasesDiscussed = casesDiscussed;
        Status = States.Next(Status, SessionVerb.Hold);
        Append(SessionVerb.Hold, actor, now, null);
    }

    /// <summary>The planned day passed without the session.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotMiss"/> says.</exception>
    public void Miss(FellThroughBy by, FallThroughReason reason, string? why, DateOnly? returnedOn, Actor actor, DateTime now, DateOnly today)
    {
        Refuse(WhyNotMiss(actor, today));
        FallThrough(SessionVerb.Miss, PlannedFor, by, reason, why, returnedOn, actor, now);
    }

    /// <summary>The session was called off.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotCancel"/> says.</exception>
    public void Cancel(FellThroughBy by, FallThroughReason reason, string? why, DateOnly? returnedOn, Actor actor, DateTime now, DateOnly today)
    {
        Refuse(WhyNotCancel(actor));
        FallThrough(SessionVerb.Cancel, today, by, reason, why, returnedOn, actor, now);
    }

    /// <summary>The sick party is back, or a day is expected: the rebooking clock counts from here.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotReturn"/> says.</exception>
    public void Return(DateOnly returnedOn, Actor actor)
    {
        Refuse(WhyNotReturn(actor, returnedOn));
        ReturnedOn = returnedOn;
    }

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }

    private Refusal? WhyNot(SessionVerb verb, Actor actor) =>
        !actor.Is(Relation.Supervisor | Relation.Supervisee) ? Refusal.OnlyThoseTwo
        : !States.Allows(Status, verb) ? Refusal.NotInThisState
        : null;

    private void FallThrough(
        SessionVerb verb, DateOnly on, FellThroughBy by, FallThroughReason reason, string? why, DateOnly? returnedOn, Actor actor, DateTime now)
    {
        if (returnedOn < on)
        {
            throw new RefusedException(Refusal.ReturnBeforeAbsence);
        }

        Status = States.Next(Status, verb);
        FellThroughOn = on;
        FellThroughBy = by;
        FellThroughReason = reason;
        FellThroughWhy = why;
        ReturnedOn = reason == FallThroughReason.Sickness ? returnedOn : null;
        Append(verb, actor, now, why);
    }

    private void Append(SessionVerb verb, Actor actor, DateTime now, string? why) =>
        _moves.Add(new SessionMove(Id, verb, Status, actor.PersonId, now, why, PlannedFor));
}
