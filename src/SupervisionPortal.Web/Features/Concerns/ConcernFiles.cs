using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Concerns;
using SupervisionPortal.Data.People;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Features.Concerns;

/// <summary>Opens a concern for its parties and for whoever deals with it. For everybody else it does not exist.</summary>
public sealed class ConcernFiles(PortalDb db, Visitor visitor, ConcernDesk desk)
{
    public async Task<ConcernPage?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var concern = await db.Concerns.Include(row => row.Moves).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (concern is null)
        {
            return null;
        }

        var actor = await visitor.ActorToAsync(concern.SuperviseeId, cancellationToken);
        if (!concern.IsShownTo(actor))
        {
            return null;
        }

        var next = concern.IsOpen ? await desk.NextAsync(concern, cancellationToken) : null;
        return new ConcernPage(
            concern,
            actor,
            next,
            await NamesAsync(
                concern.Moves.SelectMany(move => new[] { move.ById, move.HandlerId }).OfType<Guid>()
                    .Concat(new[] { concern.SuperviseeId, concern.SupervisorId, concern.RaisedById, next, concern.PassedOverId }.OfType<Guid>()),
                cancellationToken));
    }

    public async Task<Dictionary<Guid, PersonName>> NamesAsync(IEnumerable<Guid> people, CancellationToken cancellationToken)
    {
        var ids = people.Distinct().ToList();
        return await db.People.Where(row => ids.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
    }
}
