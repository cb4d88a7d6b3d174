using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Notices;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Obligations;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>Answering an issued record: signing, disagreeing, closing a dispute, and what is added after a lapse.</summary>
[Authorize(Policy = Access.Member)]
public sealed class AnswersController(
    PortalDb db,
    Visitor visitor,
    PortalDates dates,
    WhyWords why,
    IStringLocalizer<RecordTexts> texts,
    IHtmlLocalizer<RecordTexts> html,
    IStringLocalizer<TermTexts> terms,
    IStringLocalizer<SharedTexts> shared,
    RecordTelling telling) : Controller
{
    private readonly RecordFiles _files = new(db, visitor);
    private readonly RecordPages _pages = new(db, visitor, dates, why, texts, html, terms);

    /// <summary>The one form with every answer comes here: without script its address cannot follow the choice.</summary>
    [HttpPost("/records/{id:guid}/sign-off")]
    public Task<IActionResult> SignOff(Guid id, AnswerForm form, CancellationToken cancellationToken) =>
        form.Answer == AnswerKind.Disagree ? Disagree(id, form, cancellationToken) : AnswerAsync(
            id,
            form,
            file => file.Record.WhyNotSignOff(file.Actor, form.ReadVersion, visitor.Now),
            record => form.Answer == AnswerKind.Comment
                ? record.State == RecordState.SignedWithComment && HasNoted(record, RecordNoteKind.Comment, form.Comment)
                : record.State == RecordState.Signed && form.Answer == AnswerKind.Sign && record.HasSigned(visitor.PersonId, SignatureMeaning.FairRecord),
            file => file.Record.SignOff(form.ReadVersion, form.Answer == AnswerKind.Comment ? form.Comment : null, Signing(_pages.Intent(file.Record)), file.Actor, visitor.Now),
            "Answered.Signed",
            cancellationToken);

    [HttpPost("/records/{id:guid}/disagreement")]
    public Task<IActionResult> Disagree(Guid id, AnswerForm form, CancellationToken cancellationToken) => AnswerAsync(
        id,
        form,
        file => file.Record.WhyNotDisagree(file.Actor, form.ReadVersion, visitor.Now),
        record => record.State == RecordState.Disputed && HasNoted(record, RecordNoteKind.Disagreement, form.View),
        file => file.Record.Disagree(form.ReadVersion, Part(form.Part), form.View ?? "", Signing(_pages.DisagreeIntent(file.Record)), file.Actor, visitor.Now),
        "Answered.Disagreed",
        cancellationToken);

    /// <summary>No agreement was reached: both views stay.</summary>
    [HttpPost("/records/{id:guid}/closure")]
    public async Task<IActionResult> Close(Guid id, ClosureForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        if (file.Record.State == RecordState.ClosedWithBothViews && HasNoted(file.Record, RecordNoteKind.SupervisorsView, form.SupervisorsView))
        {
            return Redirect($"/records/{id}");
        }

        if (file.Record.WhyNotClose(file.Actor) is { } refusal)
        {
            return await RefusedAsync(file, refusal, null, null, form, cancellationToken);
        }

        if (!ModelState.IsValid)
        {
            return await PageAsync(file, null, null, form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        file.Record.CloseWithBothViews(form.SupervisorsView!, Signing(_pages.ClosureIntent(file.Record)), file.Actor, visitor.Now);
        return await SavedAsync(id, "Answered.Closed", cancellationToken);
    }

    /// <summary>Adds a note, a late signature or a late disagreement to a record that lapsed.</summary>
    [HttpPost("/records/{id:guid}/notes")]
    public async Task<IActionResult> AddLate(Guid id, LateForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        var record = file.Record;
        if (form.FormId != Guid.Empty && record.Notes.Any(note => note.Id == form.FormId))
        {
            return Redirect($"/records/{id}");
        }

        if (record.WhyNotAcceptByLapse(visitor.Now) is null)
        {
            record.AcceptByLapse(visitor.Now);
        }

        if (record.WhyNotAddNote(file.Actor) is { } refusal)
        {
            return await RefusedAsync(file, refusal, null, form, null, cancellationToken);
        }

        if (form.Late == LateKind.Disagreement && ModelState.IsValid)
        {
            await CheckPartAsync(file, nameof(LateForm.LatePart), form.LatePart, cancellationToken);
        }

        if (!ModelState.IsValid)
        {
            return await PageAsync(file, null, form, null, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        if (WhyNotSignLate(record, form) is { } twice)
        {
            return await RefusedAsync(file, twice, null, form, null, cancellationToken);
        }

        var noteId = form.FormId == Guid.Empty ? Guid.CreateVersion7() : form.FormId;
        switch (form.Late)
        {
            case LateKind.Signature:
                record.AddLate(noteId, RecordNoteKind.LateSignature, _pages.Intent(record), null, Signing(_pages.Intent(record)), file.Actor, visitor.Now);
                break;
            case LateKind.Disagreement:
                record.AddLate(noteId, RecordNoteKind.LateDisagreement, form.LateView!, Part(form.LatePart), Signing(_pages.DisagreeIntent(record)), file.Actor, visitor.Now);
                break;
            default:
                record.AddLate(noteId, RecordNoteKind.LateNote, form.Note!, null, null, file.Actor, visitor.Now);
                break;
        }

        return await SavedAsync(id, "Answered.Late", cancellationToken);
    }

    private static string? Part(string? part) => part is null or AnswerForm.WholeRecord ? null : part;

    private static bool HasNoted(SupervisionRecord record, RecordNoteKind kind, string? text) =>
        text is not null && record.Notes.Any(note => note.Kind == kind && note.VersionNumber == record.VersionNumber && note.Text == text.Trim());

    private Signing Signing(string intent) => new(intent, visitor.Person.FullName);

    private Refusal? WhyNotSignLate(SupervisionRecord record, LateForm form) => form.Late switch
    {
        LateKind.Signature when record.HasSigned(visitor.PersonId, SignatureMeaning.FairRecord) => Refusal.AlreadyAnswered,
        LateKind.Disagreement when record.HasSigned(visitor.PersonId, SignatureMeaning.OwnView) => Refusal.AlreadyAnswered,
        _ => null,
    };

    /// <param name="id">The record.</param>
    /// <param name="form">What was answered.</param>
    /// <param name="whyNot">Null where the answer may be given.</param>
    /// <param name="isDone">The same answer is there already: the post is a repeated one.</param>
    /// <param name="answer">Gives it.</param>
    /// <param name="done">The text of the alert.</param>
    private async Task<IActionResult> AnswerAsync(
        Guid id, AnswerForm form, Func<RecordFile, Refusal?> whyNot, Predicate<SupervisionRecord> isDone, Action<RecordFile> answer, string done, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        if (isDone(file.Record))
        {
            return Redirect($"/records/{id}");
        }

        if (whyNot(file) is { } refusal)
        {
            if (refusal == Refusal.WindowHasLapsed)
            {
                file.Record.AcceptByLapse(visitor.Now);
                await telling.TellAsync(cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            }

            return await RefusedAsync(file, refusal, form, Late(form), null, cancellationToken);
        }

        if (form.Answer == AnswerKind.Disagree && ModelState.IsValid)
        {
            await CheckPartAsync(file, nameof(AnswerForm.Part), form.Part, cancellationToken);
        }

        if (!ModelState.IsValid)
        {
            return await PageAsync(file, form, null, null, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        answer(file);
        return await SavedAsync(id, done, cancellationToken);
    }

    /// <summary>For whoever may not read it without a purpose there is nothing to answer either.</summary>
    /// <exception cref="RefusedException">The visitor is not one of the two.</exception>
    private async Task<RecordFile?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var file = await _files.FindAsync(id, cancellationToken);
        return file is null || file.Record.IsUnsent ? null
            : file.Access == RecordAccess.Open ? file
            : throw new RefusedException(Refusal.OnlyThoseTwo);
    }

    private async Task CheckPartAsync(RecordFile file, string field, string? part, CancellationToken cancellationToken)
    {
        if ((await _pages.PartsAsync(file, cancellationToken)).All(known => known.Value != part))
        {
            ModelState.AddModelError(field, texts["Answer.Part.Missing"]);
        }
    }

    private async Task<IActionResult> SavedAsync(Guid id, string done, CancellationToken cancellationToken)
    {
        await telling.TellAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts[done]);
        return Redirect($"/records/{id}");
    }

    private async Task<IActionResult> RefusedAsync(RecordFile file, Refusal refusal, AnswerForm? answer, LateForm? late, ClosureForm? closure, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        ModelState.AddModelError("", shared[$"Refusal.{refusal}"]);
        ViewData["Kept"] = new[] { answer?.Comment, answer?.View, late?.Note, late?.LateView, closure?.SupervisorsView }.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
        return await PageAsync(file, answer, late, closure, StatusCodes.Status409Conflict, cancellationToken);
    }

    /// <summary>The answer that came too late, as what can still be added.</summary>
    private static LateForm Late(AnswerForm form) => new()
    {
        FormId = Guid.CreateVersion7(),
        Late = form.Answer switch { AnswerKind.Disagree => LateKind.Disagreement, AnswerKind.Comment => LateKind.Note, AnswerKind.Sign => LateKind.Signature, _ => null },
        Note = form.Comment,
        LatePart = form.Part,
        LateView = form.View,
    };

    private async Task<IActionResult> PageAsync(RecordFile file, AnswerForm? answer, LateForm? late, ClosureForm? closure, int status, CancellationToken cancellationToken)
    {
        var page = await _pages.OfAsync(file, answer, late, closure, cancellationToken);
        var view = View("Record", page);
        view.StatusCode = status;
        return view;
    }
}
