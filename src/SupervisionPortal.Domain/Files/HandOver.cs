using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Files;

/// <summary>
/// A supervision file passes from one holder to the next (surrey §4.3, havering, mlop-tapang). Rights and dates have passed with the day;
/// this is the word between the two, offered by the one and acknowledged by the other.
/// </summary>
public sealed class HandOver : TenantRow
{
    public const int NoteLength = 4000;

    public static readonly StateTable<HandOverState, HandOverVerb> States = new(
        (HandOverState.ToOffer, HandOverVerb.Offer, HandOverState.Offered),
        (HandOverState.ToOffer, HandOverVerb.OfferForThem, HandOverState.Offered),
        (HandOverState.ToOffer, HandOverVerb.TakeOver, HandOverState.Acknowledged),
        (HandOverState.ToOffer, HandOverVerb.Supersede, HandOverState.Superseded),
        (HandOverState.Offered, HandOverVerb.Acknowledge, HandOverState.Acknowledged),
        (HandOverState.Offered, HandOverVerb.Supersede, HandOverState.Superseded));

    private readonly List<HandOverMove> _moves = [];

    private HandOver()
    {
    }

    /// <summary>Begins when a file has passed on.</summary>
    /// <param name="fromId">Who held it.</param>
    /// <param name="toId">Who holds it from <paramref name="on"/>.</param>
    /// <param name="byId">Who made it so; null: the portal.</param>
    /// <param name="now">UTC.</param>
    public static HandOver Begin(Guid superviseeId, Guid fromId, Guid toId, DateOnly on, CustodyReason reason, HandOverChecklist checklist, Guid? byId, DateTime now)
    {
        var handOver = new HandOver
        {
            SuperviseeId = superviseeId,
            FromId = fromId,
            ToId = toId,
            On = on,
            Reason = reason,
            State = HandOverState.ToOffer,
        };
        handOver.Append(HandOverVerb.Begin, byId, now, null, checklist);
        return handOver;
    }

    /// <summary>Whose file.</summary>
    public Guid SuperviseeId { get; private set; }

    public Guid FromId { get; private set; }

    public Guid ToId { get; private set; }

    /// <summary>The day the file passed on.</summary>
    public DateOnly On { get; private set; }

    public CustodyReason Reason { get; private set; }

    public HandOverState State { get; private set; }

    public IReadOnlyList<HandOverMove> Moves => _moves;

    public bool IsOpen => State is HandOverState.ToOffer or HandOverState.Offered;

    /// <summary>The two holders and the supervisee, whose file it is. Nobody else reads the word between them.</summary>
    public bool IsShownTo(Actor actor) => actor.PersonId == FromId || actor.PersonId == ToId || actor.PersonId == SuperviseeId;

    public Refusal? WhyNotOffer(Actor actor) => actor.PersonId != FromId ? Refusal.OnlyWhoHandsOver : WhyNot(HandOverVerb.Offer);

    public Refusal? WhyNotAcknowledge(Actor actor) => actor.PersonId != ToId ? Refusal.OnlyWhoTakesOver : WhyNot(HandOverVerb.Acknowledge);

    public Refusal? WhyNotTakeOver(Actor actor) => actor.PersonId != ToId ? Refusal.OnlyWhoTakesOver : WhyNot(HandOverVerb.TakeOver);

    /// <summary>Who held the file hands it over.</summary>
    /// <param name="note">What the next should know; blank: nothing beside the list.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotOffer"/> says.</exception>
    public void Offer(string? note, HandOverChecklist checklist, Actor actor, DateTime now)
    {
        Refuse(WhyNotOffer(actor));
        Go(HandOverVerb.Offer, actor.PersonId, now, note, checklist);
    }

    /// <summary>Who held the file has left: the portal hands it over with the list alone.</summary>
    /// <exception cref="RefusedException">It was offered already.</exception>
    public void OfferForThem(HandOverChecklist checklist, DateTime now)
    {
        Refuse(WhyNot(HandOverVerb.OfferForThem));
        Go(HandOverVerb.OfferForThem, null, now, null, checklist);
    }

    /// <summary>The next has read what is open and acknowledges the file.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotAcknowledge"/> says.</exception>
    public void Acknowledge(string? note, HandOverChecklist checklist, Actor actor, DateTime now)
    {
        Refuse(WhyNotAcknowledge(actor));
        Go(HandOverVerb.Acknowledge, actor.PersonId, now, note, checklist);
    }

    /// <summary>The next takes it over though nobody offered it: who held it is ill, say.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotTakeOver"/> says, or why was not said.</exception>
    public void TakeOver(string? why, HandOverChecklist checklist, Actor actor, DateTime now)
    {
        Refuse(WhyNotTakeOver(actor) ?? (string.IsNullOrWhiteSpace(why) ? Refusal.SayWhy : null));
        Go(HandOverVerb.TakeOver, actor.PersonId, now, why, checklist);
    }

    /// <summary>The file passed on once more.</summary>
    /// <exception cref="RefusedException">It was acknowledged already.</exception>
    public void Supersede(HandOverChecklist checklist, Guid? byId, DateTime now)
    {
        Refuse(WhyNot(HandOverVerb.Supersede));
        Go(HandOverVerb.Supersede, byId, now, null, checklist);
    }

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }

    private Refusal? WhyNot(HandOverVerb verb) => States.Allows(State, verb) ? null : Refusal.NotInThisState;

    private void Go(HandOverVerb verb, Guid? byId, DateTime now, string? note, HandOverChecklist checklist)
    {
        State = States.Next(State, verb);
        Append(verb, byId, now, note, checklist);
    }

    private void Append(HandOverVerb verb, Guid? byId, DateTime now, string? note, HandOverChecklist checklist) =>
        _moves.Add(new HandOverMove(Id, verb, State, byId, now, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), checklist));
}
