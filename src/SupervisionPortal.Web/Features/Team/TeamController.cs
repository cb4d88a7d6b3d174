using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared.Components;
using SupervisionPortal.Web.Shared.Obligations;
using SupervisionPortal.Web.Shared.Team;

namespace SupervisionPortal.Web.Features.Team;

/// <summary>Those the visitor supervises; for line managers the level below too.</summary>
[Authorize(Policy = Access.Member)]
public sealed class TeamController(PortalDb db, Visitor visitor, TeamReader team, WhyWords why) : Controller
{
    private const int PageSize = 25;

    /// <param name="below">Shows whom those supervise whom the visitor supervises.</param>
    /// <param name="page">From 1; a page that is not there is the nearest one.</param>
    [HttpGet("/team")]
    public async Task<IActionResult> Team(bool below, int page, CancellationToken cancellationToken)
    {
        var me = visitor.PersonId;
        var today = visitor.Today;
        var inForce = db.Supervisions.Where(row => row.From <= today && (row.Until == null || row.Until > today));
        var mine = inForce.Where(row => row.SupervisorId == me);
        var theirs = inForce.Where(row => mine.Any(own => own.SuperviseeId == row.SupervisorId));
        var hasBelow = await theirs.AnyAsync(cancellationToken);
        var shown = below ? theirs : mine;
        var count = await shown.CountAsync(cancellationToken);
        var last = Math.Max(1, (count + PageSize - 1) / PageSize);
        var current = Math.Clamp(page, 1, last);
        var rows = await (
            from row in shown
            join supervisor in db.People on row.SupervisorId equals supervisor.Id
            join supervisee in db.People on row.SuperviseeId equals supervisee.Id
            orderby supervisor.GivenName, supervisor.FamilyName, supervisee.GivenName, supervisee.FamilyName
            select new { row.SupervisorId, row.SuperviseeId }).Skip((current - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var supervisors = rows.Select(row => row.SupervisorId).Distinct().ToList();
        var names = await db.People.Where(row => supervisors.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        var read = (await team.ReadAsync([.. rows.Select(row => row.SuperviseeId).Distinct()], mayBook: !below, cancellationToken)).ToDictionary(row => row.PersonId);
        var policy = await db.PolicyAsync(today, cancellationToken);
        var spans = policy.Policy.Rules.Span is null ? [] : await inForce.Where(row => supervisors.Contains(row.SupervisorId))
            .GroupBy(row => row.SupervisorId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        WideSpan? Wide(Guid supervisor) => policy.Policy.Rules.Span is { } span && span.IsExceededBy(spans[supervisor])
            ? new WideSpan(spans[supervisor], span.AtMost, why.Of(span.Source, [], policy, policy.Number))
            : null;
        var untrained = policy.Policy.Rules.Training is null ? [] : await db.People.Where(row => supervisors.Contains(row.Id) && row.TrainedOn == null).Select(row => row.Id).ToListAsync(cancellationToken);
        WhyShown? Untrained(Guid supervisor) => policy.Policy.Rules.Training is { } training && untrained.Contains(supervisor) ? why.Of(training.Source, [], policy, policy.Number) : null;
        return View("Team", new TeamPage(
            below,
            hasBelow,
            [.. supervisors.Select(supervisor => new TeamOf(names[supervisor], [.. rows.Where(row => row.SupervisorId == supervisor).Select(row => read[row.SuperviseeId])], Wide(supervisor), Untrained(supervisor)))],
            count,
            current,
            last));
    }
}
