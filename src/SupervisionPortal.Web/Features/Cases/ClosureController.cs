using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>Closes a case: from that day nothing is due for it. Its discussions stay.</summary>
[Authorize(Policy = Access.Member)]
public sealed class ClosureController(
    PortalDb db, Visitor visitor, IStringLocalizer<CaseTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates) : Controller
{
    [HttpGet("/cases/{id:guid}/closure")]
    public async Task<IActionResult> Form(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Cases.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } held)
        {
            return NotFound();
        }

        var actor = await visitor.ActorToAsync(held.HolderId, cancellationToken);
        if (!Case.IsShownTo(actor))
        {
            return NotFound();
        }

        var form = new ClosureForm { Date = dates.InField(visitor.Today) };
        if (held.WhyNotClose(actor) is { } refusal)
        {
            ModelState.AddModelError("", shared[$"Refusal.{refusal}"]);
            return Shown(form, held, StatusCodes.Status409Conflict);
        }

        return Shown(form, held, StatusCodes.Status200OK);
    }

    [HttpPost("/cases/{id:guid}/closure")]
    public async Task<IActionResult> Close(Guid id, ClosureForm form, CancellationToken cancellationToken)
    {
        if (await db.Cases.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } held)
        {
            return NotFound();
        }

        var actor = await visitor.ActorToAsync(held.HolderId, cancellationToken);
        if (!Case.IsShownTo(actor))
        {
            return NotFound();
        }

        var closedOn = form.ClosedOn(dates);
        if (actor.IsOneOfTheTwo && held.ClosedOn is { } already && already == closedOn)
        {
            return Redirect($"/cases/{id}");
        }

        if (held.WhyNotClose(actor) is { } refusal)
        {
            ModelState.AddModelError("", shared[$"Refusal.{refusal}"]);
            return Shown(form, held, StatusCodes.Status409Conflict);
        }

        if (closedOn is { } day && held.WhyNotClose(actor, day, visitor.Today) is { } wrongDay)
        {
            ModelState.AddModelError(nameof(form.Date), shared[$"Refusal.{wrongDay}"]);
        }

        if (!ModelState.IsValid)
        {
            return Shown(form, held, StatusCodes.Status422UnprocessableEntity);
        }

        held.Close(closedOn!.Value, actor, visitor.Today);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Closure.Done", held.Reference]);
        return Redirect($"/cases/{id}");
    }

    private ViewResult Shown(ClosureForm form, Case held, int status)
    {
        form.Case = held;
        Response.StatusCode = status;
        return View("Closure", form);
    }
}
