using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>Books a session of professional supervision, by whoever gives it or is given it.</summary>
[Authorize(Policy = Access.Member)]
public sealed class ProfessionalController(
    PortalDb db, Visitor visitor, PairDesk desk, IStringLocalizer<SessionTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates) : Controller
{
    private const string UsualMinutes = "60";

    [HttpGet("/sessions/professional")]
    public async Task<IActionResult> New(Guid? with, CancellationToken cancellationToken)
    {
        if (!await IsMineAsync(with, cancellationToken))
        {
            return NotFound();
        }

        var page = await PageAsync(cancellationToken);
        var chosen = page.Arrangements.Count == 1 ? page.Arrangements[0].Row.Id : with;
        return Shown(new ProfessionalForm { FormId = Guid.CreateVersion7(), Minutes = UsualMinutes, With = chosen }, page, StatusCodes.Status200OK);
    }

    [HttpPost("/sessions/professional")]
    public async Task<IActionResult> Book(ProfessionalForm form, CancellationToken cancellationToken)
    {
        var me = visitor.PersonId;
        if (await db.Sessions.Where(row => row.Id == form.FormId).Select(row => new { row.SuperviseeId, row.SupervisorId, row.Kind }).SingleOrDefaultAsync(cancellationToken) is { } booked)
        {
            return (booked.SuperviseeId == me || booked.SupervisorId == me) && booked.Kind == SessionKind.Professional ? Redirect($"/sessions/{form.FormId}") : NotFound();
        }

        if (!await IsMineAsync(form.With, cancellationToken))
        {
            return NotFound();
        }

        if (form.FormId == Guid.Empty)
        {
            form.FormId = Guid.CreateVersion7();
        }

        var page = await PageAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return Shown(form, page, StatusCodes.Status422UnprocessableEntity);
        }

        var (between, other, _) = page.Arrangements.FirstOrDefault(row => row.Row.Id == form.With);
        if (between is null)
        {
            // It has ended since.
            ModelState.AddModelError(nameof(form.With), texts["Professional.Missing"]);
            return Shown(form, page, StatusCodes.Status422UnprocessableEntity);
        }

        var actor = await visitor.ActorToAsync(between.SuperviseeId, cancellationToken);
        var on = form.Read(dates);
        var leftOn = await desk.LeftOnAsync([between.SuperviseeId, between.SupervisorId], cancellationToken);
        if ((Session.WhyNotMeet(between, on.On, actor) ?? Session.WhyNotOn(on.On, visitor.Today, leftOn)) is { } wrongDay)
        {
            ModelState.AddModelError(nameof(form.Date), shared[$"Refusal.{wrongDay}"]);
            return Shown(form, page, StatusCodes.Status422UnprocessableEntity);
        }

        Session Plan(PlannedTime when) =>
            Session.PlanProfessional(between, when.On, when.StartsAt, when.Minutes, when.Venue, actor, visitor.Now, visitor.Today, leftOn, form.FormId);
        if (await desk.BookAsync(form, SessionKind.Professional, PersonName.From(visitor.Person), other, actor, Plan, cancellationToken) is { } concerns)
        {
            return Shown(form, page with { Concerns = concerns.Sentences, Accepted = concerns.Accepted }, StatusCodes.Status422UnprocessableEntity);
        }

        TempData.Done(texts["Booked", other.Full(), dates.DayAndTime(on.On, on.StartsAt)]);
        return Redirect($"/sessions/{form.FormId}");
    }

    /// <summary>Between others, or of another organisation, it does not exist.</summary>
    private async Task<bool> IsMineAsync(Guid? with, CancellationToken cancellationToken)
    {
        var me = visitor.PersonId;
        return with is not { } asked || await db.ProfessionalSupervisions.AnyAsync(row => row.Id == asked && (row.SuperviseeId == me || row.SupervisorId == me), cancellationToken);
    }

    private async Task<ProfessionalPage> PageAsync(CancellationToken cancellationToken)
    {
        var (me, today) = (visitor.PersonId, visitor.Today);
        var rows = await (
            from row in db.ProfessionalSupervisions.AsNoTracking()
            where (row.SuperviseeId == me || row.SupervisorId == me) && (row.Until == null || row.Until > today)
            join other in db.People on row.SuperviseeId == me ? row.SupervisorId : row.SuperviseeId equals other.Id
            orderby other.GivenName, other.FamilyName, row.Id
            select new { Row = row, Other = other }).ToListAsync(cancellationToken);
        return new ProfessionalPage([.. rows.Select(row => (row.Row, PersonName.From(row.Other), row.Row.SupervisorId == me))]);
    }

    private ViewResult Shown(ProfessionalForm form, ProfessionalPage page, int status)
    {
        form.Page = page;
        Response.StatusCode = status;
        return View("Professional", form);
    }
}
