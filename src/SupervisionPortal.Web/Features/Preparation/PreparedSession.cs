using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Features.Preparation;

/// <summary>A session that the visitor is one of the two of. To everybody else there is nothing to prepare.</summary>
public sealed record PreparedSession(Session Session, Actor Actor)
{
    public bool IsOwn => Actor.Is(Relation.Supervisee);

    /// <summary>The supervisee's cases, actions and records stand beside it.</summary>
    public bool OpensFile => Session.OpensFileTo(Actor);

    /// <summary>Null while it is still to come.</summary>
    public Refusal? WhyNotPrepare => Session.Status == SessionStatus.Planned ? null : Refusal.SessionIsOver;

    public static async Task<PreparedSession?> FindAsync(PortalDb db, Visitor visitor, Guid id, CancellationToken cancellationToken)
    {
        if (await db.Sessions.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } session)
        {
            return null;
        }

        var actor = await visitor.ActorToAsync(session.SuperviseeId, cancellationToken);
        return session.IsOneOfTheTwo(actor) ? new PreparedSession(session, actor) : null;
    }
}
