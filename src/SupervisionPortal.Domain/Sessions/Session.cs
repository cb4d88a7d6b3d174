using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Sessions;

/// <summary>A supervision session from its booking to its end: held, cancelled or missed.</summary>
public sealed class Session : TenantRow
{
    public const int WhyLength = 500;
    public const int VenueLength = 120;

    /// <summary>Minutes; a longer session is a slip of the pen.</summary>
    public const int LongestMinutes = 600;

    /// <summary>What may happen to a session. Held, cancelled and missed are ends: what went wrong stays visible, a new booking follows.</summary>
    public static readonly StateTable<SessionStatus, SessionVerb> States = new(
        (SessionStatus.Planned, SessionVerb.Move, SessionStatus.Planned),
        (SessionStatus.Planned, SessionVerb.Agree, SessionStatus.Planned),
        (SessionStatus.Planned, SessionVerb.Hold, SessionStatus.Held),
        (SessionStatus.Planned, SessionVerb.Miss, SessionStatus.Missed),
        (SessionStatus.Planned, SessionVerb.Cancel, SessionStatus.Cancelled),
        (SessionStatus.Planned, SessionVerb.Pass, SessionStatus.Planned),
        (SessionStatus.Missed, SessionVerb.Return, SessionStatus.Missed),
        (SessionStatus.Cancelled, SessionVerb.Return, SessionStatus.Cancelled));

    private readonly List<SessionMove> _moves = [];

    private Session()
    {
    }

    /// <summary>Books a session.</summary>
    /// <param name="today">The local day; a session is not booked for a day before it.</param>
    /// <param name="leftOn">The supervisee's first day out of post, or null.</param>
    /// <param name="id">The id the booking form was given, so that posting it twice books once; null for a new one.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotPlan"/> says.</exception>
    public static Session Plan(
        Guid superviseeId,
        Guid supervisorId,
        SessionKind kind,
        DateOnly plannedFor,
        TimeOnly? startsAt,
        int? minutes,
        string? venue,
        Actor actor,
        DateTime now,
        DateOnly today,
        DateOnly? leftOn = null,
        Guid? id = null)
    {
        if (kind.BringsInOthers())
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "It has other people in it than these two alone.");
        }

        Refuse(WhyNotPlan(plannedFor, actor, today, leftOn));
        return Plan(superviseeId, supervisorId, null, kind, plannedFor, startsAt, minutes, venue, actor, now, id);
    }

    /// <summary>Books a joint session: with two supervisors, of whom one leads.</summary>
    /// <param name="leadId">Who leads: says that it was held, and writes its record.</param>
    /// <param name="otherId">The other supervisor.</param>
    /// <param name="today">The local day.</param>
    /// <param name="leftOn">The supervisee's first day out of post, or null.</param>
    /// <param name="id">As for <see cref="Plan(Guid, Guid, SessionKind, DateOnly, TimeOnly?, int?, string?, Actor, DateTime, DateOnly, DateOnly?, Guid?)"/>.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotPlan"/> and <see cref="WhyNotJoin"/> say.</exception>
    public static Session PlanJoint(
        Guid superviseeId, Guid leadId, Guid otherId, DateOnly plannedFor, TimeOnly? startsAt, int? minutes, string? venue, Actor actor, DateTime now, DateOnly today, DateOnly? leftOn = null, Guid? id = null)
    {
        Refuse(WhyNotPlan(plannedFor, actor, today, leftOn) ?? WhyNotJoin(superviseeId, leadId, otherId));
        return Plan(superviseeId, leadId, otherId, SessionKind.Joint, plannedFor, startsAt, minutes, venue, actor, now, id);
    }

    /// <summary>Books a session of two colleagues; the one who books it stands first.</summary>
    /// <param name="colleagueId">Of the same organisation.</param>
    /// <param name="today">The local day.</param>
    /// <param name="leftOn">The first day on which one of them is out of post, or null.</param>
    /// <param name="id">As for <see cref="Plan(Guid, Guid, SessionKind, DateOnly, TimeOnly?, int?, string?, Actor, DateTime, DateOnly, DateOnly?, Guid?)"/>.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotMeet(Guid, Actor)"/> and <see cref="WhyNotOn"/> say.</exception>
    public static Session PlanPeer(
        Guid colleagueId, DateOnly plannedFor, TimeOnly? startsAt, int? minutes, string? venue, Actor actor, DateTime now, DateOnly today, DateOnly? leftOn = null, Guid? id = null)
    {
        Refuse(WhyNotMeet(colleagueId, actor) ?? WhyNotOn(plannedFor, today, leftOn));
        return Plan(actor.PersonId, colleagueId, null, SessionKind.Peer, plannedFor, startsAt, minutes, venue, actor, now, id);
    }

    /// <summary>Books a session of professional supervision, by either of the two.</summary>
    /// <param name="between">Who supervises whose profession.</param>
    /// <param name="today">The local day.</param>
    /// <param name="leftOn">The first day on which one of them is out of post, or null.</param>
    /// <param name="id">As for <see cref="Plan(Guid, Guid, SessionKind, DateOnly, TimeOnly?, int?, string?, Actor, DateTime, DateOnly, DateOnly?, Guid?)"/>.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotMeet(ProfessionalSupervision, DateOnly, Actor)"/> and <see cref="WhyNotOn"/> say.</exception>
    public static Session PlanProfessional(
        ProfessionalSupervision between, DateOnly plannedFor, TimeOnly? startsAt, int? minutes, string? venue, Actor actor, DateTime now, DateOnly today, DateOnly? leftOn = null, Guid? id = null)
    {
        Refuse(WhyNotMeet(between, plannedFor, actor) ?? WhyNotOn(plannedFor, today, leftOn));
        return Plan(between.SuperviseeId, between.SupervisorId, null, SessionKind.Professional, plannedFor, startsAt, minutes, venue, actor, now, id);
    }

    private static Session Plan(
        Guid superviseeId, Guid supervisorId, Guid? otherId, SessionKind kind, DateOnly plannedFor, TimeOnly? startsAt, int? minutes, string? venue, Actor actor, DateTime now, Guid? id)
    {
        var session = new Session();
        session.IdentifyAs(id ?? session.Id);
        session.SuperviseeId = superviseeId;
        session.SupervisorId = supervisorId;
        session.OtherSupervisorId = otherId;
        session.Kind = kind;
        session.PlannedFor = plannedFor;
        session.StartsAt = startsAt;
        session.Minutes = minutes;
        session.Venue = venue;
        session.Status = SessionStatus.Planned;
        session.Append(SessionVerb.Plan, actor, now, null);
        return session;
    }

    public override Guid? FactAbout => SuperviseeId;

    /// <summary>In a peer session the colleague who booked it.</summary>
    public Guid SuperviseeId { get; private set; }

    /// <summary>The second supervisor of a joint session, who does not lead; null in every other.</summary>
    public Guid? OtherSupervisorId { get; private set; }

    /// <summary>Everybody who takes part, each once.</summary>
    public IEnumerable<Guid> Participants => OtherSupervisorId is { } other ? [SuperviseeId, SupervisorId, other] : [SuperviseeId, SupervisorId];

    /// <summary>Who supervises in this session, in a joint one the supervisor who leads, in a peer session the colleague it was booked with: whoever it was booked with, and from the moment the file passes on, or a successor moves or holds it, the successor.</summary>
    public Guid SupervisorId { get; private set; }

    public SessionKind Kind { get; private set; }

    public SessionStatus Status { get; private set; }

    public DateOnly PlannedFor { get; private set; }

    /// <summary>Local time of day, or null where only the day is agreed.</summary>
    public TimeOnly? StartsAt { get; private set; }

    /// <summary>Planned, then held, minutes; null where nobody said.</summary>
    public int? Minutes { get; private set; }

    public string? Venue { get; private set; }

    /// <summary>The day both had agreed to its date as it stands; null where one of them booked or moved it alone.</summary>
    public DateOnly? AgreedOn { get; private set; }

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

    /// <summary>Two colleagues, and nobody's supervision.</summary>
    public bool IsPeer => Kind == SessionKind.Peer;

    /// <summary>A record may be written of it.</summary>
    public bool IsRecorded => Kind is SessionKind.OneToOne or SessionKind.AdHoc or SessionKind.Joint or SessionKind.Professional;

    /// <summary>The other is asked before a date both agreed is changed; whoever meets beside the one-to-ones moves it, and the others are told.</summary>
    public bool IsMovedByProposal => AgreedOn is not null && !Kind.BringsInOthers();

    /// <summary>
    /// Whoever was to supervise in it, or supervises now and so has taken the file over. Who covers does so in sessions to come alone. In a
    /// joint session the one who leads; in professional supervision who gives it alone; nobody in a session of colleagues.
    /// </summary>
    public bool IsSupervisor(Actor actor) =>
        Kind == SessionKind.Professional ? actor.PersonId == SupervisorId
        : !IsPeer && (actor.PersonId == SupervisorId || actor.Is(Relation.Supervisor) || (actor.Is(Relation.Cover) && Status == SessionStatus.Planned));

    /// <summary>The two whose session it is, and in a joint one the second supervisor; nobody else changes anything about it.</summary>
    public bool IsOneOfTheTwo(Actor actor) =>
        IsPeer ? actor.PersonId == SuperviseeId || actor.PersonId == SupervisorId
        : IsSupervisor(actor) || actor.Is(Relation.Supervisee) || actor.PersonId == OtherSupervisorId;

    /// <summary>Its facts (when, where, what became of it) are open to the two, the line above, and those who oversee; of a session of colleagues to the two alone.</summary>
    public bool ShowsFactsTo(Actor actor) => IsOneOfTheTwo(actor) || (!IsPeer && (actor.Oversees || actor.Is(Relation.Supervisor)));

    /// <summary>
    /// The supervisee's cases, actions and earlier records are looked at beside it: by those whose they are. A colleague, or a supervisor of another
    /// team, has no part in them. Colleagues discuss no cases in the sense of a policy.
    /// </summary>
    public bool OpensFileTo(Actor actor) => !IsPeer && (actor.IsOneOfTheTwo || actor.Is(Relation.Cover));

    /// <summary>Its day has passed and nobody has said what became of it.</summary>
    public bool IsUnaccountedFor(DateOnly today) => Status == SessionStatus.Planned && PlannedFor < today;

    /// <param name="plannedFor">The day asked for.</param>
    /// <param name="actor">Who books or moves.</param>
    /// <param name="today">The local day.</param>
    /// <param name="leftOn">The supervisee's first day out of post, or null.</param>
    public static Refusal? WhyNotPlan(DateOnly plannedFor, Actor actor, DateOnly today, DateOnly? leftOn = null) =>
        !actor.IsOneOfTheTwo && !actor.Is(Relation.Cover) ? Refusal.OnlyThoseTwo
        : WhyNotOn(plannedFor, today, leftOn);

    /// <summary>Whether these three make a joint session.</summary>
    public static Refusal? WhyNotJoin(Guid superviseeId, Guid leadId, Guid otherId) =>
        leadId == otherId || superviseeId == leadId || superviseeId == otherId ? Refusal.NeedsSecondSupervisor : null;

    /// <summary>Whether these two make a session of colleagues.</summary>
    public static Refusal? WhyNotMeet(Guid colleagueId, Actor actor) => colleagueId == actor.PersonId ? Refusal.NeedsColleague : null;

    /// <summary>Whether these two meet for professional supervision on that day.</summary>
    public static Refusal? WhyNotMeet(ProfessionalSupervision between, DateOnly plannedFor, Actor actor) =>
        actor.PersonId != between.SuperviseeId && actor.PersonId != between.SupervisorId ? Refusal.OnlyThoseTwo
        : between.IsInForce(plannedFor) ? null
        : Refusal.NotSupervisedThen;

    /// <summary>What speaks against the day itself, whoever asks.</summary>
    public static Refusal? WhyNotOn(DateOnly plannedFor, DateOnly today, DateOnly? leftOn) =>
        plannedFor < today ? Refusal.PlannedInThePast
        : leftOn <= plannedFor ? Refusal.PersonHasLeft
        : null;

    public Refusal? WhyNotMove(Actor actor) => WhyNot(SessionVerb.Move, actor);

    public Refusal? WhyNotAgree(Actor actor) => WhyNot(SessionVerb.Agree, actor) ?? (AgreedOn is null ? null : Refusal.AlreadyAnswered);

    /// <summary>Whoever supervises in it says so; of two colleagues either.</summary>
    public Refusal? WhyNotHold(Actor actor) =>
        !IsPeer && !IsSupervisor(actor) ? Refusal.OnlyTheSupervisor : WhyNot(SessionVerb.Hold, actor);

    /// <param name="actor">Who says that it was held.</param>
    /// <param name="heldOn">The day said.</param>
    /// <param name="today">The local day.</param>
    /// <param name="startedOn">The supervisee's first day in post; null where it is not looked at.</param>
    public Refusal? WhyNotHold(Actor actor, DateOnly heldOn, DateOnly today, DateOnly? startedOn = null) =>
        WhyNotHold(actor)
        ?? (heldOn > today ? Refusal.HeldInTheFuture
        : heldOn < startedOn ? Refusal.HeldBeforeStart
        : null);

    public Refusal? WhyNotMiss(Actor actor, DateOnly today) =>
        WhyNot(SessionVerb.Miss, actor) ?? (PlannedFor > today ? Refusal.StillToCome : null);

    public Refusal? WhyNotCancel(Actor actor) => WhyNot(SessionVerb.Cancel, actor);

    /// <param name="actor">Who says that it was called off.</param>
    /// <param name="cancelledOn">The day that was done.</param>
    /// <param name="today">The local day.</param>
    public Refusal? WhyNotCancel(Actor actor, DateOnly cancelledOn, DateOnly today) =>
        WhyNotCancel(actor)
        ?? (cancelledOn > today ? Refusal.CancelledInTheFuture
        : cancelledOn > PlannedFor ? Refusal.CancelledAfterwards
        : null);

    public Refusal? WhyNotReturn(Actor actor) =>
        !IsOneOfTheTwo(actor) ? Refusal.OnlyThoseTwo
        : !States.Allows(Status, SessionVerb.Return) ? Refusal.NotInThisState
        : FellThroughReason != FallThroughReason.Sickness ? Refusal.NotSick
        : null;

    /// <summary>What was held with a supervisor is recorded, but for groups; whoever supervised in it, or supervises now, writes.</summary>
    public Refusal? WhyNotRecord(Actor actor) =>
        !IsRecorded ? Refusal.KindIsNotRecorded
        : !IsSupervisor(actor) ? Refusal.OnlyTheSupervisor
        : Status != SessionStatus.Held ? Refusal.NotYetHeld
        : null;

    public Refusal? WhyNotReturn(Actor actor, DateOnly returnedOn) =>
        WhyNotReturn(actor) ?? (returnedOn < FellThroughOn ? Refusal.ReturnBeforeAbsence : null);

    /// <param name="leftOn">The supervisee's first day out of post, or null.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotMove"/> and <see cref="WhyNotPlan"/> say.</exception>
    public void Move(
        DateOnly plannedFor, TimeOnly? startsAt, int? minutes, string? venue, string? why, Actor actor, DateTime now, DateOnly today, DateOnly? leftOn = null)
    {
        Refuse(WhyNotMove(actor) ?? WhyNotOn(plannedFor, today, leftOn));
        PlannedFor = plannedFor;
        StartsAt = startsAt;
        Minutes = minutes;
        Venue = venue;
        AgreedOn = null;
        PassTo(actor);
        Append(SessionVerb.Move, actor, now, why);
    }

    /// <summary>Both have agreed to the date: the other of the two answered, or the one who booked or moved it says so.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotAgree"/> says.</exception>
    public void Agree(Actor actor, DateTime now, DateOnly today)
    {
        Refuse(WhyNotAgree(actor));
        Status = States.Next(Status, SessionVerb.Agree);
        AgreedOn = today;
        Append(SessionVerb.Agree, actor, now, null);
    }

    /// <summary>The session took place, on the planned day or another.</summary>
    /// <param name="startedOn">The supervisee's first day in post; null where it is not looked at.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotHold(Actor, DateOnly, DateOnly, DateOnly?)"/> says.</exception>
    public void Hold(DateOnly heldOn, int? minutes, bool casesDiscussed, Actor actor, DateTime now, DateOnly today, DateOnly? startedOn = null)
    {
        Refuse(WhyNotHold(actor, heldOn, today, startedOn));
        HeldOn = heldOn;
        Minutes = minutes ?? Minutes;
        CasesDiscussed = casesDiscussed;
        Status = States.Next(Status, SessionVerb.Hold);
        PassTo(actor);
        Append(SessionVerb.Hold, actor, now, null, heldOn);
    }

    /// <summary>The planned day passed without the session.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotMiss"/> says, or the return is before that day.</exception>
    public void Miss(FellThroughBy by, FallThroughReason reason, string? why, DateOnly? returnedOn, Actor actor, DateTime now, DateOnly today)
    {
        Refuse(WhyNotMiss(actor, today));
        FallThrough(SessionVerb.Miss, PlannedFor, by, reason, why, returnedOn, actor, now);
    }

    /// <summary>The session was called off.</summary>
    /// <param name="cancelledOn">The day that was done; null: today.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotCancel(Actor, DateOnly, DateOnly)"/> says, or the return is before that day.</exception>
    public void Cancel(
        FellThroughBy by,
        FallThroughReason reason,
        string? why,
        DateOnly? returnedOn,
        Actor actor,
        DateTime now,
        DateOnly today,
        DateOnly? cancelledOn = null)
    {
        var on = cancelledOn ?? today;
        Refuse(WhyNotCancel(actor, on, today));
        FallThrough(SessionVerb.Cancel, on, by, reason, why, returnedOn, actor, now);
    }

    /// <summary>The sick party is back, or a day is expected: the rebooking clock counts from here.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotReturn(Actor, DateOnly)"/> says.</exception>
    public void Return(DateOnly returnedOn, Actor actor, DateTime now)
    {
        Refuse(WhyNotReturn(actor, returnedOn));
        Status = States.Next(Status, SessionVerb.Return);
        ReturnedOn = returnedOn;
        Append(SessionVerb.Return, actor, now, null, returnedOn);
    }

    /// <summary>The supervisee's file passed to somebody else, and what is booked goes with it.</summary>
    /// <param name="byId">Who made it so; null: the portal.</param>
    /// <exception cref="RefusedException">It is not planned any more.</exception>
    public void Pass(Guid supervisorId, Guid? byId, DateTime now)
    {
        Status = States.Next(Status, SessionVerb.Pass);
        SupervisorId = supervisorId;
        _moves.Add(new SessionMove(Id, SessionVerb.Pass, Status, byId, now, null, PlannedFor, StartsAt, null));
    }

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }

    private Refusal? WhyNot(SessionVerb verb, Actor actor) =>
        !IsOneOfTheTwo(actor) ? Refusal.OnlyThoseTwo
        : !States.Allows(Status, verb) ? Refusal.NotInThisState
        : null;

    /// <summary>A supervisor who left, or is away, leaves bookings behind: whoever took the file over, or covers, takes them over by acting on them. Who leads a joint one was agreed, and stays.</summary>
    private void PassTo(Actor actor)
    {
        if (actor.Supervises && !Kind.BringsInOthers())
        {
            SupervisorId = actor.PersonId;
        }
    }

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
        Append(verb, actor, now, why, on);
    }

    private void Append(SessionVerb verb, Actor actor, DateTime now, string? why, DateOnly? on = null) =>
        _moves.Add(new SessionMove(Id, verb, Status, actor.PersonId, now, why, PlannedFor, StartsAt, on));
}
