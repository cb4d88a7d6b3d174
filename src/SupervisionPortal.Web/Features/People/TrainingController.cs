using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.People;

/// <summary>Records the last supervision training somebody took part in.</summary>
[Authorize(Policy = Access.Member)]
public sealed class TrainingController(PortalDb db, Visitor visitor, FileReader files, IStringLocalizer<PeopleTexts> texts, PortalDates dates) : Controller
{
    [HttpGet("/people/{id:guid}/training")]
    public async Task<IActionResult> Form(Guid id, CancellationToken cancellationToken)
    {
        if (await HeadAsync(id, cancellationToken) is not { } head)
        {
            return NotFound();
        }

        var form = new DayForm { Date = dates.InField(visitor.Today) };
        return await ShownAsync(form, head, StatusCodes.Status200OK, cancellationToken);
    }

    [HttpPost("/people/{id:guid}/training")]
    public async Task<IActionResult> Record(Guid id, DayForm form, CancellationToken cancellationToken)
    {
        if (await HeadAsync(id, cancellationToken) is not { } head)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await ShownAsync(form, head, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var day = form.Day(dates)!.Value;
        (await db.People.SingleAsync(row => row.Id == id, cancellationToken)).TrainedOn = day;
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Training.Done", dates.Day(day)]);
        return Redirect($"/people/{id}");
    }

    private async Task<FileHead?> HeadAsync(Guid id, CancellationToken cancellationToken)
    {
        var head = await files.HeadAsync(id, cancellationToken);
        return head is not null && Person.WhyNotRecordTraining(head.Actor) is { } why ? throw new RefusedException(why) : head;
    }

    private async Task<IActionResult> ShownAsync(DayForm form, FileHead head, int status, CancellationToken cancellationToken)
    {
        form.Head = head;
        form.LastOn = await db.People.Where(row => row.Id == head.Id).Select(row => row.TrainedOn).SingleAsync(cancellationToken);
        Response.StatusCode = status;
        return View("Training", form);
    }
}
