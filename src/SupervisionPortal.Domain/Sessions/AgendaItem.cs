using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Domain.Sessions;

/// <summary>
/// Something one of the two wants to talk about in a session that is planned. Both see all items and order them; each changes their own alone.
/// When the session is over the agenda stays as it was.
/// </summary>
public sealed class AgendaItem : TenantRow
{
    public const int TextLength = 500;

    /// <summary>More is no agenda for one session.</summary>
    public const int MostItems = 30;

    private AgendaItem()
    {
    }

    /// <summary>An item as it stood on an agenda, for seeds; people put one on by <see cref="Add"/>.</summary>
    public AgendaItem(Guid sessionId, Guid authorId, string text, SupervisionFunction? function, int place, DateTime addedAt)
    {
        SessionId = sessionId;
        AuthorId = authorId;
        Text = text;
        Function = function;
        Place = place;
        AddedAt = addedAt;
    }

    public Guid SessionId { get; private set; }

    public Guid AuthorId { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Of the four, where its author said; null otherwise.</summary>
    public SupervisionFunction? Function { get; private set; }

    /// <summary>The supervisee's case it is about, or null.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>Smaller ones come first.</summary>
    public int Place { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime AddedAt { get; private set; }

    /// <summary>UTC instant its author said it in other words; null where they never did.</summary>
    public DateTime? ChangedAt { get; private set; }

    /// <summary>The item of the session before that was not reached, or null.</summary>
    public Guid? CarriedFromId { get; private set; }

    /// <param name="session">Whose agenda it is.</param>
    /// <param name="actor">As they stand to its supervisee.</param>
    /// <param name="items">How many there are already.</param>
    public static Refusal? WhyNotAdd(Session session, Actor actor, int items) =>
        WhyNotTouch(session, actor) ?? (items >= MostItems ? Refusal.AgendaIsFull : null);

    /// <summary>Puts something on the agenda, at its end.</summary>
    /// <param name="id">The id the form was given, so that posting it twice adds it once.</param>
    /// <param name="items">What stands on it already.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotAdd"/> says.</exception>
    public static AgendaItem Add(
        Guid id, Session session, string text, SupervisionFunction? function, Guid? caseId, IReadOnlyCollection<AgendaItem> items, Actor actor, DateTime now, Guid? carriedFromId = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        Refuse(WhyNotAdd(session, actor, items.Count));
        var item = new AgendaItem(session.Id, actor.PersonId, text.Trim(), function, items.Select(row => row.Place).DefaultIfEmpty(0).Max() + 1, now)
        {
            CaseId = caseId,
            CarriedFromId = carriedFromId,
        };
        item.IdentifyAs(id);
        return item;
    }

    /// <summary>The order is both people's; only while the session is still to come.</summary>
    public static Refusal? WhyNotOrder(Session session, Actor actor) => WhyNotTouch(session, actor);

    public Refusal? WhyNotChange(Session session, Actor actor) =>
        WhyNotTouch(session, actor) ?? (actor.PersonId == AuthorId ? null : Refusal.OnlyWhoPutItOn);

    /// <summary>Says it in other words.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotChange"/> says.</exception>
    public void Change(string text, SupervisionFunction? function, Guid? caseId, Session session, Actor actor, DateTime now)
    {
        Refuse(WhyNotChange(session, actor));
        var said = (text.Trim(), function, caseId);
        if (said != (Text, Function, CaseId))
        {
            (Text, Function, CaseId) = said;
            ChangedAt = now;
        }
    }

    /// <summary>Changes places with a neighbour.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotOrder"/> says.</exception>
    public void ChangePlaces(AgendaItem neighbour, Session session, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(neighbour);
        Refuse(WhyNotOrder(session, actor));
        (Place, neighbour.Place) = (neighbour.Place, Place);
    }

    private static Refusal? WhyNotTouch(Session session, Actor actor) =>
        !session.IsOneOfTheTwo(actor) ? Refusal.OnlyThoseTwo
        : session.Status != SessionStatus.Planned ? Refusal.SessionIsOver
        : null;

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }
}
