using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>Throwing away what was begun and not sent: an amendment, or a draft begun by mistake. What was sent is never touched.</summary>
[Authorize(Policy = Access.Member)]
public sealed class DiscardingController(
    PortalDb db, Visitor visitor, PortalDates dates, IStringLocalizer<RecordTexts> texts, IStringLocalizer<TermTexts> terms, IStringLocalizer<SharedTexts> shared)
    : DraftController(db, visitor, dates, texts, terms, shared)
{
    private readonly PortalDb _db = db;
    private readonly Visitor _visitor = visitor;
    private readonly IStringLocalizer<RecordTexts> _texts = texts;

    [HttpGet("/records/{id:guid}/discard")]
    public async Task<IActionResult> Ask(Guid id, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, cancellationToken) is not { } draft)
        {
            return await WithoutDraftAsync(id, cancellationToken);
        }

        return WhyNot(draft.File, draft.IsAmendment) is { } refusal
            ? await UnsentAsync(draft, refusal, cancellationToken)
            : View("Discard", await PageAsync(draft, new DiscardForm(), cancellationToken));
    }

    [HttpPost("/records/{id:guid}/discard")]
    public Task<IActionResult> Discard(Guid id, DiscardForm form, CancellationToken cancellationToken) => DiscardAsync(id, form, isAmendment: false, cancellationToken);

    [HttpPost("/records/{id:guid}/amendment/discard")]
    public Task<IActionResult> DiscardAmendment(Guid id, DiscardForm form, CancellationToken cancellationToken) => DiscardAsync(id, form, isAmendment: true, cancellationToken);

    private Refusal? WhyNot(RecordFile file, bool isAmendment) =>
        isAmendment ? file.Record.WhyNotDiscardAmendment(file.Actor, _visitor.Now) : file.Record.WhyNotDiscard(file.Actor);

    private async Task<IActionResult> DiscardAsync(Guid id, DiscardForm form, bool isAmendment, CancellationToken cancellationToken)
    {
        if (await Files.FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        var draft = file.IsWriter ? await Desk.OpenAsync(file, cancellationToken) : null;
        if (draft is null && await IsRepeatedAsync(file, isAmendment, cancellationToken))
        {
            return Gone(file, isAmendment);
        }

        Refuse(WhyNot(file, isAmendment) ?? (draft is null ? Refusal.NothingBegun : null));
        if (form.FormId != draft!.Draft.Id || form.Revision != draft.Draft.Revision)
        {
            ModelState.Clear();
            ModelState.AddModelError("", _texts["Discard.Changed"]);
            return Answer(View("Discard", await PageAsync(draft, form, cancellationToken)), StatusCodes.Status409Conflict);
        }

        if (!isAmendment && !ModelState.IsValid)
        {
            return Answer(View("Discard", await PageAsync(draft, form, cancellationToken)), StatusCodes.Status422UnprocessableEntity);
        }

        if (isAmendment)
        {
            file.Record.DiscardAmendment(file.Actor, _visitor.Now);
            // The row itself does not change: saved all the same, it meets an answer that is given at this moment.
            _db.Entry(file.Record).Property(row => row.State).IsModified = true;
        }
        else
        {
            file.Record.Discard(form.Why!, file.Actor, _visitor.Now);
        }

        _db.RecordDrafts.Remove(draft.Draft);
        try
        {
            await _db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody saved, sent or answered at the same moment: they are asked again, with what is there now.
            _db.ChangeTracker.Clear();
            return Redirect($"/records/{id}/discard");
        }

        TempData.Done(_texts[isAmendment ? "Discard.Done.Amendment" : "Discard.Done", file.Record.VersionNumber]);
        return Gone(file, isAmendment);
    }

    /// <summary>The visitor threw it away already: sent again, it has the same result.</summary>
    private async Task<bool> IsRepeatedAsync(RecordFile file, bool isAmendment, CancellationToken cancellationToken)
    {
        var last = await _db.RecordMoves.AsNoTracking().Where(row => row.RecordId == file.Record.Id).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).FirstAsync(cancellationToken);
        return last.ById == _visitor.PersonId && last.Verb == (isAmendment ? RecordVerb.DiscardAmendment : RecordVerb.Discard);
    }

    private RedirectResult Gone(RecordFile file, bool isAmendment) => Redirect(isAmendment ? $"/records/{file.Record.Id}" : $"/sessions/{file.Record.SessionId}");

    private async Task<DiscardPage> PageAsync(OpenDraft draft, DiscardForm typed, CancellationToken cancellationToken)
    {
        var author = draft.Draft.AuthorId == _visitor.PersonId ? null : (await RecordPeople.LoadAsync(_db, [draft.Draft.AuthorId], cancellationToken)).Full(draft.Draft.AuthorId);
        return new DiscardPage(
            await Checks.OfAsync(draft, new CheckForm { Amends = draft.Draft.AmendsVersion }, cancellationToken),
            draft.Record.SessionId,
            draft.Draft.SavedAt,
            author,
            new DiscardForm { FormId = draft.Draft.Id, Revision = draft.Draft.Revision, Amends = draft.Draft.AmendsVersion, Why = typed.Why });
    }
}
