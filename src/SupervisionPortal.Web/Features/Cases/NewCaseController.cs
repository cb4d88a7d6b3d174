using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>Enters a case, by its holder or their supervisor: a reference, at most initials and ages, never a name.</summary>
[Authorize(Policy = Access.Member)]
public sealed class NewCaseController(
    PortalDb db, Visitor visitor, Relations relations, IStringLocalizer<CaseTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates) : Controller
{
    [HttpGet("/cases/new")]
    public async Task<IActionResult> Form(Guid? holder, CancellationToken cancellationToken)
    {
        if (holder is { } asked && !(await visitor.ActorToAsync(asked, cancellationToken)).IsOneOfTheTwo)
        {
            return NotFound();
        }

        var form = new NewCaseForm
        {
            FormId = Guid.CreateVersion7(),
            Holder = holder ?? (visitor.Supervises ? null : visitor.PersonId),
            Allocated = dates.InField(visitor.Today),
        };
        return await ShownAsync(form, StatusCodes.Status200OK, cancellationToken);
    }

    [HttpPost("/cases/new")]
    public async Task<IActionResult> Enter(NewCaseForm form, CancellationToken cancellationToken)
    {
        if (await FindEnteredAsync(form, cancellationToken) is { } entered)
        {
            return entered;
        }

        if (form.FormId == Guid.Empty)
        {
            form.FormId = Guid.CreateVersion7();
        }

        if (form.Holder is not { } holder)
        {
            return await ShownAsync(form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var actor = await visitor.ActorToAsync(holder, cancellationToken);
        if (!Case.IsShownTo(actor) || !await db.People.AnyAsync(row => row.Id == holder, cancellationToken))
        {
            return NotFound();
        }

        if (Case.WhyNotOpen(actor, visitor.Today, visitor.Today) is { } refusal)
        {
            ModelState.AddModelError("", shared[$"Refusal.{refusal}"]);
            return await ShownAsync(form, StatusCodes.Status409Conflict, cancellationToken);
        }

        if (!ModelState.IsValid)
        {
            return await ShownAsync(form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var allocatedOn = form.AllocatedOn(dates)!.Value;
        if (Case.WhyNotOpen(actor, allocatedOn, visitor.Today) is { } wrongDay)
        {
            ModelState.AddModelError(nameof(form.Allocated), shared[$"Refusal.{wrongDay}"]);
        }

        var reference = form.Reference!.Trim();
        if (await IsTakenAsync(reference, form.FormId, cancellationToken))
        {
            ModelState.AddModelError(nameof(form.Reference), texts["New.Reference.Taken", reference]);
        }

        if (!ModelState.IsValid)
        {
            return await ShownAsync(form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var opened = Case.Open(form.FormId, reference, form.Category!.Value, holder, allocatedOn, actor, visitor.Today);
        opened.Label = string.IsNullOrWhiteSpace(form.Label) ? null : form.Label.Trim();
        opened.PlanReviewMonths = form.Months();
        db.Cases.Add(opened);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["New.Done", reference]);
        return Redirect($"/cases/{form.FormId}");
    }

    /// <summary>The answer to a form that was sent before, or null.</summary>
    private async Task<IActionResult?> FindEnteredAsync(NewCaseForm form, CancellationToken cancellationToken)
    {
        var holder = await db.Cases.Where(row => row.Id == form.FormId).Select(row => (Guid?)row.HolderId).SingleOrDefaultAsync(cancellationToken);
        return holder is null ? null : holder == form.Holder ? Redirect($"/cases/{form.FormId}") : NotFound();
    }

    /// <param name="own">The same form may have entered it a moment ago: then it is not taken by another.</param>
    private Task<bool> IsTakenAsync(string reference, Guid own, CancellationToken cancellationToken)
    {
        var asked = reference.ToUpperInvariant();
        return db.Cases.AnyAsync(row => row.Id != own && row.Reference.ToUpper() == asked, cancellationToken);
    }

    private async Task<ViewResult> ShownAsync(NewCaseForm form, int status, CancellationToken cancellationToken)
    {
        var supervisees = relations.SuperviseesOf(visitor.PersonId, visitor.Today);
        var me = visitor.PersonId;
        var names = await db.People
            .Where(row => row.Id == me || supervisees.Contains(row.Id))
            .OrderBy(row => row.FamilyName).ThenBy(row => row.GivenName)
            .Select(PersonName.Of)
            .ToListAsync(cancellationToken);
        form.Holders = [.. names.Select(name => (name.Id, name.Full()))];
        Response.StatusCode = status;
        return View("New", form);
    }
}
