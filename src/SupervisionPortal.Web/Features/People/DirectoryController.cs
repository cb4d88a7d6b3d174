using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.People;

/// <summary>The people of the services the visitor looks after. For everybody else there is no directory: they have their team.</summary>
[Authorize(Policy = Access.Member)]
public sealed class DirectoryController(PortalDb db, Visitor visitor) : Controller
{
    private const int PageSize = 25;

    [HttpGet("/people")]
    public async Task<IActionResult> List(DirectoryQuery query, CancellationToken cancellationToken)
    {
        if (!visitor.Oversees && !visitor.Has(AppointmentKind.Administrator))
        {
            return NotFound();
        }

        var units = await db.Units.AsNoTracking().ToListAsync(cancellationToken);
        var visible = visitor.UnitsInSight(units);
        if (query.Unit is { } asked && !visible.Contains(asked))
        {
            return NotFound();
        }

        var within = query.Unit is { } top ? Relations.Below(units, [top]) : visible;
        within.IntersectWith(visible);
        var today = visitor.Today;
        var posts = db.Posts.Where(row => row.StartedOn == db.Posts.Where(other => other.PersonId == row.PersonId).Max(other => other.StartedOn));
        var found =
            from person in db.People
            join post in posts on person.Id equals post.PersonId
            where within.Contains(post.UnitId)
            select new { Person = person, Post = post };
        found = query.Leavers ? found.Where(row => row.Post.LeftOn <= today) : found.Where(row => row.Post.LeftOn == null || row.Post.LeftOn > today);
        if (query.Q?.Trim() is { Length: > 0 } words)
        {
            var upper = words.ToUpperInvariant();
            found = found.Where(row => (row.Person.GivenName + " " + row.Person.FamilyName + " " + row.Person.GivenName).ToUpper().Contains(upper)
                || (row.Person.LocalName != null && row.Person.LocalName.Contains(words)));
        }

        var count = await found.CountAsync(cancellationToken);
        var (current, last) = ListPage<DirectoryRow>.Place(query.Page, count);
        query.Page = current;
        var showsSupervision = visitor.Oversees;
        var rows = await found
            .OrderBy(row => row.Person.GivenName).ThenBy(row => row.Person.FamilyName).ThenBy(row => row.Person.Id)
            .Skip((current - 1) * PageSize).Take(PageSize)
            .Select(row => new
            {
                row.Person,
                row.Post,
                SupervisorId = db.Supervisions
                    .Where(supervision => supervision.SuperviseeId == row.Person.Id && supervision.From <= today && (supervision.Until == null || supervision.Until > today))
                    .OrderByDescending(supervision => supervision.From)
                    .Select(supervision => (Guid?)supervision.SupervisorId)
                    .FirstOrDefault(),
                LastHeldOn = db.Sessions
                    .Where(session => session.SuperviseeId == row.Person.Id && session.Kind == SessionKind.OneToOne && session.Status == SessionStatus.Held)
                    .Max(session => session.HeldOn),
                Overdue = db.Obligations.Count(due => due.PersonId == row.Person.Id && due.DueOn < today && due.Kind != ObligationKind.SignOffRecord),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var supervisors = rows.Select(row => row.SupervisorId).OfType<Guid>().Distinct().ToList();
        var names = await db.People.Where(row => supervisors.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        var unitNames = units.ToDictionary(unit => unit.Id, unit => Names.InPageLanguage(unit.Name, unit.LocalName));
        return View("Directory", new DirectoryPage(
            query,
            [
                .. units.Where(unit => visible.Contains(unit.Id) && unit.Kind != UnitKind.Organisation)
                    .OrderBy(unit => unitNames[unit.Id], StringComparer.CurrentCulture)
                    .Select(unit => new SelectListItem(unitNames[unit.Id], unit.Id.ToString())),
            ],
            [
                .. rows.Select(row => new DirectoryRow(
                    row.Person.Id,
                    PersonName.From(row.Person).Full(),
                    Names.InPageLanguage(row.Post.Title, row.Post.LocalTitle),
                    unitNames[row.Post.UnitId],
                    row.SupervisorId is { } supervisor ? names[supervisor].Full() : null,
                    row.Post.LeftOn <= today ? row.Post.LeftOn : null,
                    showsSupervision ? row.LastHeldOn : null,
                    showsSupervision ? row.Overdue : null)),
            ],
            count,
            last,
            showsSupervision));
    }
}
