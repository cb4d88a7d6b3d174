using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Sessions;

/// <summary>
/// A date that one of the two proposes to the other: for a one-to-one to come, or as a move of one both agreed. Dates are agreed ahead
/// and changed by mutual agreement alone (surrey §5.5, havering §5).
/// </summary>
public sealed class SessionProposal : TenantRow
{
    public const int WordsLength = Session.WhyLength;

    /// <summary>What may happen to a proposal. Once it was answered, withdrawn or overtaken, nothing more does: another is made.</summary>
    public static readonly StateTable<ProposalState, ProposalVerb> States = new(
        (ProposalState.Drafted, ProposalVerb.Change, ProposalState.Drafted),
        (ProposalState.Drafted, ProposalVerb.Send, ProposalState.Proposed),
        (ProposalState.Drafted, ProposalVerb.Withdraw, ProposalState.Withdrawn),
        (ProposalState.Drafted, ProposalVerb.Overtake, ProposalState.Overtaken),
        (ProposalState.Proposed, ProposalVerb.Accept, ProposalState.Agreed),
        (ProposalState.Proposed, ProposalVerb.AskAnotherTime, ProposalState.AnotherTimeAsked),
        (ProposalState.Proposed, ProposalVerb.Decline, ProposalState.Declined),
        (ProposalState.Proposed, ProposalVerb.Withdraw, ProposalState.Withdrawn),
        (ProposalState.Proposed, ProposalVerb.Overtake, ProposalState.Overtaken),
        (ProposalState.AnotherTimeAsked, ProposalVerb.ProposeAgain, ProposalState.Proposed),
        (ProposalState.AnotherTimeAsked, ProposalVerb.TakeSuggestion, ProposalState.Agreed),
        (ProposalState.AnotherTimeAsked, ProposalVerb.Withdraw, ProposalState.Withdrawn),
        (ProposalState.AnotherTimeAsked, ProposalVerb.Overtake, ProposalState.Overtaken));

    /// <summary>The states in which something is still to be done about it.</summary>
    public static readonly ProposalState[] Open = [ProposalState.Drafted, ProposalState.Proposed, ProposalState.AnotherTimeAsked];

    private readonly List<ProposalMove> _moves = [];

    private SessionProposal()
    {
    }

    /// <summary>Lays a date on the supervisor's plan.</summary>
    /// <param name="dueOn">The last day the policy allowed for it when it was laid, or null.</param>
    /// <param name="actor">The supervisor; null: the portal, which found a month missing.</param>
    /// <param name="id">The id the form was given, so that posting it twice lays it once; null for a new one.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotDraft"/> and <see cref="Session.WhyNotOn"/> say.</exception>
    public static SessionProposal Draft(
        Guid superviseeId, DateOnly on, TimeOnly? startsAt, int? minutes, string? venue, DateOnly? dueOn, Actor? actor, DateTime now, DateOnly today, DateOnly? leftOn = null, Guid? id = null)
    {
        Refuse((actor is null ? null : WhyNotDraft(actor)) ?? Session.WhyNotOn(on, today, leftOn));
        var proposal = new SessionProposal
        {
            SuperviseeId = superviseeId,
            By = SessionSide.Supervisor,
            State = ProposalState.Drafted,
            On = on,
            StartsAt = startsAt,
            Minutes = minutes,
            Venue = venue,
            DueOn = dueOn,
        };
        proposal.IdentifyAs(id ?? proposal.Id);
        proposal.Append(ProposalVerb.Draft, actor, now, null);
        return proposal;
    }

    /// <summary>Proposes another day, time or place for a session that both agreed.</summary>
    /// <param name="id">The id the form was given, so that posting it twice proposes once; null for a new one.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotMove"/> and <see cref="Session.WhyNotOn"/> say.</exception>
    public static SessionProposal ProposeMove(
        Session session, DateOnly on, TimeOnly? startsAt, int? minutes, string? venue, string why, Actor actor, DateTime now, DateOnly today, DateOnly? leftOn = null, Guid? id = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        Refuse(WhyNotMove(session, actor) ?? Session.WhyNotOn(on, today, leftOn) ?? (string.IsNullOrWhiteSpace(why) ? Refusal.SayWhy : null));
        var proposal = new SessionProposal
        {
            SuperviseeId = session.SuperviseeId,
            SessionId = session.Id,
            IsMove = true,
            By = SideOf(session, actor),
            State = ProposalState.Drafted,
            On = on,
            StartsAt = startsAt,
            Minutes = minutes,
            Venue = venue,
            Words = why.Trim(),
        };
        proposal.IdentifyAs(id ?? proposal.Id);
        proposal.State = States.Next(proposal.State, ProposalVerb.Send);
        proposal.Append(ProposalVerb.Send, actor, now, proposal.Words);
        return proposal;
    }

    public Guid SuperviseeId { get; private set; }

    /// <summary>Which of the two proposes; the other answers.</summary>
    public SessionSide By { get; private set; }

    public ProposalState State { get; private set; }

    /// <summary>It moves a session that is planned already.</summary>
    public bool IsMove { get; private set; }

    /// <summary>The session it moves, or that it became; null while it is a date and no more.</summary>
    public Guid? SessionId { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>Local time of day, or null where only the day is proposed.</summary>
    public TimeOnly? StartsAt { get; private set; }

    public int? Minutes { get; private set; }

    public string? Venue { get; private set; }

    /// <summary>The last day the policy allowed for it when it was laid; null where it asked for none.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Why it is to be moved, or what was said of another time; null where nothing was.</summary>
    public string? Words { get; private set; }

    /// <summary>The day the other suggested instead, or null.</summary>
    public DateOnly? SuggestedOn { get; private set; }

    /// <summary>The local time suggested, or null.</summary>
    public TimeOnly? SuggestedAt { get; private set; }

    public IReadOnlyList<ProposalMove> Moves => _moves;

    public bool IsOpen => Open.Contains(State);

    /// <summary>Who is to act: the proposing side while it is drafted or another time was asked, the other while it is proposed; null when all is said.</summary>
    public SessionSide? WaitsFor => State switch
    {
        ProposalState.Drafted or ProposalState.AnotherTimeAsked => By,
        ProposalState.Proposed => Other(By),
        _ => null,
    };

    /// <summary>Which of the two somebody is; null where they are neither.</summary>
    public static SessionSide? SideOf(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Is(Relation.Supervisee) ? SessionSide.Supervisee : actor.Supervises ? SessionSide.Supervisor : null;
    }

    public static Refusal? WhyNotDraft(Actor actor) => SideOf(actor) == SessionSide.Supervisor ? null : Refusal.OnlyTheSupervisor;

    /// <summary>Only what both agreed needs both to be moved; only the two move it.</summary>
    public static Refusal? WhyNotMove(Session session, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.WhyNotMove(actor) ?? (session.AgreedOn is null ? Refusal.NotYetAgreed : null);
    }

    /// <summary>A draft is the supervisor's alone; what was sent is between the two.</summary>
    public bool ShowsTo(Actor actor) => SideOf(actor) is { } side && (State != ProposalState.Drafted || side == By);

    public Refusal? WhyNotChange(Actor actor) => WhyNotOurs(ProposalVerb.Change, actor);

    public Refusal? WhyNotSend(Actor actor) => WhyNotOurs(ProposalVerb.Send, actor);

    public Refusal? WhyNotWithdraw(Actor actor) => WhyNotOurs(ProposalVerb.Withdraw, actor);

    public Refusal? WhyNotProposeAgain(Actor actor) => WhyNotOurs(ProposalVerb.ProposeAgain, actor);

    /// <param name="actor">Who takes it.</param>
    /// <param name="moved">The session it moves, as it stands now; null for a new one.</param>
    public Refusal? WhyNotTakeSuggestion(Actor actor, Session? moved) =>
        WhyNotOurs(ProposalVerb.TakeSuggestion, actor) ?? (SuggestedOn is null ? Refusal.NothingSuggested : (Refusal?)null) ?? WhyNotMoved(moved);

    public Refusal? WhyNotAccept(Actor actor, Session? moved) => WhyNotTheirs(ProposalVerb.Accept, actor) ?? WhyNotMoved(moved);

    public Refusal? WhyNotAskAnotherTime(Actor actor) => WhyNotTheirs(ProposalVerb.AskAnotherTime, actor);

    /// <summary>A move is declined and the session stays; for a date of the schedule another time is asked.</summary>
    public Refusal? WhyNotDecline(Actor actor) => WhyNotTheirs(ProposalVerb.Decline, actor) ?? (IsMove ? null : Refusal.OnlyAMoveIsDeclined);

    /// <param name="moved">The session it moves, or null.</param>
    public Refusal? WhyNotOvertake(DateOnly today, Session? moved) =>
        !States.Allows(State, ProposalVerb.Overtake) ? Refusal.NotInThisState
        : On < today || (IsMove && moved is { Status: not SessionStatus.Planned }) ? null
        : Refusal.StillToCome;

    /// <exception cref="RefusedException">As <see cref="WhyNotChange"/> and <see cref="Session.WhyNotOn"/> say.</exception>
    public void Change(DateOnly on, TimeOnly? startsAt, int? minutes, string? venue, DateOnly? dueOn, Actor actor, DateTime now, DateOnly today, DateOnly? leftOn)
    {
        Refuse(WhyNotChange(actor) ?? Session.WhyNotOn(on, today, leftOn));
        if ((On, StartsAt, Minutes, Venue) == (on, startsAt, minutes, venue))
        {
            DueOn = dueOn;
            return;
        }

        Set(on, startsAt, minutes, venue);
        DueOn = dueOn;
        Make(ProposalVerb.Change, actor, now, null);
    }

    /// <exception cref="RefusedException">As <see cref="WhyNotSend"/> says, or its day is past.</exception>
    public void Send(Actor actor, DateTime now, DateOnly today, DateOnly? leftOn)
    {
        Refuse(WhyNotSend(actor) ?? Session.WhyNotOn(On, today, leftOn));
        Make(ProposalVerb.Send, actor, now, null);
    }

    /// <summary>Both agree now: plans the session, or moves the one it is about.</summary>
    /// <param name="supervisorId">Who supervises today; a new session is theirs.</param>
    /// <param name="moved">The session it moves; null for a new one.</param>
    /// <returns>The session, planned and agreed; new where it moves none.</returns>
    /// <exception cref="RefusedException">As <see cref="WhyNotAccept"/> and <see cref="Session.WhyNotOn"/> say.</exception>
    public Session Accept(Guid supervisorId, Session? moved, Actor actor, DateTime now, DateOnly today, DateOnly? leftOn)
    {
        Refuse(WhyNotAccept(actor, moved) ?? Session.WhyNotOn(On, today, leftOn));
        Make(ProposalVerb.Accept, actor, now, null);
        return Settle(supervisorId, moved, actor, now, today, leftOn);
    }

    /// <summary>It does not suit; perhaps another time does.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotAskAnotherTime"/> and <see cref="Session.WhyNotOn"/> say, or neither a day nor a word was given.</exception>
    public void AskAnotherTime(DateOnly? suggestedOn, TimeOnly? suggestedAt, string? words, Actor actor, DateTime now, DateOnly today, DateOnly? leftOn)
    {
        Refuse(WhyNotAskAnotherTime(actor)
            ?? (suggestedOn is { } on ? Session.WhyNotOn(on, today, leftOn) : string.IsNullOrWhiteSpace(words) ? Refusal.SayWhichDaysSuit : null));
        SuggestedOn = suggestedOn;
        SuggestedAt = suggestedOn is null ? null : suggestedAt;
        Words = Trimmed(words);
        State = States.Next(State, ProposalVerb.AskAnotherTime);
        _moves.Add(new ProposalMove(Id, ProposalVerb.AskAnotherTime, State, actor.PersonId, now, suggestedOn ?? On, suggestedOn is null ? StartsAt : suggestedAt, Words));
    }

    /// <exception cref="RefusedException">As <see cref="WhyNotTakeSuggestion"/> and <see cref="Session.WhyNotOn"/> say.</exception>
    /// <inheritdoc cref="Accept" path="/param"/>
    /// <inheritdoc cref="Accept" path="/returns"/>
    public Session TakeSuggestion(Guid supervisorId, Session? moved, Actor actor, DateTime now, DateOnly today, DateOnly? leftOn)
    {
        var suggested = SuggestedOn ?? On;
        Refuse(WhyNotTakeSuggestion(actor, moved) ?? Session.WhyNotOn(suggested, today, leftOn));
        Set(suggested, SuggestedAt ?? StartsAt, Minutes, Venue);
        Make(ProposalVerb.TakeSuggestion, actor, now, null);
        return Settle(supervisorId, moved, actor, now, today, leftOn);
    }

    /// <exception cref="RefusedException">As <see cref="WhyNotProposeAgain"/> and <see cref="Session.WhyNotOn"/> say.</exception>
    public void ProposeAgain(DateOnly on, TimeOnly? startsAt, int? minutes, string? venue, string? words, Actor actor, DateTime now, DateOnly today, DateOnly? leftOn)
    {
        Refuse(WhyNotProposeAgain(actor) ?? Session.WhyNotOn(on, today, leftOn));
        Set(on, startsAt, minutes, venue);
        Words = Trimmed(words);
        (SuggestedOn, SuggestedAt) = (null, null);
        Make(ProposalVerb.ProposeAgain, actor, now, Words);
    }

    /// <exception cref="RefusedException">As <see cref="WhyNotDecline"/> says.</exception>
    public void Decline(string? words, Actor actor, DateTime now)
    {
        Refuse(WhyNotDecline(actor));
        Make(ProposalVerb.Decline, actor, now, Trimmed(words));
    }

    /// <exception cref="RefusedException">As <see cref="WhyNotWithdraw"/> says.</exception>
    public void Withdraw(Actor actor, DateTime now)
    {
        Refuse(WhyNotWithdraw(actor));
        Make(ProposalVerb.Withdraw, actor, now, null);
    }

    /// <summary>Time went past it.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotOvertake"/> says.</exception>
    public void Overtake(DateTime now, DateOnly today, Session? moved)
    {
        Refuse(WhyNotOvertake(today, moved));
        Make(ProposalVerb.Overtake, null, now, null);
    }

    private static SessionSide Other(SessionSide side) => side == SessionSide.Supervisor ? SessionSide.Supervisee : SessionSide.Supervisor;

    /// <summary>Whoever was booked to supervise may still act on that session after the file has gone to another.</summary>
    private static SessionSide SideOf(Session session, Actor actor) => SideOf(actor) ?? (session.IsSupervisor(actor) ? SessionSide.Supervisor : throw new RefusedException(Refusal.OnlyThoseTwo));

    private static string? Trimmed(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }

    private Refusal? WhyNotOurs(ProposalVerb verb, Actor actor) =>
        SideOf(actor) is not { } side ? Refusal.OnlyThoseTwo
        : side != By ? Refusal.OnlyWhoProposed
        : !States.Allows(State, verb) ? Refusal.NotInThisState
        : null;

    private Refusal? WhyNotTheirs(ProposalVerb verb, Actor actor) =>
        SideOf(actor) is not { } side ? Refusal.OnlyThoseTwo
        : side == By ? Refusal.OnlyTheOther
        : !States.Allows(State, verb) ? Refusal.NotInThisState
        : null;

    /// <summary>A session that was held, fell through or is gone is no longer moved.</summary>
    private Refusal? WhyNotMoved(Session? moved) =>
        IsMove && (moved is null || !Session.States.Allows(moved.Status, SessionVerb.Move)) ? Refusal.NotInThisState : null;

    private Session Settle(Guid supervisorId, Session? moved, Actor actor, DateTime now, DateOnly today, DateOnly? leftOn)
    {
        if (moved is not null)
        {
            moved.Move(On, StartsAt, Minutes, Venue, Words, actor, now, today, leftOn);
            moved.Agree(actor, now, today);
            return moved;
        }

        var session = Session.Plan(SuperviseeId, supervisorId, SessionKind.OneToOne, On, StartsAt, Minutes, Venue, actor, now, today, leftOn, Id);
        session.Agree(actor, now, today);
        SessionId = session.Id;
        return session;
    }

    private void Set(DateOnly on, TimeOnly? startsAt, int? minutes, string? venue) => (On, StartsAt, Minutes, Venue) = (on, startsAt, minutes, venue);

    private void Make(ProposalVerb verb, Actor? actor, DateTime now, string? words)
    {
        State = States.Next(State, verb);
        Append(verb, actor, now, words);
    }

    private void Append(ProposalVerb verb, Actor? actor, DateTime now, string? words) =>
        _moves.Add(new ProposalMove(Id, verb, State, actor?.PersonId, now, On, StartsAt, words));
}
