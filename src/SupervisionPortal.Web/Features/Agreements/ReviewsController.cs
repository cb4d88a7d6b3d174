using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>Looking at an agreement again: both sign that it stands, or the next one is begun from its text.</summary>
[Authorize(Policy = Access.Member)]
public sealed class ReviewsController(PortalDb db, Visitor visitor, AgreementDesk desk, AgreementPages pages, IStringLocalizer<AgreementTexts> texts) : Controller
{
    [HttpGet("/agreements/{id:guid}/review")]
    public async Task<IActionResult> Ask(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        Refuse(WhyNotReview(file));
        return View("Review", Filled(new ReviewForm { Reason = Suggested(file) }, file));
    }

    [HttpPost("/agreements/{id:guid}/review")]
    public async Task<IActionResult> Review(Guid id, ReviewForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        var agreement = file.Agreement;
        if (form.Outcome == ReviewOutcome.Stands && agreement.State == AgreementState.InReview && agreement.HasConfirmed(file.Who.Party!.Value))
        {
            return Redirect($"/agreements/{id}");
        }

        Refuse(WhyNotReview(file));
        if (!ModelState.IsValid)
        {
            var view = View("Review", Filled(form, file));
            view.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return view;
        }

        if (form.Outcome == ReviewOutcome.Another)
        {
            var next = await desk.BeginAsync(file.Head, form.Reason, form.Why, cancellationToken);
            return Redirect(next.VersionNumber == 0 ? $"/agreements/{next.Id}/draft" : $"/agreements/{next.Id}");
        }

        if (agreement.State == AgreementState.InReview)
        {
            return await ConfirmAsync(file, cancellationToken);
        }

        agreement.BeginReview(form.Reason!.Value, form.Why, Signing(file), file.Who, visitor.Now);
        Tell(file);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Done.ReviewBegun", file.Head.Other!.Given()]);
        return Redirect($"/agreements/{id}");
    }

    [HttpPost("/agreements/{id:guid}/review/confirmation")]
    public async Task<IActionResult> Confirm(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        // A second click finds it confirmed today.
        return file.Agreement.State == AgreementState.Signed && file.Agreement.ReviewedOn == visitor.Today && file.Agreement.HasConfirmed(file.Who.Party!.Value)
            ? Redirect($"/agreements/{id}")
            : await ConfirmAsync(file, cancellationToken);
    }

    [HttpPost("/agreements/{id:guid}/review/withdrawal")]
    public async Task<IActionResult> End(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        if (file.Agreement is { State: AgreementState.Signed, Reviews: > 0 })
        {
            return Redirect($"/agreements/{id}");
        }

        Refuse(file.Agreement.WhyNotEndReview(file.Who));
        file.Agreement.EndReview(file.Who, visitor.Now);
        Tell(file);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Done.ReviewEnded"]);
        return Redirect($"/agreements/{id}");
    }

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }

    /// <summary>It is in force, whether or not the other has begun to review it.</summary>
    private static Refusal? WhyNotReview(AgreementFile file) => file.WhyNot(file.Agreement.IsInForce ? null : Refusal.NotInThisState);

    private static ReviewReason Suggested(AgreementFile file) =>
        file.Agreement.SupervisorId != file.Head.Supervisor!.Id ? ReviewReason.NewSupervisor : ReviewReason.Yearly;

    private async Task<IActionResult> ConfirmAsync(AgreementFile file, CancellationToken cancellationToken)
    {
        Refuse(file.WhyNot(file.Agreement.WhyNotLetStand(file.Who)));
        file.Agreement.LetStand(Signing(file), file.Who, visitor.Today, visitor.Now);
        Tell(file);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Done.Reviewed"]);
        return Redirect($"/agreements/{file.Agreement.Id}");
    }

    private void Tell(AgreementFile file) => db.Notices.AddRange(AgreementNotices.Of(file.Agreement, file.Agreement.Moves[^1], file.Head.Supervisor?.Id));

    private Signing Signing(AgreementFile file) => new(pages.ReviewIntent(file), visitor.Person.FullName);

    private ReviewForm Filled(ReviewForm form, AgreementFile file)
    {
        form.File = file;
        form.Intent = pages.ReviewIntent(file);
        form.SignedInAs = texts["SignedInAs", visitor.Person.FullName, visitor.Person.Email];
        return form;
    }

    /// <exception cref="RefusedException">The visitor may read it and is not one of the two.</exception>
    private async Task<AgreementFile?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var file = await desk.FindAsync(id, cancellationToken);
        return file is null || file.Head.IsOneOfTheTwo ? file : throw new RefusedException(Refusal.OnlyThoseTwo);
    }
}
