using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Notices;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>Reading a draft once more, signing it and sending it.</summary>
[Authorize(Policy = Access.Member)]
public sealed class SendingController(
    PortalDb db,
    Visitor visitor,
    PortalDates dates,
    IStringLocalizer<RecordTexts> texts,
    IStringLocalizer<TermTexts> terms,
    IStringLocalizer<SharedTexts> shared,
    RecordTelling telling)
    : DraftController(db, visitor, dates, texts, terms, shared)
{
    private readonly PortalDb _db = db;
    private readonly Visitor _visitor = visitor;
    private readonly IStringLocalizer<RecordTexts> _texts = texts;
    private readonly IStringLocalizer<SharedTexts> _shared = shared;

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
            : View("Check", await Checks.OfAsync(draft, Now(new CheckForm(), draft), cancellationToken));
    }

    [HttpPost("/records/{id:guid}/issue")]
    public Task<IActionResult> Issue(Guid id, CheckForm form, CancellationToken cancellationToken) => SendAsync(id, form, cancellationToken);

    [HttpPost("/records/{id:guid}/amendment/issue")]
    public Task<IActionResult> IssueAmendment(Guid id, CheckForm form, CancellationToken cancellationToken) => SendAsync(id, form, cancellationToken);

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

        if (form.Revision != draft.Draft.Revision || form.Amends != draft.Draft.AmendsVersion || form.OwnRevision != draft.OwnRevision)
        {
            ModelState.Clear();
            ModelState.AddModelError("", _texts["Check.Changed"]);
            return Answer(View("Check", await Checks.OfAsync(draft, Now(form, draft), cancellationToken)), StatusCodes.Status409Conflict);
        }

        if (draft.Content.IsBlank)
        {
            ModelState.AddModelError("", _shared[$"Refusal.{Refusal.NothingWritten}"]);
        }

        if (!ModelState.IsValid)
        {
            return Answer(View("Check", await Checks.OfAsync(draft, form, cancellationToken)), StatusCodes.Status422UnprocessableEntity);
        }

        await SendAsync(draft, form.WhatChanged, cancellationToken);
        TempData.Done(_texts[draft.IsAmendment ? "Sent.Amendment" : "Sent", (await RecordPeople.LoadAsync(_db, [draft.Record.SuperviseeId], cancellationToken)).Given(draft.Record.SuperviseeId)]);
        return Redirect($"/records/{id}");
    }

    private async Task SendAsync(OpenDraft draft, string? whatChanged, CancellationToken cancellationToken)
    {
        var record = draft.Record;
        var policy = await _db.PolicyAsync(_visitor.Today, cancellationToken);
        var window = AnswerWindow.Under(policy.Policy, _visitor.Calendar, _visitor.Now, record.Kind);
        var signing = new Signing(Checks.Intent(draft), _visitor.Person.FullName);
        var content = await Desk.WithOwnActionsAsync(record, draft.Content.WithoutBlanks(), cancellationToken);
        if (draft.IsAmendment)
        {
            record.Amend(content, whatChanged ?? "", draft.Draft.PolicyNumber, window, signing, draft.File.Actor, _visitor.Now);
        }
        else
        {
            record.Issue(content, draft.Draft.PolicyNumber, window, signing, draft.File.Actor, _visitor.Now);
        }

        await Desk.FollowUpAsync(record, content, cancellationToken);
        draft.Own?.Send(_visitor.Now);
        _db.RecordDrafts.Remove(draft.Draft);
        await telling.TellAsync(cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
    }

    private static CheckForm Now(CheckForm form, OpenDraft draft) => new()
    {
        Revision = draft.Draft.Revision,
        OwnRevision = draft.OwnRevision,
        Amends = draft.Draft.AmendsVersion,
        WhatChanged = form.WhatChanged,
        TalkedOver = form.TalkedOver,
    };
}
