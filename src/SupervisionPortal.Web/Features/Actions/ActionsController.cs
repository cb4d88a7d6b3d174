using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Records;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Actions;

/// <summary>An action the two agreed, and what either says of it between sessions. It is a record's content: for the two alone.</summary>
[Authorize(Policy = Access.Member)]
public sealed class ActionsController(
    PortalDb db, Visitor visitor, Relations relations, IStringLocalizer<ActionTexts> texts, IStringLocalizer<SharedTexts> shared) : Controller
{
    [HttpGet("/actions/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } found
            ? await ShownAsync(found.Action, found.Actor, new ReportForm { FormId = Guid.CreateVersion7() }, StatusCodes.Status200OK, cancellationToken)
            : NotFound();

    [HttpPost("/actions/{id:guid}/reports")]
    public async Task<IActionResult> Report(Guid id, ReportForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        var (action, actor) = found;
        if (form.FormId != Guid.Empty && await db.ActionReports.AnyAsync(row => row.Id == form.FormId && row.ActionId == id, cancellationToken))
        {
            return Redirect($"/actions/{id}");
        }

        if (action.WhyNotReport(actor) is { } refusal)
        {
            ModelState.AddModelError("", shared[$"Refusal.{refusal}"]);
            return await ShownAsync(action, actor, form, StatusCodes.Status409Conflict, cancellationToken);
        }

        if (form.Standing is { } standing && action.WhyNotReport(actor, standing, form.Text) is { } missing)
        {
            ModelState.AddModelError(nameof(form.Text), shared[$"Refusal.{missing}"]);
        }

        if (!ModelState.IsValid)
        {
            return await ShownAsync(action, actor, form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var report = action.Report(actor, form.Standing!.Value, form.Text, visitor.Now);
        if (form.FormId != Guid.Empty)
        {
            report.IdentifyAs(form.FormId);
        }

        db.ActionReports.Add(report);
        var supervisor = await relations.SupervisorOfAsync(action.SuperviseeId, visitor.Today, cancellationToken);
        foreach (var notice in ActionNotices.Of(action, report, supervisor, visitor.Today))
        {
            if (!await db.Notices.AnyAsync(row => row.PersonId == notice.PersonId && row.Key == notice.Key, cancellationToken))
            {
                db.Notices.Add(notice);
            }
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Posted twice at once: it is said once.
            db.ChangeTracker.Clear();
            if (!await db.ActionReports.AnyAsync(row => row.Id == report.Id && row.ActionId == id, cancellationToken))
            {
                throw;
            }
        }

        TempData.Done(texts["Reported"]);
        return Redirect($"/actions/{id}");
    }

    /// <summary>Null for whoever is not one of the two, and before what it was agreed in was sent.</summary>
    private async Task<(AgreedAction Action, Actor Actor)?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var action = await db.Actions.Agreed(db).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (action is null)
        {
            return null;
        }

        var actor = await visitor.ActorToAsync(action.SuperviseeId, cancellationToken);
        return actor.IsOneOfTheTwo ? (action, actor) : null;
    }

    private async Task<ViewResult> ShownAsync(AgreedAction action, Actor actor, ReportForm form, int status, CancellationToken cancellationToken)
    {
        var reports = await db.ActionReports.AsNoTracking().Where(row => row.ActionId == action.Id).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).ToListAsync(cancellationToken);
        var people = reports.Select(row => row.PersonId).Append(action.SuperviseeId).Concat(action.OwnerId is { } owner ? [owner] : Array.Empty<Guid>()).Distinct().ToList();
        var names = await db.People.Where(row => people.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        form.Page = new ActionPage(
            action,
            names[action.SuperviseeId].Full(),
            action.OwnerId is { } who ? names[who].Full() : null,
            [.. reports.Select(row => new ReportLine(names[row.PersonId].Full(), row.Standing, row.Text, row.At))],
            action.WhyNotReport(actor) is null,
            $"/people/{action.SuperviseeId}/actions",
            action.Outcome == ActionOutcome.Open && action.ByWhen < visitor.Today);
        Response.StatusCode = status;
        return View("Action", form);
    }
}
