using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>Answering a proposed text: accepting it, signing it, or giving the agreement up.</summary>
[Authorize(Policy = Access.Member)]
public sealed class AnswersController(
    PortalDb db, Visitor visitor, AgreementDesk desk, AgreementPages pages, TermWords words, IStringLocalizer<AgreementTexts> texts, IStringLocalizer<SharedTexts> shared) : Controller
{
    [HttpPost("/agreements/{id:guid}/acceptance")]
    public async Task<IActionResult> Accept(Guid id, SignForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        var agreement = file.Agreement;
        if (agreement.State is AgreementState.Settled or AgreementState.SignedByOne or AgreementState.Signed && agreement.VersionNumber == form.ReadVersion && agreement.ProposedBy != file.Who.Party)
        {
            // A second click finds it accepted.
            return Redirect($"/agreements/{id}");
        }

        var limit = await desk.LimitAsync(agreement.SuperviseeId, cancellationToken);
        if (file.WhyNot(agreement.WhyNotAccept(file.Who, form.ReadVersion, limit)) is { } refusal)
        {
            return await RefusedAsync(file, refusal, form, limit, cancellationToken);
        }

        agreement.Accept(form.ReadVersion, limit, file.Who, visitor.Now);
        Tell(file);
        return await SavedAsync(id, form, texts["Done.Accepted"], (again, at) => again.Agreement.WhyNotAccept(again.Who, form.ReadVersion, at), cancellationToken);
    }

    [HttpPost("/agreements/{id:guid}/signature")]
    public async Task<IActionResult> Sign(Guid id, SignForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        var agreement = file.Agreement;
        if (agreement.VersionNumber == form.ReadVersion && agreement.Signatures.Any(row => row.PersonId == visitor.PersonId && row.VersionNumber == form.ReadVersion && row.Review == 0))
        {
            return Redirect($"/agreements/{id}");
        }

        var limit = await desk.LimitAsync(agreement.SuperviseeId, cancellationToken);
        if (file.WhyNot(agreement.WhyNotSign(file.Who, form.ReadVersion, limit)) is { } refusal)
        {
            return await RefusedAsync(file, refusal, form, limit, cancellationToken);
        }

        if (!form.PolicyRead)
        {
            ModelState.AddModelError(nameof(form.PolicyRead), texts["Sign.PolicyRead.Missing"]);
            return await PageAsync(file, form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var before = await desk.InForceAsync(agreement.SuperviseeId, cancellationToken);
        agreement.Sign(form.ReadVersion, limit, before, new Signing(pages.Intent(file), visitor.Person.FullName), file.Who, visitor.Today, visitor.Now);
        Tell(file);
        return await SavedAsync(
            id,
            form,
            agreement.State == AgreementState.Signed ? texts["Done.SignedByBoth"] : texts["Done.Signed", file.Head.Other!.Given()],
            (again, at) => again.Agreement.WhyNotSign(again.Who, form.ReadVersion, at),
            cancellationToken);
    }

    [HttpGet("/agreements/{id:guid}/withdrawal")]
    public async Task<IActionResult> AskToWithdraw(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        Refuse(file.Agreement.WhyNotWithdraw(file.Who));
        return View("Withdrawal", new WithdrawalPage(file, file.Agreement.State != AgreementState.Begun, null));
    }

    [HttpPost("/agreements/{id:guid}/withdrawal")]
    public async Task<IActionResult> Withdraw(Guid id, WithdrawalForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        var agreement = file.Agreement;
        if (agreement.State == AgreementState.Withdrawn)
        {
            return Redirect($"/people/{agreement.SuperviseeId}/agreement");
        }

        Refuse(agreement.WhyNotWithdraw(file.Who));
        var asks = agreement.State != AgreementState.Begun;
        if (asks && string.IsNullOrWhiteSpace(form.Why))
        {
            ModelState.AddModelError(nameof(form.Why), texts["Withdrawal.Why.Missing"]);
        }

        if (!ModelState.IsValid)
        {
            var view = View("Withdrawal", new WithdrawalPage(file, asks, form.Why));
            view.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return view;
        }

        agreement.Withdraw(form.Why, file.Who, visitor.Now);
        if (asks)
        {
            Tell(file);
        }

        db.AgreementDrafts.RemoveRange(await db.AgreementDrafts.Where(row => row.AgreementId == id).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Done.Withdrawn"]);
        return Redirect($"/people/{agreement.SuperviseeId}/agreement");
    }

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }

    private void Tell(AgreementFile file) => db.Notices.AddRange(AgreementNotices.Of(file.Agreement, file.Agreement.Moves[^1], file.Head.Supervisor?.Id));

    /// <exception cref="RefusedException">The visitor may read it and is not one of the two.</exception>
    private async Task<AgreementFile?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var file = await desk.FindAsync(id, cancellationToken);
        return file is null || file.Head.IsOneOfTheTwo ? file : throw new RefusedException(Refusal.OnlyThoseTwo);
    }

    /// <summary>Saves what was answered. Where somebody else's save came first, the rules are asked again.</summary>
    private async Task<IActionResult> SavedAsync(Guid id, SignForm form, string done, Func<AgreementFile, IntervalLimit, Refusal?> whyNot, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            var again = (await FindAsync(id, cancellationToken))!;
            var limit = await desk.LimitAsync(again.Agreement.SuperviseeId, cancellationToken);
            return await RefusedAsync(again, whyNot(again, limit) ?? Refusal.NotReadThisText, form, limit, cancellationToken);
        }

        TempData.Done(done);
        return Redirect($"/agreements/{id}");
    }

    private async Task<IActionResult> RefusedAsync(AgreementFile file, Refusal refusal, SignForm form, IntervalLimit limit, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        ModelState.AddModelError("", refusal == Refusal.LongerThanThePolicy && limit.ExceededBy(file.Agreement.Latest!.Read().Terms) is { } rule ? words.TooLong(rule) : shared[$"Refusal.{refusal}"]);

        // What stands on the page now is what they answer next.
        form.ReadVersion = file.Agreement.VersionNumber;
        form.PolicyRead = false;
        return await PageAsync(file, form, StatusCodes.Status409Conflict, cancellationToken);
    }

    private async Task<IActionResult> PageAsync(AgreementFile file, SignForm form, int status, CancellationToken cancellationToken)
    {
        var view = View("Agreement", await pages.OfAsync(file, form, cancellationToken));
        view.StatusCode = status;
        return view;
    }
}
