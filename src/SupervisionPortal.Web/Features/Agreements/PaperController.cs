using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>Records that supervisee and supervisor signed their agreement on paper, or reviewed it without the portal and left it standing.</summary>
[Authorize(Policy = Access.Member)]
public sealed class PaperController(PortalDb db, Visitor visitor, AgreementDesk desk, TermWords words, IStringLocalizer<AgreementTexts> texts, PortalDates dates) : Controller
{
    [HttpGet("/people/{id:guid}/agreement/paper")]
    public async Task<IActionResult> Ask(Guid id, CancellationToken cancellationToken)
    {
        if (await PageAsync(id, null, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        return View("Paper", new PaperForm
        {
            FormId = Guid.CreateVersion7(),
            Deed = page.Latest is null ? PaperDeed.Signed : null,
            Every = page.Latest?.Every,
            Minutes = page.Latest?.LengthMinutes?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Venue = page.Latest?.Venue,
            Page = page,
        });
    }

    [HttpPost("/people/{id:guid}/agreement/paper")]
    public async Task<IActionResult> Record(Guid id, PaperForm form, CancellationToken cancellationToken)
    {
        if (await PageAsync(id, form.Every, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (form.FormId == Guid.Empty)
        {
            form.FormId = Guid.CreateVersion7();
        }
        else if (await db.Agreements.AnyAsync(row => row.Id == form.FormId && row.SuperviseeId == id, cancellationToken))
        {
            return Redirect($"/people/{id}/agreement");
        }

        var day = form.Day(dates);
        if (day < page.Head.Post?.StartedOn)
        {
            ModelState.AddModelError(nameof(form.Date), texts["Date.BeforeStart", dates.Day(page.Head.Post.StartedOn)]);
        }

        if (form.Deed == PaperDeed.Reviewed && (page.Latest is null || day < page.Latest.SignedOn))
        {
            ModelState.AddModelError(
                page.Latest is null ? nameof(form.Deed) : nameof(form.Date),
                page.Latest is null ? texts["Paper.Deed.NoneYet"] : texts["Paper.ReviewedTooEarly", dates.Day(page.Latest.SignedOn!.Value)]);
        }

        if (ModelState.IsValid && form.Deed == PaperDeed.Signed && (await desk.LimitAsync(id, cancellationToken)).ExceededBy(form.Terms()) is { } rule)
        {
            ModelState.AddModelError(nameof(form.Every), words.TooLong(rule));
        }

        if (!ModelState.IsValid)
        {
            form.Page = page;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Paper", form);
        }

        if (form.Deed == PaperDeed.Reviewed)
        {
            page.Latest!.RecordReview(day!.Value, page.Head.Who, visitor.Now);
            Tell(page.Head, page.Latest, page.Latest.Moves[^1]);
        }
        else
        {
            await SignAsync(page, form, day!.Value, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts[$"Paper.Done.{form.Deed}", dates.Day(day!.Value)]);
        return Redirect($"/people/{id}/agreement");
    }

    private async Task SignAsync(PaperPage page, PaperForm form, DateOnly day, CancellationToken cancellationToken)
    {
        var head = page.Head;
        var agreement = SupervisionAgreement.OnPaper(head.Id, head.Supervisor!.Id, day, form.Terms(), visitor.PersonId, visitor.Now);
        agreement.IdentifyAs(form.FormId);
        db.Agreements.Add(agreement);
        Tell(head, agreement, agreement.Moves[0]);

        // An older paper that is only now recorded does not take the place of a later agreement.
        var replaced = page.Latest?.SignedOn > day ? agreement : page.Latest;
        replaced?.Supersede(visitor.PersonId, visitor.Now);
        if (replaced != agreement && await desk.NegotiatedAsync(head.Id, cancellationToken) is { } open)
        {
            open.Withdraw(texts["Paper.Instead"], head.Who, visitor.Now);
            db.AgreementDrafts.RemoveRange(await db.AgreementDrafts.Where(row => row.AgreementId == open.Id).ToListAsync(cancellationToken));
        }
    }

    private void Tell(AgreementHead head, SupervisionAgreement agreement, AgreementMove move) => db.Notices.AddRange(AgreementNotices.Of(agreement, move, head.Supervisor?.Id));

    /// <summary>Null where the person does not exist for the visitor.</summary>
    /// <exception cref="RefusedException">The visitor is neither of the two, or there is nobody to agree with.</exception>
    private async Task<PaperPage?> PageAsync(Guid id, string? every, CancellationToken cancellationToken)
    {
        if (await desk.HeadAsync(id, cancellationToken) is not { } head)
        {
            return null;
        }

        if (head.WhyNot is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        var latest = await desk.InForceAsync(id, cancellationToken);
        var limit = await desk.LimitAsync(id, cancellationToken);
        return new PaperPage(head, latest, words.Choices(TermWords.IsInterval(every) && !string.IsNullOrEmpty(every) ? every : latest?.Every), words.Limit(limit.Rule));
    }
}
