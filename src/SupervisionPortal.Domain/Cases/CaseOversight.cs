using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Cases;

/// <summary>
/// A decision about a case that needs a manager's oversight (havering §9): it goes to the tasks of a named manager, who agrees, disagrees or asks
/// for more. The manager reads the decision alone, and nothing else of the record it was made in; that they read it is kept.
/// </summary>
public sealed class CaseOversight : TenantRow
{
    public const int TextLength = 4000;

    public static readonly StateTable<OversightState, OversightVerb> States = new(
        (OversightState.Asked, OversightVerb.Read, OversightState.Asked),
        (OversightState.Asked, OversightVerb.Agree, OversightState.Agreed),
        (OversightState.Asked, OversightVerb.Disagree, OversightState.Disagreed),
        (OversightState.Asked, OversightVerb.AskForMore, OversightState.MoreAsked),
        (OversightState.Asked, OversightVerb.Withdraw, OversightState.Withdrawn),
        (OversightState.MoreAsked, OversightVerb.SayMore, OversightState.Asked),
        (OversightState.MoreAsked, OversightVerb.Withdraw, OversightState.Withdrawn));

    private readonly List<OversightMove> _moves = [];

    private CaseOversight()
    {
    }

    /// <summary>Puts a decision to a manager.</summary>
    /// <param name="managerId">Of those above the supervisor; null where nobody is.</param>
    /// <param name="id">The id the form was given, so that posting it twice asks once.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotAsk"/> says, or nothing was said.</exception>
    public static CaseOversight Ask(CaseDiscussion discussion, string decision, Guid? managerId, Actor actor, DateTime now, Guid id)
    {
        ArgumentNullException.ThrowIfNull(discussion);
        Refuse(WhyNotAsk(actor, managerId) ?? (string.IsNullOrWhiteSpace(decision) ? Refusal.SayWhatWasDecided : null));
        var asked = new CaseOversight
        {
            CaseId = discussion.CaseId,
            DiscussionId = discussion.Id,
            SuperviseeId = discussion.SuperviseeId,
            AskedById = actor.PersonId,
            ManagerId = managerId!.Value,
            Decision = decision.Trim(),
            State = OversightState.Asked,
            AskedAt = now,
        };
        asked.IdentifyAs(id);
        asked.Append(OversightVerb.Ask, actor.PersonId, now, decision);
        return asked;
    }

    public Guid CaseId { get; private set; }

    public Guid DiscussionId { get; private set; }

    /// <summary>Who holds the case.</summary>
    public Guid SuperviseeId { get; private set; }

    /// <summary>The supervisor who put it to the manager.</summary>
    public Guid AskedById { get; private set; }

    public Guid ManagerId { get; private set; }

    public string Decision { get; private set; } = "";

    public OversightState State { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>UTC instant of its last move: of two that move it at once, one is refused.</summary>
    public DateTime MovedAt { get; private set; }

    /// <summary>UTC; null while the manager has not read it since it was put to them.</summary>
    public DateTime? ReadAt { get; private set; }

    public IReadOnlyList<OversightMove> Moves => _moves;

    public bool IsOpen => State is OversightState.Asked or OversightState.MoreAsked;

    /// <summary>Its words are for the two and for the manager it was put to, and for nobody else.</summary>
    /// <param name="actor">As they stand to the supervisee.</param>
    public bool IsShownTo(Actor actor) => actor.IsOneOfTheTwo || actor.PersonId == ManagerId;

    /// <param name="actor">As they stand to the supervisee.</param>
    /// <param name="managerId">Null where nobody stands above.</param>
    public static Refusal? WhyNotAsk(Actor actor, Guid? managerId) =>
        !actor.Is(Relation.Supervisor) ? Refusal.OnlyTheSupervisor
        : managerId is null ? Refusal.NobodyAbove
        : null;

    public Refusal? WhyNotRead(Actor actor) => OfManager(actor, OversightVerb.Read) ?? (ReadAt is not null ? Refusal.AlreadyAnswered : null);

    public Refusal? WhyNotAgree(Actor actor) => OfManager(actor, OversightVerb.Agree);

    public Refusal? WhyNotDisagree(Actor actor) => OfManager(actor, OversightVerb.Disagree);

    public Refusal? WhyNotAskForMore(Actor actor) => OfManager(actor, OversightVerb.AskForMore);

    public Refusal? WhyNotSayMore(Actor actor) => OfSupervisor(actor, OversightVerb.SayMore);

    public Refusal? WhyNotWithdraw(Actor actor) => OfSupervisor(actor, OversightVerb.Withdraw);

    /// <summary>The manager has it before them.</summary>
    /// <param name="now">UTC.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotRead"/> says.</exception>
    public void Read(Actor actor, DateTime now)
    {
        Refuse(WhyNotRead(actor));
        ReadAt = now;
        Go(OversightVerb.Read, actor, now, null);
    }

    /// <param name="text">Null where nothing is to be said with it.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotAgree"/> says.</exception>
    public void Agree(string? text, Actor actor, DateTime now)
    {
        Refuse(WhyNotAgree(actor));
        Go(OversightVerb.Agree, actor, now, text);
    }

    /// <param name="now">UTC.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotDisagree"/> says, or why was not said.</exception>
    public void Disagree(string? why, Actor actor, DateTime now)
    {
        Refuse(WhyNotDisagree(actor) ?? Said(why));
        Go(OversightVerb.Disagree, actor, now, why);
    }

    /// <param name="now">UTC.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotAskForMore"/> says, or what was not said.</exception>
    public void AskForMore(string? what, Actor actor, DateTime now)
    {
        Refuse(WhyNotAskForMore(actor) ?? Said(what));
        Go(OversightVerb.AskForMore, actor, now, what);
    }

    /// <summary>The supervisor says what the manager asked for: it waits for the manager again.</summary>
    /// <param name="now">UTC.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotSayMore"/> says, or nothing was said.</exception>
    public void SayMore(string? text, Actor actor, DateTime now)
    {
        Refuse(WhyNotSayMore(actor) ?? Said(text));
        ReadAt = null;
        Go(OversightVerb.SayMore, actor, now, text);
    }

    /// <param name="now">UTC.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotWithdraw"/> says.</exception>
    public void Withdraw(string? why, Actor actor, DateTime now)
    {
        Refuse(WhyNotWithdraw(actor));
        Go(OversightVerb.Withdraw, actor, now, why);
    }

    private static Refusal? Said(string? text) => string.IsNullOrWhiteSpace(text) ? Refusal.SayWhy : null;

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }

    private Refusal? OfManager(Actor actor, OversightVerb verb) => actor.PersonId != ManagerId ? Refusal.OnlyTheManagerAsked : WhyNot(verb);

    private Refusal? OfSupervisor(Actor actor, OversightVerb verb) => !actor.Is(Relation.Supervisor) ? Refusal.OnlyTheSupervisor : WhyNot(verb);

    private Refusal? WhyNot(OversightVerb verb) => States.Allows(State, verb) ? null : Refusal.NotInThisState;

    private void Go(OversightVerb verb, Actor actor, DateTime now, string? text)
    {
        State = States.Next(State, verb);
        Append(verb, actor.PersonId, now, text);
    }

    private void Append(OversightVerb verb, Guid byId, DateTime now, string? text)
    {
        MovedAt = now;
        _moves.Add(new OversightMove(Id, verb, State, byId, now, string.IsNullOrWhiteSpace(text) ? null : text.Trim()));
    }
}
