using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Concerns;

/// <summary>
/// A concern about somebody's supervision that the two could not settle between them: raised to the next tier of management with the
/// other's knowledge, followed by steps to an outcome. It is read by its parties and by whoever deals with it, and by nobody else.
/// </summary>
public sealed class Concern : TenantRow
{
    public const int TextLength = 4000;

    public static readonly StateTable<ConcernState, ConcernVerb> States = new(
        (ConcernState.Raised, ConcernVerb.Acknowledge, ConcernState.Acknowledged),
        (ConcernState.Raised, ConcernVerb.Escalate, ConcernState.Raised),
        (ConcernState.Raised, ConcernVerb.Pass, ConcernState.Raised),
        (ConcernState.Raised, ConcernVerb.Withdraw, ConcernState.Withdrawn),
        (ConcernState.Acknowledged, ConcernVerb.TakeStep, ConcernState.Acknowledged),
        (ConcernState.Acknowledged, ConcernVerb.Resolve, ConcernState.Resolved),
        (ConcernState.Acknowledged, ConcernVerb.Escalate, ConcernState.Raised),
        (ConcernState.Acknowledged, ConcernVerb.Pass, ConcernState.Raised),
        (ConcernState.Acknowledged, ConcernVerb.Withdraw, ConcernState.Withdrawn));

    private readonly List<ConcernMove> _moves = [];

    private Concern()
    {
    }

    /// <summary>Raises a concern.</summary>
    /// <param name="supervisorId">Who supervises: with the supervisee the pair it is about.</param>
    /// <param name="handlerId">The next tier; null where there is nobody.</param>
    /// <param name="passedOverId">The line manager, where the concern is about them too: it goes to their manager, and never to them.</param>
    /// <param name="recordId">The record two disagree about, or null.</param>
    /// <param name="id">The id the form was given, so that posting it twice raises it once.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotRaise"/> says, nobody is there to raise it with, or nothing was said.</exception>
    public static Concern Raise(
        Guid superviseeId, Guid supervisorId, ConcernAbout about, string text, Guid? handlerId, Guid? passedOverId, Guid? recordId, Actor actor, DateTime now, Guid id)
    {
        Refuse(WhyNotRaise(actor, handlerId) ?? (string.IsNullOrWhiteSpace(text) ? Refusal.SayWhatConcernsYou : null));
        var concern = new Concern
        {
            SuperviseeId = superviseeId,
            SupervisorId = supervisorId,
            RaisedById = actor.PersonId,
            About = about,
            HandlerId = handlerId!.Value,
            PassedOverId = passedOverId,
            RecordId = recordId,
            Tier = 1,
            State = ConcernState.Raised,
            RaisedAt = now,
        };
        concern.IdentifyAs(id);
        concern.Append(ConcernVerb.Raise, actor.PersonId, now, text);
        return concern;
    }

    public Guid SuperviseeId { get; private set; }

    /// <summary>The supervisor when it was raised.</summary>
    public Guid SupervisorId { get; private set; }

    public Guid RaisedById { get; private set; }

    /// <summary>Who deals with it now.</summary>
    public Guid HandlerId { get; private set; }

    /// <summary>Whom it passes over because it is about them too; null: nobody.</summary>
    public Guid? PassedOverId { get; private set; }

    public Guid? RecordId { get; private set; }

    public ConcernAbout About { get; private set; }

    public ConcernState State { get; private set; }

    /// <summary>From 1: how often it went up is one less.</summary>
    public int Tier { get; private set; }

    /// <summary>Null until it is resolved.</summary>
    public ConcernOutcome? Outcome { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime RaisedAt { get; private set; }

    /// <summary>UTC instant of its last move: of two that move it at once, one is refused.</summary>
    public DateTime MovedAt { get; private set; }

    public IReadOnlyList<ConcernMove> Moves => _moves;

    public bool IsOpen => State is ConcernState.Raised or ConcernState.Acknowledged;

    /// <summary>The pair it is about, and whoever raised it.</summary>
    public bool IsParty(Actor actor) => actor.PersonId == SuperviseeId || actor.PersonId == SupervisorId || actor.PersonId == RaisedById;

    /// <summary>Its parties and who deals with it now. No purpose opens it to anybody else.</summary>
    public bool IsShownTo(Actor actor) => IsParty(actor) || actor.PersonId == HandlerId;

    /// <param name="handlerId">The next tier; null where there is nobody.</param>
    public static Refusal? WhyNotRaise(Actor actor, Guid? handlerId) =>
        !actor.Is(Relation.Supervisee | Relation.Supervisor | Relation.LineManager) ? Refusal.NotYoursToRaise
        : handlerId is null ? Refusal.NobodyAbove
        : null;

    public Refusal? WhyNotAcknowledge(Actor actor) => OfHandler(actor, ConcernVerb.Acknowledge);

    public Refusal? WhyNotTakeStep(Actor actor) => OfHandler(actor, ConcernVerb.TakeStep);

    public Refusal? WhyNotResolve(Actor actor) => OfHandler(actor, ConcernVerb.Resolve);

    /// <summary>Either party may refer it further up (central-bedfordshire's agreement, Disagreements), and so may whoever deals with it.</summary>
    /// <param name="nextId">The next tier; null where there is nobody.</param>
    public Refusal? WhyNotEscalate(Actor actor, Guid? nextId) =>
        !IsShownTo(actor) ? Refusal.NotYoursToRaise : WhyNot(ConcernVerb.Escalate) ?? (nextId is null ? Refusal.NobodyAbove : null);

    public Refusal? WhyNotWithdraw(Actor actor) => actor.PersonId != RaisedById ? Refusal.OnlyWhoRaisedIt : WhyNot(ConcernVerb.Withdraw);

    /// <exception cref="RefusedException">As <see cref="WhyNotAcknowledge"/> says.</exception>
    public void Acknowledge(string? text, Actor actor, DateTime now)
    {
        Refuse(WhyNotAcknowledge(actor));
        Go(ConcernVerb.Acknowledge, actor.PersonId, now, text);
    }

    /// <summary>Something was done about it: a talk, an observation, a review of the agreement.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotTakeStep"/> says, or nothing was said.</exception>
    public void TakeStep(string text, Actor actor, DateTime now)
    {
        Refuse(WhyNotTakeStep(actor) ?? (string.IsNullOrWhiteSpace(text) ? Refusal.SayWhatWasDone : null));
        Go(ConcernVerb.TakeStep, actor.PersonId, now, text);
    }

    /// <exception cref="RefusedException">As <see cref="WhyNotResolve"/> says, or nothing was said.</exception>
    public void Resolve(ConcernOutcome outcome, string text, Actor actor, DateTime now)
    {
        Refuse(WhyNotResolve(actor) ?? (string.IsNullOrWhiteSpace(text) ? Refusal.SayWhatWasDone : null));
        Outcome = outcome;
        Go(ConcernVerb.Resolve, actor.PersonId, now, text);
    }

    /// <exception cref="RefusedException">As <see cref="WhyNotEscalate"/> says, or why was not said.</exception>
    public void Escalate(Guid? nextId, string? why, Actor actor, DateTime now)
    {
        Refuse(WhyNotEscalate(actor, nextId) ?? (string.IsNullOrWhiteSpace(why) ? Refusal.SayWhy : null));
        GoUp(ConcernVerb.Escalate, nextId!.Value, actor.PersonId, now, why);
    }

    /// <summary>Whoever dealt with it has left: it waits with the next tier.</summary>
    /// <exception cref="RefusedException">It is closed.</exception>
    public void Pass(Guid nextId, DateTime now)
    {
        Refuse(WhyNot(ConcernVerb.Pass));
        GoUp(ConcernVerb.Pass, nextId, null, now, null);
    }

    /// <exception cref="RefusedException">As <see cref="WhyNotWithdraw"/> says.</exception>
    public void Withdraw(string? why, Actor actor, DateTime now)
    {
        Refuse(WhyNotWithdraw(actor));
        Go(ConcernVerb.Withdraw, actor.PersonId, now, why);
    }

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }

    private Refusal? OfHandler(Actor actor, ConcernVerb verb) => actor.PersonId != HandlerId ? Refusal.OnlyWhoDealsWithIt : WhyNot(verb);

    private Refusal? WhyNot(ConcernVerb verb) => States.Allows(State, verb) ? null : Refusal.NotInThisState;

    private void GoUp(ConcernVerb verb, Guid nextId, Guid? byId, DateTime now, string? text)
    {
        HandlerId = nextId;
        Tier++;
        Go(verb, byId, now, text);
    }

    private void Go(ConcernVerb verb, Guid? byId, DateTime now, string? text)
    {
        State = States.Next(State, verb);
        Append(verb, byId, now, text);
    }

    private void Append(ConcernVerb verb, Guid? byId, DateTime now, string? text)
    {
        MovedAt = now;
        _moves.Add(new ConcernMove(Id, verb, State, byId, now, string.IsNullOrWhiteSpace(text) ? null : text.Trim(), HandlerId, Tier));
    }
}
