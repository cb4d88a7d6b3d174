using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Cases;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>Says that a session was held, how long, and which cases it was about; then the record is written.</summary>
[Authorize(Policy = Access.Member)]
public sealed class HoldingController(
    PortalDb db, Visitor visitor, NextCasesReader nextCases, IStringLocalizer<SessionTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates) : Controller
{
    [HttpGet("/sessions/{id:guid}/holding")]
    public async Task<IActionResult> Form(Guid id, CancellationToken cancellationToken)
    {
        if (await SessionAtHand.FindAsync(db, visitor, id, cancellationToken) is not { } atHand)
        {
            return NotFound();
        }

        var session = atHand.Session;
        var heldOn = session.PlannedFor < visitor.Today ? session.PlannedFor : visitor.Today;
        var form = new HoldingForm { Date = dates.InField(heldOn), Minutes = session.Minutes?.ToString(CultureInfo.InvariantCulture) };
        if (session.WhyNotHold(atHand.Actor) is { } refusal)
        {
            return await RefusedAsync(form, atHand, refusal, cancellationToken);
        }

        return await ShownAsync(form, atHand, StatusCodes.Status200OK, cancellationToken);
    }

    [HttpPost("/sessions/{id:guid}/holding")]
    public async Task<IActionResult> Hold(Guid id, HoldingForm form, CancellationToken cancellationToken)
    {
        if (await SessionAtHand.FindAsync(db, visitor, id, cancellationToken) is not { } atHand)
        {
            return NotFound();
        }

        var session = atHand.Session;
        if (atHand.IsRepeated(SessionVerb.Hold))
        {
            return Onward(session, form);
        }

        if (session.WhyNotHold(atHand.Actor) is { } refusal)
        {
            return await RefusedAsync(form, atHand, refusal, cancellationToken);
        }

        var ticked = form.Cases.Where(tick => tick.IsTicked).DistinctBy(tick => tick.Id).ToList();
        var ids = ticked.Select(tick => tick.Id).ToList();
        if (ids.Count > 0 && !session.OpensFileTo(atHand.Actor))
        {
            return NotFound();
        }

        var cases = await db.Cases.AsNoTracking().Where(row => row.HolderId == session.SuperviseeId && ids.Contains(row.Id)).ToListAsync(cancellationToken);
        if (cases.Count != ids.Count)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await ShownAsync(form, atHand, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var heldOn = form.HeldOn(dates)!.Value;
        var startedOn = await StartedOnAsync(session.SuperviseeId, cancellationToken);
        if (session.WhyNotHold(atHand.Actor, heldOn, visitor.Today, startedOn) is { } wrongDay)
        {
            ModelState.AddModelError(nameof(form.Date), shared[$"Refusal.{wrongDay}"]);
        }

        foreach (var notOpen in cases.Where(row => !row.IsOpen(heldOn)))
        {
            var index = form.Cases.FindIndex(tick => tick.Id == notOpen.Id);
            ModelState.AddModelError($"Cases[{index}].Discussed", texts["Holding.CaseNotOpen", notOpen.Reference, dates.Day(heldOn)]);
        }

        if (!ModelState.IsValid)
        {
            return await ShownAsync(form, atHand, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        session.Hold(heldOn, TypedMinutes.Read(form.Minutes), ticked.Count > 0, atHand.Actor, visitor.Now, visitor.Today, startedOn);
        db.CaseDiscussions.AddRange(ticked.Select(tick => new CaseDiscussion(tick.Id, session.SuperviseeId, session.Id, heldOn, tick.PlanReviewed)));
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Holding.Done", dates.Day(heldOn)]);
        return Onward(session, form);
    }

    /// <summary>To writing the record, by posting on to where it begins; where it has one.</summary>
    private RedirectResult Onward(Session session, HoldingForm form) =>
        session.IsRecorded && form.Then != HoldingForm.WriteLater
            ? RedirectPreserveMethod($"/sessions/{session.Id}/record")
            : Redirect($"/sessions/{session.Id}");

    /// <summary>Of the first post: a session may have been held before somebody changed posts.</summary>
    private Task<DateOnly?> StartedOnAsync(Guid person, CancellationToken cancellationToken) =>
        db.Posts.Where(row => row.PersonId == person).MinAsync(row => (DateOnly?)row.StartedOn, cancellationToken);

    private Task<ViewResult> RefusedAsync(HoldingForm form, SessionAtHand atHand, Refusal refusal, CancellationToken cancellationToken)
    {
        ModelState.AddModelError("", shared[$"Refusal.{refusal}"]);
        return ShownAsync(form, atHand, StatusCodes.Status409Conflict, cancellationToken);
    }

    private async Task<ViewResult> ShownAsync(HoldingForm form, SessionAtHand atHand, int status, CancellationToken cancellationToken)
    {
        var cases = atHand.Session.OpensFileTo(atHand.Actor) ? await CasesAsync(form, atHand.Session, cancellationToken) : [];
        form.Cases = [.. cases.Select(row => form.Cases.Find(tick => tick.Id == row.Id) ?? new CaseTick { Id = row.Id })];
        form.Page = new HoldingPage(atHand, cases);
        Response.StatusCode = status;
        return View("Holding", form);
    }

    /// <summary>What was open when it was held, what is proposed to be taken first at the top; once sent, in the order it was sent in.</summary>
    private async Task<List<OpenCase>> CasesAsync(HoldingForm form, Session session, CancellationToken cancellationToken)
    {
        var day = form.HeldOn(dates) ?? session.PlannedFor;
        var sent = form.Cases.Select(tick => tick.Id).ToList();
        var person = session.SuperviseeId;
        var rows = await db.Cases
            .Where(row => row.HolderId == person && ((row.AllocatedOn <= day && (row.ClosedOn == null || row.ClosedOn > day)) || sent.Contains(row.Id)))
            .Select(row => new OpenCase(
                row.Id,
                row.Reference,
                row.Label,
                row.Category,
                row.AllocatedOn,
                row.ClosedOn,
                db.CaseDiscussions.Where(discussion => discussion.CaseId == row.Id).Max(discussion => (DateOnly?)discussion.On),
                db.Obligations.Where(due => due.PersonId == person && due.Kind == ObligationKind.DiscussCase && due.SubjectId == row.Id).Select(due => due.DueOn).FirstOrDefault(),
                db.Obligations.Where(due => due.PersonId == person && due.Kind == ObligationKind.ReviewCasePlan && due.SubjectId == row.Id).Select(due => due.DueOn).FirstOrDefault(),
                row.Rating))
            .ToListAsync(cancellationToken);
        var proposed = await nextCases.OfAsync(db.Cases.Where(row => row.HolderId == person), day, visitor.Today, rows.Count, cancellationToken);
        var places = proposed.Select((line, place) => (line.Id, place)).ToDictionary(line => line.Id, line => line.place);
        return
        [
            .. rows
                .OrderBy(row => sent.IndexOf(row.Id) is >= 0 and var place ? place : int.MaxValue)
                .ThenBy(row => places.GetValueOrDefault(row.Id, int.MaxValue))
                .ThenBy(row => row.Reference, StringComparer.Ordinal),
        ];
    }
}
