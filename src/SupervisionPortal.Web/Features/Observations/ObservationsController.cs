using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>Observations listed and planned, and those whose report is on paper recorded.</summary>
[Authorize(Policy = Access.Member)]
public sealed class ObservationsController(
    PortalDb db, Visitor visitor, Relations relations, ObservationFiles files, IStringLocalizer<ObservationTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates) : Controller
{
    private const int PageSize = 25;

    /// <summary>The visitor's own, and those they observe.</summary>
    [HttpGet("/observations")]
    public Task<IActionResult> List(int page, CancellationToken cancellationToken)
    {
        var me = visitor.PersonId;
        return ListedAsync(db.Observations.Where(row => row.PersonId == me || row.ObserverId == me || row.SuperviseeId == me), null, mayPlan: false, mayRecord: false, page, cancellationToken);
    }

    [HttpGet("/people/{id:guid}/observations")]
    public async Task<IActionResult> OfPerson(Guid id, int page, CancellationToken cancellationToken)
    {
        var actor = await visitor.ActorToAsync(id, cancellationToken);
        if ((!actor.IsOneOfTheTwo && !actor.Oversees) || !await db.People.AnyAsync(row => row.Id == id, cancellationToken))
        {
            return NotFound();
        }

        var hasLeft = !await relations.BelongsAsync(id, visitor.Today, cancellationToken);
        return await ListedAsync(
            db.Observations.Where(row => row.PersonId == id), id, actor.IsOneOfTheTwo && !hasLeft, Observation.WhyNotRecord(actor) is null && !hasLeft, page, cancellationToken);
    }

    [HttpGet("/people/{id:guid}/observations/new")]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellationToken) =>
        await PageAsync(id, cancellationToken) is not { } at ? NotFound()
        : at.Refusal is { } refusal ? throw new RefusedException(refusal)
        : Shown(new PlanForm { FormId = Guid.CreateVersion7() }, at.Page, StatusCodes.Status200OK);

    [HttpPost("/people/{id:guid}/observations")]
    public async Task<IActionResult> Plan(Guid id, PlanForm form, CancellationToken cancellationToken)
    {
        if (await PageAsync(id, cancellationToken) is not { } at)
        {
            return NotFound();
        }

        if (at.Refusal is { } notTheirs)
        {
            throw new RefusedException(notTheirs);
        }

        if (form.FormId == Guid.Empty)
        {
            form.FormId = Guid.CreateVersion7();
        }
        else if (await db.Observations.AnyAsync(row => row.Id == form.FormId && row.PersonId == id, cancellationToken))
        {
            return Redirect($"/observations/{form.FormId}");
        }

        var observer = ModelState.IsValid ? await ObserverAsync(form, at.Page, cancellationToken) : null;
        if (ModelState.IsValid && observer is null)
        {
            ModelState.AddModelError(form.Observer == PlanForm.SomebodyElse ? nameof(form.Email) : nameof(form.Observer), texts["Observer.Unknown"]);
        }

        if (!ModelState.IsValid)
        {
            return Shown(form, at.Page, StatusCodes.Status422UnprocessableEntity);
        }

        var on = form.Day(dates)!.Value;
        if (Observation.WhyNotPlan(id, observer!.Value, on, at.Actor, visitor.Today) is { } refusal)
        {
            ModelState.AddModelError(refusal == Refusal.NeedsAnotherObserver ? nameof(form.Email) : nameof(form.Date), shared[$"Refusal.{refusal}"]);
            return Shown(form, at.Page, StatusCodes.Status422UnprocessableEntity);
        }

        var observation = Observation.Plan(id, observer.Value, on, form.Activity!, at.Actor, visitor.Now, visitor.Today, form.FormId);
        db.Observations.Add(observation);
        await files.TellAsync(observation, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Done.Plan", dates.Day(on)]);
        return Redirect($"/observations/{form.FormId}");
    }

    [HttpGet("/people/{id:guid}/observations/paper")]
    public async Task<IActionResult> Paper(Guid id, CancellationToken cancellationToken) =>
        await PageAsync(id, cancellationToken) is not { } at ? NotFound()
        : (Observation.WhyNotRecord(at.Actor) ?? at.Refusal) is { } refusal ? throw new RefusedException(refusal)
        : Shown(new PaperForm { FormId = Guid.CreateVersion7(), Date = dates.InField(visitor.Today) }, at.Page, StatusCodes.Status200OK);

    [HttpPost("/people/{id:guid}/observations/paper")]
    public async Task<IActionResult> RecordPaper(Guid id, PaperForm form, CancellationToken cancellationToken)
    {
        if (await PageAsync(id, cancellationToken) is not { } at)
        {
            return NotFound();
        }

        if ((Observation.WhyNotRecord(at.Actor) ?? at.Refusal) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        if (form.FormId == Guid.Empty)
        {
            form.FormId = Guid.CreateVersion7();
        }
        else if (await db.Observations.AnyAsync(row => row.Id == form.FormId && row.PersonId == id, cancellationToken))
        {
            return Redirect($"/people/{id}/observations");
        }

        var startedOn = await db.Posts.Where(row => row.PersonId == id).MinAsync(row => (DateOnly?)row.StartedOn, cancellationToken);
        if (ModelState.IsValid && form.Day(dates) < startedOn)
        {
            ModelState.AddModelError(nameof(form.Date), texts["Date.BeforeStart", dates.Day(startedOn!.Value)]);
        }

        if (!ModelState.IsValid)
        {
            return Shown(form, at.Page, StatusCodes.Status422UnprocessableEntity);
        }

        var on = form.Day(dates)!.Value;
        db.Observations.Add(Observation.RecordOnPaper(id, visitor.PersonId, on, at.Actor, visitor.Now, visitor.Today, form.FormId, at.Page.Supervises ? form.Kind : ObservationKind.Practice));
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Done.RecordOnPaper", dates.Day(on)]);
        return Redirect($"/people/{id}/observations");
    }

    /// <returns>Null where the person does not exist for the visitor; the refusal where they are not one of the two, or the worker has left.</returns>
    private async Task<(PlanPage Page, Actor Actor, Refusal? Refusal)?> PageAsync(Guid id, CancellationToken cancellationToken)
    {
        var actor = await visitor.ActorToAsync(id, cancellationToken);
        if (actor.Relation == Relation.None || await db.People.Where(row => row.Id == id).Select(PersonName.Of).SingleOrDefaultAsync(cancellationToken) is not { } worker)
        {
            return null;
        }

        var supervisor = await relations.SupervisorOfAsync(id, visitor.Today, cancellationToken);
        var name = supervisor is { } who ? await db.People.Where(row => row.Id == who).Select(PersonName.Of).SingleAsync(cancellationToken) : null;
        var last = await db.Observations.Where(row => row.PersonId == id && row.Kind == ObservationKind.Practice).MaxAsync(row => row.ObservedOn, cancellationToken);
        return (
            new PlanPage(worker, actor.Is(Relation.Supervisee), name, actor.Is(Relation.Supervisor), await relations.SuperviseesOf(id, visitor.Today).AnyAsync(cancellationToken), last),
            actor,
            !actor.IsOneOfTheTwo ? Refusal.OnlyThoseTwo : await relations.BelongsAsync(id, visitor.Today, cancellationToken) ? null : Refusal.PersonHasLeft);
    }

    /// <summary>Null where nobody of the organisation is meant, or somebody who has left.</summary>
    private async Task<Guid?> ObserverAsync(PlanForm form, PlanPage page, CancellationToken cancellationToken)
    {
        if (form.Observer != PlanForm.SomebodyElse)
        {
            return page.Supervisor?.Id;
        }

        var email = form.Email!.Trim().ToUpperInvariant();
        var found = await db.People.Where(row => row.Email.ToUpper() == email).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);
        return found is { } id && await relations.BelongsAsync(id, visitor.Today, cancellationToken) ? id : null;
    }

    private async Task<IActionResult> ListedAsync(IQueryable<Observation> shown, Guid? person, bool mayPlan, bool mayRecord, int page, CancellationToken cancellationToken)
    {
        var count = await shown.CountAsync(cancellationToken);
        var last = Math.Max(1, (count + PageSize - 1) / PageSize);
        var current = Math.Clamp(page, 1, last);
        var rows = await shown.AsNoTracking()
            .OrderByDescending(row => row.ObservedOn ?? row.PlannedFor).ThenBy(row => row.Id)
            .Skip((current - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancellationToken);
        var names = await files.NamesAsync(rows.SelectMany(row => new[] { row.PersonId, row.ObserverId }).Concat(person is { } of ? [of] : []), cancellationToken);
        return View("List", new ObservationList(
            person is { } whose ? names[whose] : null,
            person == visitor.PersonId,
            [.. rows.Select(row => new ObservationRow(row.Id, row.ObservedOn ?? row.PlannedFor, row.Kind == ObservationKind.Supervision ? texts["List.Supervision"].Value : row.Activity, names[row.PersonId], names[row.ObserverId], row.State))],
            mayPlan,
            mayRecord,
            current,
            last));
    }

    private ViewResult Shown(PlanForm form, PlanPage page, int status)
    {
        form.Page = page;
        Response.StatusCode = status;
        return View("Plan", form);
    }

    private ViewResult Shown(PaperForm form, PlanPage page, int status)
    {
        form.Page = page;
        Response.StatusCode = status;
        return View("Paper", form);
    }
}
