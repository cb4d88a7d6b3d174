using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>Says that a session was called off, or that its day passed without it: by whom and why, so that it shows where the gap shows.</summary>
[Authorize(Policy = Access.Member)]
public sealed class FallThroughController(
    PortalDb db, Visitor visitor, IStringLocalizer<SessionTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates) : Controller
{
    [HttpGet("/sessions/{id:guid}/cancellation")]
    public Task<IActionResult> CancelForm(Guid id, CancellationToken cancellationToken) => OpenAsync(id, SessionVerb.Cancel, cancellationToken);

    [HttpGet("/sessions/{id:guid}/miss")]
    public Task<IActionResult> MissForm(Guid id, CancellationToken cancellationToken) => OpenAsync(id, SessionVerb.Miss, cancellationToken);

    [HttpPost("/sessions/{id:guid}/cancellation")]
    public Task<IActionResult> Cancel(Guid id, FallThroughForm form, CancellationToken cancellationToken) => SaveAsync(id, SessionVerb.Cancel, form, cancellationToken);

    [HttpPost("/sessions/{id:guid}/miss")]
    public Task<IActionResult> Miss(Guid id, FallThroughForm form, CancellationToken cancellationToken) => SaveAsync(id, SessionVerb.Miss, form, cancellationToken);

    private async Task<IActionResult> OpenAsync(Guid id, SessionVerb verb, CancellationToken cancellationToken)
    {
        if (await SessionAtHand.FindAsync(db, visitor, id, cancellationToken) is not { } atHand)
        {
            return NotFound();
        }

        var form = new FallThroughForm();
        return WhyNot(atHand, verb) is { } refusal
            ? Refused(form, atHand, verb, refusal, StatusCodes.Status409Conflict)
            : Shown(form, atHand, verb, StatusCodes.Status200OK);
    }

    private async Task<IActionResult> SaveAsync(Guid id, SessionVerb verb, FallThroughForm form, CancellationToken cancellationToken)
    {
        if (await SessionAtHand.FindAsync(db, visitor, id, cancellationToken) is not { } atHand)
        {
            return NotFound();
        }

        var session = atHand.Session;
        if (atHand.IsRepeated(verb))
        {
            return Redirect($"/sessions/{id}");
        }

        if (WhyNot(atHand, verb) is { } refusal)
        {
            return Refused(form, atHand, verb, refusal, StatusCodes.Status409Conflict);
        }

        var on = verb == SessionVerb.Miss ? session.PlannedFor : AsksDay(atHand, verb) ? form.CancelledOn(dates) : visitor.Today;
        if (on is null)
        {
            ModelState.AddModelError(nameof(form.Cancelled), texts["Date.NotUnderstood", dates.DayWithYear(session.PlannedFor)]);
        }
        else if (verb == SessionVerb.Cancel && session.WhyNotCancel(atHand.Actor, on.Value, visitor.Today) is { } wrongDay)
        {
            ModelState.AddModelError(nameof(form.Cancelled), shared[$"Refusal.{wrongDay}"]);
        }

        var back = form.ReturnedOn(dates);
        if (back < on)
        {
            ModelState.AddModelError(nameof(form.Return), shared[$"Refusal.{Refusal.ReturnBeforeAbsence}"]);
        }

        if (!ModelState.IsValid)
        {
            return Shown(form, atHand, verb, StatusCodes.Status422UnprocessableEntity);
        }

        var why = string.IsNullOrWhiteSpace(form.Why) ? null : form.Why.Trim();
        if (verb == SessionVerb.Miss)
        {
            session.Miss(form.By!.Value, form.Reason!.Value, why, back, atHand.Actor, visitor.Now, visitor.Today);
        }
        else
        {
            session.Cancel(form.By!.Value, form.Reason!.Value, why, back, atHand.Actor, visitor.Now, visitor.Today, on);
        }

        db.Notices.AddRange(SessionNotices.Of(session, session.Moves[^1]));
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts[$"Fall.Done.{verb}", dates.Day(session.PlannedFor)]);
        return Redirect($"/sessions/{id}");
    }

    private Refusal? WhyNot(SessionAtHand atHand, SessionVerb verb) => verb == SessionVerb.Miss
        ? atHand.Session.WhyNotMiss(atHand.Actor, visitor.Today)
        : atHand.Session.WhyNotCancel(atHand.Actor);

    private bool AsksDay(SessionAtHand atHand, SessionVerb verb) => verb == SessionVerb.Cancel && atHand.Session.PlannedFor < visitor.Today;

    private ViewResult Refused(FallThroughForm form, SessionAtHand atHand, SessionVerb verb, Refusal refusal, int status)
    {
        ModelState.AddModelError("", shared[$"Refusal.{refusal}"]);
        return Shown(form, atHand, verb, status);
    }

    private ViewResult Shown(FallThroughForm form, SessionAtHand atHand, SessionVerb verb, int status)
    {
        form.Page = new FallThroughPage(atHand, verb, AsksDay(atHand, verb));
        Response.StatusCode = status;
        return View("FallThrough", form);
    }
}
