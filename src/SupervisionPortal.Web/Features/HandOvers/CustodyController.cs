using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.HandOvers;

/// <summary>The custody trail of a file: facts, for everybody who may see that the file exists.</summary>
[Authorize(Policy = Access.Member)]
public sealed class CustodyController(PortalDb db, Visitor visitor) : Controller
{
    private const int PageSize = 25;

    [HttpGet("/people/{id:guid}/custody")]
    public async Task<IActionResult> Show(Guid id, int page, CancellationToken cancellationToken)
    {
        var name = await db.People.Where(row => row.Id == id).Select(PersonName.Of).SingleOrDefaultAsync(cancellationToken);
        var actor = await visitor.ActorToAsync(id, cancellationToken);
        if (name is null || actor.Relation == Relation.None)
        {
            return NotFound();
        }

        var trail = db.Custodies.AsNoTracking().Where(row => row.SuperviseeId == id);
        var count = await trail.CountAsync(cancellationToken);
        var last = Math.Max(1, (count + PageSize - 1) / PageSize);
        var current = Math.Clamp(page, 1, last);
        var rows = await trail.OrderByDescending(row => row.Number).Skip((current - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var handOvers = (await db.HandOvers.AsNoTracking().Where(row => row.SuperviseeId == id).ToListAsync(cancellationToken)).ToLookup(row => (row.ToId, row.On));
        var people = rows.SelectMany(row => new[] { row.HolderId, row.ById }).OfType<Guid>().Distinct().ToList();
        var names = await db.People.Where(row => people.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(person => person.Id, cancellationToken);
        var teams = rows.Select(row => row.UnitId).OfType<Guid>().Distinct().ToList();
        var units = await db.Units.AsNoTracking().Where(row => teams.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => Names.InPageLanguage(row.Name, row.LocalName), cancellationToken);
        return View("Custody", new CustodyPage(
            name,
            actor.Is(Relation.Supervisee),
            [
                .. rows.Select(row =>
                {
                    var handOver = row.HolderId is { } holder && row.UnitId is null ? handOvers[(holder, row.From)].LastOrDefault() : null;
                    return new CustodyRow(
                        row.From,
                        row.HolderId is { } held ? names[held].Full() : null,
                        row.Reason,
                        row.UnitId is { } unit ? units[unit] : null,
                        row.ById is { } by ? names[by].Full() : null,
                        row.At,
                        handOver is not null && handOver.IsShownTo(actor) ? handOver.Id : null,
                        handOver?.State);
                }),
            ],
            current,
            last));
    }
}
