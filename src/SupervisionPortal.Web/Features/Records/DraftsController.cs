using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Notices;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Platform.Errors;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Autosave;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>Writing a record or an amendment, saving it as it is typed, and sending it.</summary>
[Authorize(Policy = Access.Member)]
public sealed class DraftsController(
    PortalDb db,
    Visitor visitor,
    PortalDates dates,
    IStringLocalizer<RecordTexts> texts,
    IStringLocalizer<TermTexts> terms,
    IStringLocalizer<SharedTexts> shared,
    RecordTelling telling) : Controller
{
    private readonly RecordFiles _files = new(db, visitor);
    private readonly DraftDesk _desk = new(db, visitor);
    private readonly DraftPages _pages = new(db, visitor, dates, texts, terms);

    [HttpPost("/sessions/{id:guid}/record")]
    public async Task<IActionResult> Begin(Guid id, CancellationToken cancellationToken) =>
        await _desk.BeginAsync(id, cancellationToken) is { } record
            ? Redirect(record.State == RecordState.Draft ? $"/records/{record.Id}/draft" : $"/records/{record.Id}")
            : NotFound();

    [HttpPost("/records/{id:guid}/amendment")]
    public async Task<IActionResult> Amend(Guid id, CancellationToken cancellationToken)
    {
        if (await _files.FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        Refuse(file.Record.WhyNotAmend(file.Actor, visitor.Now));
        await _desk.AmendAsync(file.Record, cancellationToken);
        return Redirect($"/records/{id}/draft");
    }

    [HttpGet("/records/{id:guid}/draft")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, cancellationToken) is not { } draft)
        {
            return await WithoutDraftAsync(id, cancellationToken);
        }

        return WhyNotWrite(draft) is { } refusal
            ? await UnsentAsync(draft, refusal, cancellationToken)
            : View("Draft", await _pages.OfAsync(draft, draft.Content, draft.Draft.Revision, cancellationToken));
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
        var typed = DraftFields.Read(form, draft, dates);
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

    /// <summary>The text as it would be sent, with everything that may still be thought of.</summary>
    [HttpGet("/records/{id:guid}/check")]
    public async Task<IActionResult> Check(Guid id, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, cancellationToken) is not { } draft)
        {
            return await WithoutDraftAsync(id, cancellationToken);
        }

        if (WhyNotWrite(draft) is { } refusal)
        {
            return await UnsentAsync(draft, refusal, cancellationToken);
        }

        return draft.Faults.ToList() is { Count: > 0 } faults
            ? await RefuseTextAsync(draft, draft.Content, draft.Draft.Revision, faults, cancellationToken)
            : View("Check", await CheckPageAsync(draft, new CheckForm { Revision = draft.Draft.Revision, Amends = draft.Draft.AmendsVersion }, cancellationToken));
    }

    [HttpPost("/records/{id:guid}/issue")]
    public Task<IActionResult> Issue(Guid id, CheckForm form, CancellationToken cancellationToken) => SendAsync(id, form, cancellationToken);

    [HttpPost("/records/{id:guid}/amendment/issue")]
    public Task<IActionResult> IssueAmendment(Guid id, CheckForm form, CancellationToken cancellationToken) => SendAsync(id, form, cancellationToken);

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }

    private async Task<IActionResult> SendAsync(Guid id, CheckForm form, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, cancellationToken) is not { } draft)
        {
            return await WithoutDraftAsync(id, cancellationToken, form.Amends);
        }

        Refuse(WhyNotWrite(draft));
        if (draft.Faults.ToList() is { Count: > 0 } faults)
        {
            return await RefuseTextAsync(draft, draft.Content, draft.Draft.Revision, faults, cancellationToken);
        }

        if (form.Revision != draft.Draft.Revision || form.Amends != draft.Draft.AmendsVersion)
        {
            ModelState.Clear();
            ModelState.AddModelError("", texts["Check.Changed"]);
            return Answer(View("Check", await CheckPageAsync(draft, Now(form, draft), cancellationToken)), StatusCodes.Status409Conflict);
        }

        if (draft.Content.IsBlank)
        {
            ModelState.AddModelError("", shared[$"Refusal.{Refusal.NothingWritten}"]);
        }

        if (!ModelState.IsValid)
        {
            return Answer(View("Check", await CheckPageAsync(draft, form, cancellationToken)), StatusCodes.Status422UnprocessableEntity);
        }

        await SendAsync(draft, form.WhatChanged, cancellationToken);
        TempData.Done(texts[draft.IsAmendment ? "Sent.Amendment" : "Sent", (await RecordPeople.LoadAsync(db, [draft.Record.SuperviseeId], cancellationToken)).Given(draft.Record.SuperviseeId)]);
        return Redirect($"/records/{id}");
    }

    private async Task SendAsync(OpenDraft draft, string? whatChanged, CancellationToken cancellationToken)
    {
        var record = draft.Record;
        var policy = await db.PolicyAsync(visitor.Today, cancellationToken);
        var window = AnswerWindow.Under(policy.Policy, visitor.Calendar, visitor.Now, record.Kind);
        var signing = new Signing(Intent(draft), visitor.Person.FullName);
        var content = await _desk.WithOwnActionsAsync(record, draft.Content.WithoutBlanks(), cancellationToken);
        if (draft.IsAmendment)
        {
            record.Amend(content, whatChanged ?? "", draft.Draft.PolicyNumber, window, signing, draft.File.Actor, visitor.Now);
        }
        else
        {
            record.Issue(content, draft.Draft.PolicyNumber, window, signing, draft.File.Actor, visitor.Now);
        }

        await _desk.FollowUpAsync(record, content, cancellationToken);
        db.RecordDrafts.Remove(draft.Draft);
        await telling.TellAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Only those who write it have a draft: for all others there is none.</summary>
    private async Task<OpenDraft?> OpenAsync(Guid id, CancellationToken cancellationToken) =>
        await _files.FindAsync(id, cancellationToken) is { IsWriter: true } file ? await _desk.OpenAsync(file, cancellationToken) : null;

    /// <summary>Nothing is being written: sent already, or never anything of the visitor's.</summary>
    /// <param name="amends">Where something was to be sent: the version it was to replace.</param>
    private async Task<IActionResult> WithoutDraftAsync(Guid id, CancellationToken cancellationToken, int? amends = null)
    {
        if (await _files.FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        if (HttpMethods.IsGet(Request.Method) || (amends + 1 == file.Record.VersionNumber && file.Record.Latest?.IssuedById == visitor.PersonId))
        {
            // A second click finds it sent.
            return file.IsWriter || HttpMethods.IsPost(Request.Method) ? Redirect($"/records/{id}") : NotFound();
        }

        Refuse(file.Record.State == RecordState.Draft ? file.Record.WhyNotIssue(file.Actor) : file.Record.WhyNotAmend(file.Actor, visitor.Now));
        throw new RefusedException(Refusal.NotInThisState);
    }

    private Refusal? WhyNotWrite(OpenDraft draft) =>
        draft.IsAmendment ? draft.Record.WhyNotAmend(draft.File.Actor, visitor.Now) : draft.Record.WhyNotIssue(draft.File.Actor);

    private async Task<bool> TrySaveAsync(OpenDraft draft, RecordContent typed, int revision, CancellationToken cancellationToken)
    {
        if (!draft.Draft.TrySave(typed, revision, visitor.Now))
        {
            return false;
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Both read the same revision; the other wrote first.
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<DraftSaved> SavedAsync(OpenDraft draft, RecordContent saved) => new(
        draft.Draft.Revision.ToString(CultureInfo.InvariantCulture),
        shared["Autosave.SavedAt", dates.Time(draft.Draft.SavedAt)],
        await this.PartialTextAsync("_Hints", new HintWords(texts).Of(saved, draft.Headings)),
        DraftFields.WriteActions(saved, dates));

    private RedirectResult Next(IFormCollection form, Guid id)
    {
        switch (form["Next"].ToString())
        {
            case "check":
                return Redirect($"/records/{id}/check");
            case "leave":
                TempData.Done(texts["Draft.Saved"]);
                return Redirect("/");
            default:
                return Redirect(form.ContainsKey(DraftFields.Add) || form.ContainsKey(DraftFields.Remove) ? $"/records/{id}/draft#actions" : $"/records/{id}/draft");
        }
    }

    private async Task<IActionResult> RefuseTextAsync(OpenDraft draft, RecordContent typed, int revision, IReadOnlyList<ContentFault> faults, CancellationToken cancellationToken)
    {
        foreach (var fault in faults)
        {
            ModelState.AddModelError(DraftFields.FieldOf(fault.Place, typed), Sentence(fault));
        }

        if (ErrorPages.WantsJson(Request))
        {
            return Answer(Json(new AutosaveRefused(Sentence(faults[0]))), StatusCodes.Status422UnprocessableEntity);
        }

        return Answer(View("Draft", await _pages.OfAsync(draft, typed, revision, cancellationToken)), StatusCodes.Status422UnprocessableEntity);
    }

    private string Sentence(ContentFault fault) => fault.Kind switch
    {
        ContentFaultKind.TooLong => texts["TooLong", RecordContent.TextLength],
        ContentFaultKind.NotADay => texts["Fault.NotADay", dates.DayWithYear(dates.Today.AddDays(3))],
        _ => texts[$"Fault.{fault.Kind}"],
    };

    /// <summary>Somebody saved since: both texts are shown, and neither is lost.</summary>
    private async Task<IActionResult> ConflictAsync(Guid id, RecordContent typed, IFormCollection form, CancellationToken cancellationToken)
    {
        var draft = (await OpenAsync(id, cancellationToken))!;
        var people = await RecordPeople.LoadAsync(db, [draft.Record.SuperviseeId, draft.Record.SupervisorId], cancellationToken);
        if (ErrorPages.WantsJson(Request))
        {
            return Answer(
                Json(new AutosaveConflict(
                    draft.Draft.Revision.ToString(CultureInfo.InvariantCulture),
                    DraftFields.Write(draft.Content, draft.Headings, dates),
                    texts["Conflict.By", dates.Moment(draft.Draft.SavedAt)])),
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
                new Differences(texts, dates).Between(draft.Content, typed, draft.Headings, people),
                fields)),
            StatusCodes.Status409Conflict);
    }

    /// <summary>An amendment that can no longer be sent: what was written in it is still there to be read.</summary>
    private async Task<IActionResult> UnsentAsync(OpenDraft draft, Refusal refusal, CancellationToken cancellationToken)
    {
        ViewData["Refusal"] = shared[$"Refusal.{refusal}"].Value;
        return Answer(View("Unsent", await CheckPageAsync(draft, new CheckForm { Amends = draft.Draft.AmendsVersion }, cancellationToken)), StatusCodes.Status409Conflict);
    }

    private static CheckForm Now(CheckForm form, OpenDraft draft) => new()
    {
        Revision = draft.Draft.Revision,
        Amends = draft.Draft.AmendsVersion,
        WhatChanged = form.WhatChanged,
        TalkedOver = form.TalkedOver,
    };

    private string Intent(OpenDraft draft) => texts[draft.IsAmendment ? "Intent.Amendment" : "Intent.Supervisor", dates.DayWithYear(draft.Record.HeldOn)];

    private async Task<CheckPage> CheckPageAsync(OpenDraft draft, CheckForm form, CancellationToken cancellationToken)
    {
        var record = draft.Record;
        var people = await RecordPeople.LoadAsync(db, [record.SuperviseeId, record.SupervisorId], cancellationToken);
        return new CheckPage
        {
            RecordId = record.Id,
            Supervisee = people.Full(record.SuperviseeId),
            SuperviseeGiven = people.Given(record.SuperviseeId),
            HeldOn = record.HeldOn,
            Reading = new Readings(texts, terms).Of(draft.Content, draft.Headings, people, draft.Cases),
            Hints = new HintWords(texts).Of(draft.Content, draft.Headings),
            WhatFollows = await _pages.WhatFollowsAsync(record, people, cancellationToken),
            Intent = Intent(draft),
            SignedInAs = texts["SignedInAs", visitor.Person.FullName, visitor.Person.Email],
            Differences = draft.IsAmendment && record.Latest is { } latest
                ? new Differences(texts, dates).Between(latest.Read(), draft.Content, draft.Headings, people)
                : [],
            Form = form,
        };
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
