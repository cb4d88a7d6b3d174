using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.People;

/// <summary>The supervisor records that they observed somebody's practice.</summary>
[Authorize(Policy = Access.Member)]
public sealed class ObservationsController(PortalDb db, Visitor visitor, FileReader files, IStringLocalizer<PeopleTexts> texts, PortalDates dates) : Controller
{
    [HttpGet("/people/{id:guid}/observations/new")]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellationToken)
    {
        if (await HeadAsync(id, cancellationToken) is not { } head)
        {
            return NotFound();
        }

        var form = new DayForm { FormId = Guid.CreateVersion7(), Date = dates.InField(visitor.Today) };
        return await ShownAsync(form, head, StatusCodes.Status200OK, cancellationToken);
    }

    [HttpPost("/people/{id:guid}/observations")]
    public async Task<IActionResult> Record(Guid id, DayForm form, CancellationToken cancellationToken)
    {
        if (await HeadAsync(id, cancellationToken) is not { } head)
        {
            return NotFound();
        }

        if (form.FormId == Guid.Empty)
        {
            form.FormId = Guid.CreateVersion7();
        }
        else if (await db.Observations.AnyAsync(row => row.Id == form.FormId && row.PersonId == id, cancellationToken))
        {
            return Redirect($"/people/{id}");
        }

        if (form.Day(dates) < head.Post?.StartedOn)
        {
            ModelState.AddModelError(nameof(form.Date), texts["Date.BeforeStart", dates.Day(head.Post.StartedOn)]);
        }

        if (!ModelState.IsValid)
        {
            return await ShownAsync(form, head, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var day = form.Day(dates)!.Value;
        var observation = new Observation(id, visitor.PersonId, day);
        observation.IdentifyAs(form.FormId);
        db.Observations.Add(observation);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Observation.Done", dates.Day(day)]);
        return Redirect($"/people/{id}");
    }

    private async Task<FileHead?> HeadAsync(Guid id, CancellationToken cancellationToken)
    {
        var head = await files.HeadAsync(id, cancellationToken);
        var refusal = head is null ? null : Observation.WhyNotRecord(head.Actor) ?? (head.HasLeft ? Refusal.PersonHasLeft : null);
        return refusal is { } why ? throw new RefusedException(why) : head;
    }

    private async Task<IActionResult> ShownAsync(DayForm form, FileHead head, int status, CancellationToken cancellationToken)
    {
        form.Head = head;
        form.LastOn = await db.Observations.Where(row => row.PersonId == head.Id).MaxAsync(row => (DateOnly?)row.On, cancellationToken);
        Response.StatusCode = status;
        return View("Observation", form);
    }
}
