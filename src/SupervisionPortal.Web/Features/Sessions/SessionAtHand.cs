using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>A session the visitor may see, with what they are to it and whose it is.</summary>
public sealed record SessionAtHand(Session Session, Actor Actor, PersonName Supervisee, PersonName Supervisor)
{
    public Guid Id => Session.Id;

    /// <summary>The second supervisor of a joint session; null in every other.</summary>
    public PersonName? OtherSupervisor { get; init; }

    /// <summary>The supervisee's page is there for the visitor.</summary>
    public bool OpensPerson => !Session.IsPeer && Actor.Relation != Relation.None;

    public bool IsOwn => Actor.Is(Relation.Supervisee);

    /// <summary>The section of the navigation it belongs to for the one who reads.</summary>
    public string Section => Session.IsPeer ? Sections.Calendar : IsOwn ? Sections.Supervision : Session.IsOneOfTheTwo(Actor) ? Sections.Team : Sections.People;

    /// <summary>The other of the two, for the one who reads; for anybody else the supervisee.</summary>
    public PersonName Other => IsOwn ? Supervisor : Supervisee;

    /// <summary>Null where there is no such session, or not for this visitor: foreign ids do not exist.</summary>
    public static async Task<SessionAtHand?> FindAsync(PortalDb db, Visitor visitor, Guid id, CancellationToken cancellationToken)
    {
        if (await db.Sessions.Include(row => row.Moves).SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } session)
        {
            return null;
        }

        var actor = await visitor.ActorToAsync(session.SuperviseeId, cancellationToken);
        if (!session.ShowsFactsTo(actor))
        {
            return null;
        }

        var names = await db.People
            .Where(row => row.Id == session.SuperviseeId || row.Id == session.SupervisorId || row.Id == session.OtherSupervisorId)
            .Select(PersonName.Of)
            .ToDictionaryAsync(name => name.Id, cancellationToken);
        return new SessionAtHand(session, actor, names[session.SuperviseeId], names[session.SupervisorId])
        {
            OtherSupervisor = session.OtherSupervisorId is { } other ? names[other] : null,
        };
    }

    /// <summary>The visitor did this already: sent again, it has the same result.</summary>
    public bool IsRepeated(SessionVerb verb) =>
        Session.Moves.Where(move => move.Verb == verb || move.Verb != SessionVerb.Agree).OrderBy(move => move.At).ThenBy(move => move.Id).LastOrDefault() is { } last && last.Verb == verb && last.ById == Actor.PersonId;
}
