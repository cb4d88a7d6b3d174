using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Cases;
using SupervisionPortal.Web.Shared.Obligations;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>The cases somebody holds, those of their team, and one of them.</summary>
[Authorize(Policy = Access.Member)]
public sealed class CasesController(PortalDb db, Visitor visitor, Relations relations, DutyReader duties, NextCasesReader nextCases) : Controller
{
    private const int PageSize = 25;

    /// <summary>How many cases are proposed to be taken next.</summary>
    private const int MostNext = 5;

    /// <summary>How many ratings are listed; the text of the case has them all.</summary>
    private const int MostRatings = 20;

    private static readonly ObligationKind[] OfCase = [ObligationKind.DiscussCase, ObligationKind.ReviewCasePlan];

    [HttpGet("/cases")]
    public async Task<IActionResult> List(CaseQuery query, CancellationToken cancellationToken)
    {
        var me = visitor.PersonId;
        if (!visitor.Supervises)
        {
            query.Whose = CaseQuery.Mine;
        }
        else if (query.Whose is not (CaseQuery.Mine or CaseQuery.TeamOf))
        {
            query.Whose = await db.Cases.AnyAsync(row => row.HolderId == me, cancellationToken) ? CaseQuery.Mine : CaseQuery.TeamOf;
        }

        var cases = Filtered(query);
        var count = await cases.CountAsync(cancellationToken);
        var last = Math.Max(1, (count + PageSize - 1) / PageSize);
        query.Page = Math.Clamp(query.Page, 1, last);
        var byRating = query.Sort == CaseSort.Rating;
        var rows = await cases
            .Select(row => new
            {
                row.Id,
                row.Reference,
                row.Label,
                row.Category,
                row.AllocatedOn,
                row.ClosedOn,
                row.HolderId,
                row.Rating,
                Worry = row.Rating == CaseRating.Red ? 0 : row.Rating == CaseRating.Amber ? 1 : row.Rating == CaseRating.Green ? 2 : 3,
                DiscussedOn = db.CaseDiscussions.Where(discussion => discussion.CaseId == row.Id).Max(discussion => (DateOnly?)discussion.On),
                DueOn = db.Obligations
                    .Where(due => due.PersonId == row.HolderId && OfCase.Contains(due.Kind) && due.SubjectId == row.Id)
                    .Min(due => due.DueOn),
            })
            .OrderBy(row => byRating ? row.Worry : 0)
            .ThenBy(row => row.DueOn == null)
            .ThenBy(row => row.DueOn)
            .ThenBy(row => row.Reference)
            .Skip((query.Page - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
        var holders = rows.Select(row => row.HolderId).Distinct().ToList();
        var names = await db.People.Where(row => holders.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        var isWhole = query is { Closed: false, Category: null, Rating: null } && string.IsNullOrWhiteSpace(query.Q);
        return View("List", new CaseList(
            query,
            [.. rows.Select(row => new CaseRow(row.Id, row.Reference, row.Label, row.Category, row.AllocatedOn, row.ClosedOn, names[row.HolderId], row.DiscussedOn, row.DueOn, row.Rating))],
            count,
            last)
        {
            Today = visitor.Today,
            Supervises = visitor.Supervises,
            MayAdd = visitor.Supervises || visitor.Post is not null,
            Next = isWhole ? await nextCases.OfAsync(Filtered(query), visitor.Today, visitor.Today, MostNext, cancellationToken) : [],
        });
    }

    [HttpGet("/cases/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, int page, CancellationToken cancellationToken)
    {
        if (await db.Cases.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } shown)
        {
            return NotFound();
        }

        var actor = await visitor.ActorToAsync(shown.HolderId, cancellationToken);
        if (!Case.IsShownTo(actor))
        {
            return NotFound();
        }

        var due = await db.Obligations.AsNoTracking()
            .Where(row => row.PersonId == shown.HolderId && OfCase.Contains(row.Kind) && row.SubjectId == id)
            .ToListAsync(cancellationToken);
        var discussions = db.CaseDiscussions.Where(row => row.CaseId == id);
        var count = await discussions.CountAsync(cancellationToken);
        var last = Math.Max(1, (count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, last);
        return View("Case", new CasePage(
            shown,
            await db.People.Where(row => row.Id == shown.HolderId).Select(PersonName.Of).SingleAsync(cancellationToken),
            shown.WhyNotClose(actor) is null)
        {
            Duties = await duties.ReadAsync(due, _ => actor.Relation, cancellationToken),
            Discussions = await DiscussionsAsync(discussions, page, cancellationToken),
            Page = page,
            LastPage = last,
            Count = count,
            Ratings = await RatingsAsync(id, cancellationToken),
            MayRate = shown.WhyNotRate(actor) is null,
            MayExport = actor.IsOneOfTheTwo,
            PlanReviewedOn = await discussions.Where(row => row.PlanReviewed).MaxAsync(row => (DateOnly?)row.On, cancellationToken),
        });
    }

    private async Task<List<Discussion>> DiscussionsAsync(IQueryable<CaseDiscussion> discussions, int page, CancellationToken cancellationToken)
    {
        var rows = await discussions
            .OrderByDescending(row => row.On).ThenByDescending(row => row.Id)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Join(db.Sessions, row => row.SessionId, session => session.Id, (row, session) => new { row.Id, row.On, row.SessionId, session.SupervisorId, row.PlanReviewed, row.EnteredOn, IsMarked = row.Disagreement != null })
            .ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.Id).ToList();
        var oversights = (await db.Oversights.Where(row => ids.Contains(row.DiscussionId)).OrderBy(row => row.AskedAt).Select(row => new { row.DiscussionId, row.State }).ToListAsync(cancellationToken))
            .ToLookup(row => row.DiscussionId, row => row.State);
        var supervisors = rows.Select(row => row.SupervisorId).Distinct().ToList();
        var names = await db.People.Where(row => supervisors.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        var shown = new List<Discussion>();
        foreach (var row in rows.OrderByDescending(row => row.On).ThenByDescending(row => row.Id))
        {
            var enterBy = row.EnteredOn is null ? (await db.PolicyAsync(row.On, cancellationToken)).Policy.EnterCaseDecisionsBy(row.On, visitor.Calendar) : null;
            shown.Add(new Discussion(row.Id, row.On, row.SessionId, row.SupervisorId, names[row.SupervisorId].Full(), row.PlanReviewed, row.EnteredOn, enterBy, row.IsMarked, [.. oversights[row.Id]]));
        }

        return shown;
    }

    private async Task<IReadOnlyList<(CaseRatingMove Move, string By)>> RatingsAsync(Guid id, CancellationToken cancellationToken)
    {
        var moves = await db.CaseRatingMoves.AsNoTracking().Where(row => row.CaseId == id).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(MostRatings).ToListAsync(cancellationToken);
        var people = moves.Select(move => move.ById).Distinct().ToList();
        var names = await db.People.Where(row => people.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        return [.. moves.Select(move => (move, names[move.ById].Full()))];
    }

    private IQueryable<Case> Filtered(CaseQuery query)
    {
        var me = visitor.PersonId;
        var today = visitor.Today;
        var cases = db.Cases.AsNoTracking();
        if (query.Whose == CaseQuery.TeamOf)
        {
            var team = relations.SuperviseesOf(me, today);
            cases = cases.Where(row => team.Contains(row.HolderId));
        }
        else
        {
            cases = cases.Where(row => row.HolderId == me);
        }

        cases = query.Closed
            ? cases.Where(row => row.ClosedOn != null && row.ClosedOn <= today)
            : cases.Where(row => row.ClosedOn == null || row.ClosedOn > today);
        if (query.Category is { } category)
        {
            cases = cases.Where(row => row.Category == category);
        }

        if (query.Rating is { } rating)
        {
            cases = cases.Where(row => row.Rating == rating);
        }

        if (!string.IsNullOrWhiteSpace(query.Q))
        {
            var words = query.Q.Trim().ToUpperInvariant();
            cases = cases.Where(row => row.Reference.ToUpper().Contains(words) || (row.Label != null && row.Label.ToUpper().Contains(words)));
        }

        return cases;
    }
}
