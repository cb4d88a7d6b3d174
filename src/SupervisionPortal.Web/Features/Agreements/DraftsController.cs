using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Platform.Errors;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Autosave;
using SupervisionPortal.Web.Shared.Headings;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>Writing a text of an agreement, saving it as it is typed, and putting it before the other.</summary>
[Authorize(Policy = Access.Member)]
public sealed class DraftsController(
    PortalDb db,
    Visitor visitor,
    AgreementDesk desk,
    DraftPages pages,
    Differences differences,
    TermWords words,
    PortalDates dates,
    IStringLocalizer<AgreementTexts> texts,
    IStringLocalizer<SharedTexts> shared) : Controller
{
    [HttpGet("/agreements/{id:guid}/draft")]
    [CompressedPage]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        if (WhyNotWrite(file) is not null)
        {
            // Signed or given up meanwhile: the page says so.
            return Redirect($"/agreements/{id}");
        }

        var draft = await desk.DraftAsync(id, cancellationToken);
        return View("Draft", await pages.OfAsync(file, draft, draft?.Read() ?? await desk.StartAsync(file.Agreement, cancellationToken), cancellationToken));
    }

    /// <summary>Saves the text on top of the revision it was made from, and never on top of another.</summary>
    [HttpPost("/agreements/{id:guid}/draft")]
    public async Task<IActionResult> Save(Guid id, CancellationToken cancellationToken)
    {
        var form = await Request.ReadFormAsync(cancellationToken);
        if (await FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        Refuse(WhyNotWrite(file));
        var draft = await desk.DraftAsync(id, cancellationToken);
        var stored = draft?.Read() ?? await desk.StartAsync(file.Agreement, cancellationToken);
        var typed = DraftFields.Read(form, stored);
        if (AddFaults(form, typed))
        {
            return await RefuseTextAsync(file, draft, typed, cancellationToken);
        }

        return await TrySaveAsync(file, draft, typed, DraftFields.RevisionOf(form), cancellationToken) is not { } saved
            ? await ConflictAsync(file, typed, form, cancellationToken)
            : ErrorPages.WantsJson(Request)
                ? Json(new AutosaveSaved(saved.Revision.ToString(CultureInfo.InvariantCulture), shared["Autosave.SavedAt", dates.Time(saved.SavedAt)]))
                : Next(form, id);
    }

    /// <summary>The other proposed a newer text meanwhile: the author goes on with their own, having read it, or begins again from theirs.</summary>
    [HttpPost("/agreements/{id:guid}/draft/basis")]
    public async Task<IActionResult> GoOn(Guid id, int version, bool anew, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        Refuse(WhyNotWrite(file) ?? (version != file.Agreement.VersionNumber ? Refusal.NotReadThisText : null));
        if (await desk.DraftAsync(id, cancellationToken) is { } draft)
        {
            if (anew)
            {
                db.AgreementDrafts.Remove(draft);
            }
            else
            {
                draft.GoOnFrom(version);
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        return Redirect($"/agreements/{id}/draft");
    }

    /// <summary>The text as it would be proposed.</summary>
    [HttpGet("/agreements/{id:guid}/check")]
    public async Task<IActionResult> Check(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        if (WhyNotWrite(file) is not null)
        {
            return Redirect($"/agreements/{id}");
        }

        if (await desk.DraftAsync(id, cancellationToken) is not { } draft || draft.AnswersVersion < file.Agreement.VersionNumber)
        {
            return Redirect($"/agreements/{id}/draft");
        }

        return await WhyNotProposeAsync(file, draft, cancellationToken)
            ?? View("Check", CheckPage(file, draft, new ProposalForm { Revision = draft.Revision, Answers = draft.AnswersVersion }));
    }

    [HttpPost("/agreements/{id:guid}/proposal")]
    public async Task<IActionResult> Propose(Guid id, ProposalForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        var agreement = file.Agreement;
        var draft = await desk.DraftAsync(id, cancellationToken);
        if (draft is null && agreement.Versions.FirstOrDefault(row => row.Number == form.Answers + 1) is { } sent && sent.ProposedById == visitor.PersonId)
        {
            // A second click finds it proposed.
            return Redirect($"/agreements/{id}");
        }

        Refuse(WhyNotWrite(file));
        if (draft is null)
        {
            throw new RefusedException(Refusal.NotReadThisText);
        }

        if (draft.AnswersVersion < agreement.VersionNumber)
        {
            ModelState.Clear();
            ModelState.AddModelError("", shared[$"Refusal.{Refusal.NotReadThisText}"]);
            return Answer(View("Draft", await pages.OfAsync(file, draft, draft.Read(), cancellationToken)), StatusCodes.Status409Conflict);
        }

        if (form.Revision != draft.Revision || form.Answers != draft.AnswersVersion)
        {
            ModelState.Clear();
            ModelState.AddModelError("", texts["Check.Changed"]);
            return Answer(
                View("Check", CheckPage(file, draft, new ProposalForm { Revision = draft.Revision, Answers = draft.AnswersVersion, Note = form.Note })), StatusCodes.Status409Conflict);
        }

        if (!ModelState.IsValid)
        {
            return Answer(View("Check", CheckPage(file, draft, form)), StatusCodes.Status422UnprocessableEntity);
        }

        if (await WhyNotProposeAsync(file, draft, cancellationToken) is { } refused)
        {
            return refused;
        }

        var limit = await desk.LimitAsync(agreement.SuperviseeId, cancellationToken);
        var policy = await db.PolicyAsync(visitor.Today, cancellationToken);
        agreement.Propose(draft.Read(), form.Answers, form.Note, limit, policy.Number, file.Who, visitor.Now);
        db.AgreementDrafts.Remove(draft);
        db.Notices.AddRange(AgreementNotices.Of(agreement, agreement.Moves[^1], file.Head.Supervisor?.Id));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The other proposed, signed or gave up at the same moment.
            db.ChangeTracker.Clear();
            throw new RefusedException(Refusal.NotReadThisText);
        }

        TempData.Done(texts["Done.Proposed", file.Head.Other!.Given()]);
        return Redirect($"/agreements/{id}");
    }

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }

    private static Refusal? WhyNotWrite(AgreementFile file) => file.WhyNot(file.Agreement.WhyNotPropose(file.Who, file.Agreement.VersionNumber));

    /// <summary>Only the two write: for all others there is no draft.</summary>
    private async Task<AgreementFile?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await desk.FindAsync(id, cancellationToken) is { Head.IsOneOfTheTwo: true } file ? file : null;

    /// <summary>Null where it can be proposed; else the page that says why not.</summary>
    private async Task<IActionResult?> WhyNotProposeAsync(AgreementFile file, AgreementDraft draft, CancellationToken cancellationToken)
    {
        var content = draft.Read();
        var limit = await desk.LimitAsync(file.Agreement.SuperviseeId, cancellationToken);
        if (limit.ExceededBy(content.Terms) is { } rule)
        {
            ModelState.AddModelError(DraftFields.Every, words.TooLong(rule));
        }
        else if (content.IsBlank)
        {
            ModelState.AddModelError("", shared[$"Refusal.{Refusal.NothingWritten}"]);
        }
        else if (file.Agreement.Latest?.Content == draft.Content)
        {
            ModelState.AddModelError("", shared[$"Refusal.{Refusal.SameText}"]);
        }
        else
        {
            return null;
        }

        return Answer(View("Draft", await pages.OfAsync(file, draft, content, cancellationToken)), StatusCodes.Status422UnprocessableEntity);
    }

    /// <returns>Null where somebody saved since: nothing was changed.</returns>
    private async Task<AgreementDraft?> TrySaveAsync(AgreementFile file, AgreementDraft? draft, AgreementContent typed, int revision, CancellationToken cancellationToken)
    {
        if (draft is null && revision == 0)
        {
            var policy = await db.PolicyAsync(visitor.Today, cancellationToken);
            draft = new AgreementDraft(file.Agreement.Id, visitor.PersonId, typed, policy.Number, file.Agreement.VersionNumber, visitor.Now);
            db.AgreementDrafts.Add(draft);
        }
        else if (draft is null || !draft.TrySave(typed, revision, visitor.Now))
        {
            return null;
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return draft;
        }
        catch (DbUpdateException)
        {
            // Two windows read the same revision; the other wrote first.
            db.ChangeTracker.Clear();
            return null;
        }
    }

    private RedirectResult Next(IFormCollection form, Guid id)
    {
        HeadingsView.Remember(form, HttpContext);
        switch (form[DraftFields.Next].ToString())
        {
            case "check":
                return Redirect($"/agreements/{id}/check");
            case "leave":
                TempData.Done(texts["Done.Saved"]);
                return Redirect($"/agreements/{id}");
            default:
                return Redirect($"/agreements/{id}/draft");
        }
    }

    private bool AddFaults(IFormCollection form, AgreementContent typed)
    {
        if (form.ContainsKey(DraftFields.Every) && !TermWords.IsInterval(form[DraftFields.Every]))
        {
            ModelState.AddModelError(DraftFields.Every, texts["Every.Unknown"]);
        }

        if (form.ContainsKey(DraftFields.Minutes) && !DraftFields.MinutesOf(form, out _))
        {
            ModelState.SetModelValue(DraftFields.Minutes, form[DraftFields.Minutes].ToString(), form[DraftFields.Minutes].ToString());
            ModelState.AddModelError(DraftFields.Minutes, texts["Minutes.NotUnderstood", AgreementTerms.FewestMinutes, AgreementTerms.MostMinutes]);
        }

        if (typed.Terms.Venue?.Length > Session.VenueLength)
        {
            ModelState.AddModelError(DraftFields.Venue, texts["TooLong", Session.VenueLength, typed.Terms.Venue.Length]);
        }

        foreach (var section in typed.Sections.Where(section => section.Text.Length > AgreementContent.TextLength))
        {
            ModelState.AddModelError(DraftFields.Field(section.Id), texts["TooLong", AgreementContent.TextLength, section.Text.Length]);
        }

        return !ModelState.IsValid;
    }

    private async Task<IActionResult> RefuseTextAsync(AgreementFile file, AgreementDraft? draft, AgreementContent typed, CancellationToken cancellationToken)
    {
        if (ErrorPages.WantsJson(Request))
        {
            return Answer(
                Json(new AutosaveRefused(ModelState.Values.SelectMany(entry => entry.Errors).First().ErrorMessage)), StatusCodes.Status422UnprocessableEntity);
        }

        return Answer(View("Draft", await pages.OfAsync(file, draft, typed, cancellationToken)), StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Saved elsewhere since: both texts are shown, and neither is lost.</summary>
    private async Task<IActionResult> ConflictAsync(AgreementFile file, AgreementContent typed, IFormCollection form, CancellationToken cancellationToken)
    {
        var draft = await desk.DraftAsync(file.Agreement.Id, cancellationToken);
        var saved = draft?.Read() ?? await desk.StartAsync(file.Agreement, cancellationToken);
        var revision = draft?.Revision ?? 0;
        if (ErrorPages.WantsJson(Request))
        {
            return Answer(
                Json(new AutosaveConflict(
                    revision.ToString(CultureInfo.InvariantCulture), DraftFields.Write(saved), texts["Conflict.By", dates.Moment(draft?.SavedAt ?? visitor.Now)])),
                StatusCodes.Status409Conflict);
        }

        var fields = form
            .Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal) && field.Key is not (AutosaveFormTagHelper.RevisionName or DraftFields.Next))
            .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))
            .ToList();
        return Answer(
            View("Conflict", new ConflictPage(file, revision, draft?.SavedAt ?? visitor.Now, differences.Between(saved, typed), fields)), StatusCodes.Status409Conflict);
    }

    private CheckPage CheckPage(AgreementFile file, AgreementDraft draft, ProposalForm form)
    {
        var content = draft.Read();
        return new CheckPage(
            file, content, file.Agreement.Latest is { } latest ? differences.Between(latest.Read(), content) : null, file.Head.Other!.Given(), form);
    }

    private static T Answer<T>(T result, int status)
        where T : IActionResult
    {
        switch (result)
        {
            case ViewResult view:
                view.StatusCode = status;
                break;
            case JsonResult json:
                json.StatusCode = status;
                break;
        }

        return result;
    }
}
