using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <summary>Names who supervises somebody's profession, beside the supervisor of their work.</summary>
[Authorize(Policy = Access.Administrator)]
public sealed class ProfessionalSupervisionsController(
    PortalDb db, Visitor visitor, Relations relations, StaffReader staff, IStringLocalizer<StaffTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates) : Controller
{
    [HttpPost("/organisation/people/{id:guid}/professional-supervision")]
    public async Task<IActionResult> Begin(Guid id, ProfessionalForm form, CancellationToken cancellationToken)
    {
        if (!await db.People.AnyAsync(row => row.Id == id, cancellationToken)
            || (form.Professional is { } asked && !await db.People.AnyAsync(row => row.Id == asked, cancellationToken)))
        {
            return NotFound();
        }

        var today = visitor.Today;
        if (form.Professional is { } chosen)
        {
            if (await db.ProfessionalSupervisions.AnyAsync(row => row.SuperviseeId == id && row.SupervisorId == chosen && (row.Until == null || row.Until > today), cancellationToken))
            {
                // Asked for twice: it is so already.
                return Redirect($"/organisation/people/{id}");
            }

            if (ProfessionalSupervision.WhyNot(id, chosen, await relations.SupervisorOfAsync(id, today, cancellationToken)) is { } refusal)
            {
                ModelState.AddModelError(nameof(form.Professional), shared[$"Refusal.{refusal}"]);
            }
            else if (!await relations.BelongsAsync(chosen, today, cancellationToken))
            {
                ModelState.AddModelError(nameof(form.Professional), texts["Supervisor.HasLeft"]);
            }
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Person", (await staff.PageAsync(id, null, null, cancellationToken))! with { Professional = form });
        }

        var from = form.FirstDay(dates)!.Value;
        var begun = new ProfessionalSupervision(id, form.Professional!.Value, from, await relations.SupervisorOfAsync(id, today, cancellationToken));
        begun.IdentifyAs(form.FormId == Guid.Empty ? begun.Id : form.FormId);
        db.ProfessionalSupervisions.Add(begun);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Professional.Done", dates.Day(from)]);
        return Redirect($"/organisation/people/{id}");
    }

    /// <summary>From today it is no more; what was held and written stays.</summary>
    [HttpPost("/organisation/professional-supervision/{id:guid}/end")]
    public async Task<IActionResult> End(Guid id, CancellationToken cancellationToken)
    {
        if (await db.ProfessionalSupervisions.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } row)
        {
            return NotFound();
        }

        row.End(visitor.Today);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Professional.Ended"]);
        return Redirect($"/organisation/people/{row.SuperviseeId}");
    }
}
