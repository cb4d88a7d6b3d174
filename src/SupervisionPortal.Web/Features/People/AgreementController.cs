using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Obligations;

namespace SupervisionPortal.Web.Features.People;

/// <summary>Records that supervisee and supervisor signed their agreement, or reviewed it and left it standing.</summary>
[Authorize(Policy = Access.Member)]
public sealed class AgreementController(
    PortalDb db, FileReader files, IStringLocalizer<PeopleTexts> texts, IStringLocalizer<ObligationTexts> periods, PortalDates dates) : Controller
{
    /// <summary>What people agree on in practice; a longer interval than the policy's has no effect.</summary>
    public static readonly IReadOnlyList<string> Intervals = ["P1W", "P2W", "P3W", "P4W", "P1M", "P6W", "P2M"];

    [HttpGet("/people/{id:guid}/agreement")]
    public async Task<IActionResult> Form(Guid id, CancellationToken cancellationToken)
    {
        if (await PageAsync(id, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        return View("Agreement", new AgreementForm
        {
            FormId = Guid.CreateVersion7(),
            Deed = page.Latest is null ? AgreementDeed.Signed : null,
            Every = page.Latest?.Every,
            Minutes = page.Latest?.LengthMinutes?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Venue = page.Latest?.Venue,
            Page = page,
        });
    }

    [HttpPost("/people/{id:guid}/agreement")]
    public async Task<IActionResult> Record(Guid id, AgreementForm form, CancellationToken cancellationToken)
    {
        if (await PageAsync(id, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (form.FormId == Guid.Empty)
        {
            form.FormId = Guid.CreateVersion7();
        }
        else if (await db.Agreements.AnyAsync(row => row.Id == form.FormId && row.SuperviseeId == id, cancellationToken))
        {
            return Redirect($"/people/{id}");
        }

        var day = form.Day(dates);
        if (day < page.Head.Post?.StartedOn)
        {
            ModelState.AddModelError(nameof(form.Date), texts["Date.BeforeStart", dates.Day(page.Head.Post.StartedOn)]);
        }

        if (form.Deed == AgreementDeed.Reviewed && (page.Latest is null || day < page.Latest.SignedOn))
        {
            ModelState.AddModelError(
                page.Latest is null ? nameof(form.Deed) : nameof(form.Date),
                page.Latest is null ? texts["Agreement.Deed.NoneYet"] : texts["Agreement.ReviewedTooEarly", dates.Day(page.Latest.SignedOn)]);
        }

        if (!ModelState.IsValid)
        {
            form.Page = page;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Agreement", form);
        }

        if (form.Deed == AgreementDeed.Reviewed)
        {
            page.Latest!.ReviewedOn = day;
        }
        else
        {
            var agreement = new SupervisionAgreement(id, page.Head.Supervisor!.Id, day!.Value)
            {
                Every = string.IsNullOrEmpty(form.Every) ? null : form.Every,
                LengthMinutes = form.Length(),
                Venue = string.IsNullOrWhiteSpace(form.Venue) ? null : form.Venue.Trim(),
            };
            agreement.IdentifyAs(form.FormId);
            db.Agreements.Add(agreement);
        }

        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts[$"Agreement.Done.{form.Deed}", dates.Day(day!.Value)]);
        return Redirect($"/people/{id}");
    }

    /// <summary>Null where the person does not exist for the visitor.</summary>
    /// <exception cref="RefusedException">The visitor is neither of the two, or there is nobody to agree with.</exception>
    private async Task<AgreementPage?> PageAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await files.HeadAsync(id, cancellationToken) is not { } head)
        {
            return null;
        }

        var refusal = SupervisionAgreement.WhyNotRecord(head.Actor)
            ?? (head.Supervisor is null ? Refusal.NobodySupervises : head.HasLeft ? Refusal.PersonHasLeft : null);
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }

        return new AgreementPage(
            head,
            await db.Agreements.Where(row => row.SuperviseeId == id).OrderByDescending(row => row.SignedOn).FirstOrDefaultAsync(cancellationToken),
            [.. Intervals.Select(interval => new SelectListItem(dates.Sentence(periods.Every(Period.Parse(interval))), interval))]);
    }
}
