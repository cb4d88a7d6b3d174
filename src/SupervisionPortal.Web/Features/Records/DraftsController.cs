using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Platform.Errors;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Autosave;
using SupervisionPortal.Web.Shared.Headings;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>Writing a record or an amendment, and saving it as it is typed.</summary>
[Authorize(Policy = Access.Member)]
public sealed class DraftsController(
    PortalDb db, Visitor visitor, PortalDates dates, IStringLocalizer<RecordTexts> texts, IStringLocalizer<TermTexts> terms, IStringLocalizer<SharedTexts> shared)
    : DraftController(db, visitor, dates, texts, terms, shared)
{
    private readonly PortalDb _db = db;
    private readonly Visitor _visitor = visitor;
    private readonly PortalDates _dates = dates;
    private readonly IStringLocalizer<RecordTexts> _texts = texts;
    private readonly IStringLocalizer<SharedTexts> _shared = shared;

    [HttpPost("/sessions/{id:guid}/record")]
    public async Task<IActionResult> Begin(Guid id, CancellationToken cancellationToken) =>
        await Desk.BeginAsync(id, cancellationToken) is { } record
            ? Redirect(record.State == RecordState.Draft ? $"/records/{record.Id}/draft" : $"/records/{record.Id}")
            : NotFound();

    [HttpPost("/records/{id:guid}/amendment")]
    public async Task<IActionResult> Amend(Guid id, CancellationToken cancellationToken)
    {
        if (await Files.FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        Refuse(file.Record.WhyNotAmend(file.Actor, _visitor.Now));
        await Desk.AmendAsync(file.Record, cancellationToken);
        return Redirect($"/records/{id}/draft");
    }

    [HttpGet("/records/{id:guid}/draft")]
    [CompressedPage]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, cancellationToken) is not { } draft)
        {
            return await WithoutDraftAsync(id, cancellationToken);
        }

        return WhyNotWrite(draft) is { } refusal
            ? await UnsentAsync(draft, refusal, cancellationToken)
            : View("Draft", await Pages.OfAsync(draft, draft.Content, draft.Draft.Revision, cancellationToken));
    }

    /// <summary>Saves the text on top of the revision it was made from, and never on top of another.</summary>
    [HttpPost("/records/{id:guid}/draft")]
    public async Task<IActionResult> Save(Guid id, CancellationToken cancellationToken)
    {
        var form = await Request.ReadFormAsync(cancellationToken);
        if (await OpenAsync(id, cancellationToken) is not { } draft)
        {
            return await WithoutDraftAsync(id, cancellationToken);
        }

        Refuse(WhyNotWrite(draft));
        var typed = DraftFields.Read(form, draft, _dates);
        var revision = DraftFields.RevisionOf(form);
        if (typed.Faults(draft.Record.HeldOn).Where(fault => fault.StopsSaving).ToList() is { Count: > 0 } faults)
        {
            return await RefuseTextAsync(draft, typed, revision, faults, cancellationToken);
        }

        if (form.ContainsKey("KeepBoth") && revision == draft.Draft.Revision)
        {
            typed = draft.Content.With(typed);
        }

        return await TrySaveAsync(draft, typed, revision, cancellationToken)
            ? ErrorPages.WantsJson(Request) ? Json(await SavedAsync(draft, typed)) : Next(form, id)
            : await ConflictAsync(id, typed, form, cancellationToken);
    }

    private async Task<bool> TrySaveAsync(OpenDraft draft, RecordContent typed, int revision, CancellationToken cancellationToken)
    {
        if (!draft.Draft.TrySave(typed, revision, _visitor.Now))
        {
            return false;
        }

        try
        {
            await _db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Both read the same revision; the other wrote first.
            _db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<DraftSaved> SavedAsync(OpenDraft draft, RecordContent saved) => new(
        draft.Draft.Revision.ToString(CultureInfo.InvariantCulture),
        _shared["Autosave.SavedAt", _dates.Time(draft.Draft.SavedAt)],
        await this.PartialTextAsync("_Hints", new HintWords(_texts).Of(saved, draft.Headings)),
        DraftFields.WriteActions(saved, _dates));

    private RedirectResult Next(IFormCollection form, Guid id)
    {
        HeadingsView.Remember(form, HttpContext);
        switch (form["Next"].ToString())
        {
            case "check":
                return Redirect($"/records/{id}/check");
            case "leave":
                TempData.Done(_texts["Draft.Saved"]);
                return Redirect("/");
            default:
                return Redirect(form.ContainsKey(DraftFields.Add) || form.ContainsKey(DraftFields.Remove) ? $"/records/{id}/draft#actions" : $"/records/{id}/draft");
        }
    }

    /// <summary>Somebody saved since: both texts are shown, and neither is lost.</summary>
    private async Task<IActionResult> ConflictAsync(Guid id, RecordContent typed, IFormCollection form, CancellationToken cancellationToken)
    {
        var draft = (await OpenAsync(id, cancellationToken))!;
        var people = await RecordPeople.LoadAsync(_db, [draft.Record.SuperviseeId, draft.Record.SupervisorId], cancellationToken);
        if (ErrorPages.WantsJson(Request))
        {
            return Answer(
                Json(new AutosaveConflict(
                    draft.Draft.Revision.ToString(CultureInfo.InvariantCulture),
                    DraftFields.Write(draft.Content, draft.Headings, _dates),
                    _texts["Conflict.By", _dates.Moment(draft.Draft.SavedAt)])),
                StatusCodes.Status409Conflict);
        }

        var fields = form
            .Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal) && field.Key is not (DraftFields.Revision or DraftFields.Add or DraftFields.Remove or "Next"))
            .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))
            .ToList();
        return Answer(
            View("Conflict", new ConflictPage(
                id,
                draft.Record.HeldOn,
                draft.Draft.Revision,
                draft.Draft.SavedAt,
                new Differences(_texts, _dates).Between(draft.Content, typed, draft.Headings, people),
                fields)),
            StatusCodes.Status409Conflict);
    }
}
