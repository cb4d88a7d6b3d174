using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>Says when the party who was sick came back, or is expected: the days to hold the replacement count from there.</summary>
[Authorize(Policy = Access.Member)]
public sealed class ReturnController(
    PortalDb db, Visitor visitor, IStringLocalizer<SessionTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates) : Controller
{
    [HttpGet("/sessions/{id:guid}/return")]
    public async Task<IActionResult> Form(Guid id, CancellationToken cancellationToken)
    {
        if (await SessionAtHand.FindAsync(db, visitor, id, cancellationToken) is not { } atHand)
        {
            return NotFound();
        }

        var form = new ReturnForm { Date = dates.InField(atHand.Session.ReturnedOn ?? visitor.Today) };
        if (atHand.Session.WhyNotReturn(atHand.Actor) is { } refusal)
        {
            ModelState.AddModelError("", shared[$"Refusal.{refusal}"]);
            return Shown(form, atHand, StatusCodes.Status409Conflict);
        }

        return Shown(form, atHand, StatusCodes.Status200OK);
    }

    [HttpPost("/sessions/{id:guid}/return")]
    public async Task<IActionResult> Return(Guid id, ReturnForm form, CancellationToken cancellationToken)
    {
        if (await SessionAtHand.FindAsync(db, visitor, id, cancellationToken) is not { } atHand)
        {
            return NotFound();
        }

        var session = atHand.Session;
        if (session.WhyNotReturn(atHand.Actor) is { } refusal)
        {
            ModelState.AddModelError("", shared[$"Refusal.{refusal}"]);
            return Shown(form, atHand, StatusCodes.Status409Conflict);
        }

        if (!ModelState.IsValid)
        {
            return Shown(form, atHand, StatusCodes.Status422UnprocessableEntity);
        }

        var day = form.ReturnedOn(dates)!.Value;
        if (atHand.IsRepeated(SessionVerb.Return) && session.ReturnedOn == day)
        {
            return Redirect($"/sessions/{id}");
        }

        if (session.WhyNotReturn(atHand.Actor, day) is { } tooEarly)
        {
            ModelState.AddModelError(nameof(form.Date), shared[$"Refusal.{tooEarly}"]);
            return Shown(form, atHand, StatusCodes.Status422UnprocessableEntity);
        }

        session.Return(day, atHand.Actor, visitor.Now);
        await EndAbsencesAsync(session, day, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts[day > visitor.Today ? "Return.DoneExpected" : "Return.Done", dates.Day(day)]);
        return Redirect($"/sessions/{id}");
    }

    /// <summary>Whoever is back from the sickness is no longer away with it: the open absence ends on the same day.</summary>
    private async Task EndAbsencesAsync(Session session, DateOnly day, CancellationToken cancellationToken)
    {
        var sick = session.FellThroughBy switch
        {
            FellThroughBy.Supervisee => [session.SuperviseeId],
            FellThroughBy.Supervisor => [session.SupervisorId],
            _ => new List<Guid> { session.SuperviseeId, session.SupervisorId },
        };
        var planned = session.PlannedFor;
        var open = await db.Absences
            .Where(row => sick.Contains(row.PersonId) && row.Sickness && row.ReturnedOn == null && row.From <= planned && row.From <= day)
            .ToListAsync(cancellationToken);
        open.ForEach(row => row.ReturnedOn = day);
    }

    private ViewResult Shown(ReturnForm form, SessionAtHand atHand, int status)
    {
        form.Page = atHand;
        Response.StatusCode = status;
        return View("Return", form);
    }
}
