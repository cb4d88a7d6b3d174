using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Shared.Pairs;

/// <summary>Reads the two, for what is between them alone.</summary>
public sealed class PairReader(PortalDb db, Visitor visitor, Relations relations)
{
    /// <summary>Null where the visitor is neither of the two, or nobody supervises the supervisee.</summary>
    public async Task<Pair?> ReadAsync(Guid supervisee, CancellationToken cancellationToken)
    {
        var actor = await visitor.ActorToAsync(supervisee, cancellationToken);
        if (SessionProposal.SideOf(actor) is not { } side
            || (actor.Supervises ? visitor.PersonId : await relations.SupervisorOfAsync(supervisee, visitor.Today, cancellationToken)) is not { } supervisor)
        {
            return null;
        }

        var names = await db.People.Where(row => row.Id == supervisee || row.Id == supervisor).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        var leftOn = await db.Posts
            .Where(row => row.PersonId == supervisee)
            .OrderByDescending(row => row.StartedOn)
            .Select(row => row.LeftOn)
            .FirstOrDefaultAsync(cancellationToken);
        return new Pair(actor, side, names[supervisee], names[supervisor], leftOn);
    }
}
