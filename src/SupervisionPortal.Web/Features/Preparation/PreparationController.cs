using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Platform.Errors;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Autosave;

namespace SupervisionPortal.Web.Features.Preparation;

/// <summary>The page on which one of the two prepares a session, and the notes they write there for themselves.</summary>
[Authorize(Policy = Access.Member)]
public sealed class PreparationController(
    PortalDb db, Visitor visitor, PreparationPages pages, PortalDates dates, IStringLocalizer<PreparationPageTexts> texts, IStringLocalizer<SharedTexts> shared) : Controller
{
    [HttpGet("/sessions/{id:guid}/preparation")]
    /// <param name="about">The note whose words are offered for the agenda; null: none.</param>
    public async Task<IActionResult> Show(Guid id, NoteKind? about, CancellationToken cancellationToken)
    {
        if (await PreparedSession.FindAsync(db, visitor, id, cancellationToken) is not { } at)
        {
            return NotFound();
        }

        var page = await pages.OfAsync(at, null, null, isBehind: false, cancellationToken);
        if (about is { } note)
        {
            page.NewItem.Text = page.Notes.Of(note);
        }

        return View("Preparation", page);
    }

    /// <summary>Saves the visitor's own notes on top of the revision they were made from, and never on top of another.</summary>
    [HttpPost("/sessions/{id:guid}/preparation")]
    public async Task<IActionResult> Save(Guid id, NotesForm form, CancellationToken cancellationToken)
    {
        if (await PreparedSession.FindAsync(db, visitor, id, cancellationToken) is not { } at)
        {
            return NotFound();
        }

        if (at.WhyNotPrepare is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        if (!ModelState.IsValid)
        {
            return ErrorPages.WantsJson(Request)
                ? this.Answered(new AutosaveRefused(ModelState.Values.SelectMany(entry => entry.Errors).First().ErrorMessage), StatusCodes.Status422UnprocessableEntity)
                : await ShowAsync(at, form, isBehind: false, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        if (await TrySaveAsync(id, form, cancellationToken) is not { } saved)
        {
            return await BehindAsync(at, form, cancellationToken);
        }

        if (ErrorPages.WantsJson(Request))
        {
            return Json(new AutosaveSaved(saved.Revision.ToString(CultureInfo.InvariantCulture), shared["Autosave.SavedAt", dates.Time(visitor.Now)]));
        }

        // What is offered for the agenda stays private until it is put there.
        if (form.About is { } note && !string.IsNullOrWhiteSpace(form.Of(note)))
        {
            return Redirect($"/sessions/{id}/preparation?about={note}#agenda-new");
        }

        TempData.Done(texts["Done.Saved"]);
        return Redirect($"/sessions/{id}/preparation");
    }

    /// <summary>Removes the visitor's own notes for good, at any time.</summary>
    [HttpPost("/sessions/{id:guid}/preparation/removal")]
    public async Task<IActionResult> Remove(Guid id, CancellationToken cancellationToken)
    {
        if (await PreparedSession.FindAsync(db, visitor, id, cancellationToken) is null)
        {
            return NotFound();
        }

        if (await NoteAsync(id, cancellationToken) is { } note)
        {
            db.PreparationNotes.Remove(note);
            await db.SaveChangesAsync(cancellationToken);
        }

        TempData.Done(texts["Done.Removed"]);
        return Redirect($"/sessions/{id}/preparation");
    }

    private Task<PreparationNote?> NoteAsync(Guid session, CancellationToken cancellationToken) =>
        db.PreparationNotes.SingleOrDefaultAsync(row => row.SessionId == session && row.PersonId == visitor.PersonId, cancellationToken);

    /// <returns>Null where another window saved since: nothing was changed.</returns>
    private async Task<PreparationNote?> TrySaveAsync(Guid session, NotesForm form, CancellationToken cancellationToken)
    {
        var note = await NoteAsync(session, cancellationToken);
        if (note is null)
        {
            note = new PreparationNote(session, visitor.PersonId);
            db.PreparationNotes.Add(note);
        }

        if (!note.TrySave(form.Texts, form.Revision, visitor.Now))
        {
            db.ChangeTracker.Clear();
            return null;
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return note;
        }
        catch (DbUpdateException)
        {
            // Two windows read the same revision; the other wrote first.
            db.ChangeTracker.Clear();
            return null;
        }
    }

    /// <summary>Both texts are shown, and neither is lost.</summary>
    private async Task<IActionResult> BehindAsync(PreparedSession at, NotesForm form, CancellationToken cancellationToken)
    {
        var note = await db.PreparationNotes.AsNoTracking().SingleOrDefaultAsync(row => row.SessionId == at.Session.Id && row.PersonId == visitor.PersonId, cancellationToken);
        var saved = note?.Texts ?? PreparationTexts.None;
        var revision = (note?.Revision ?? 0).ToString(CultureInfo.InvariantCulture);
        if (ErrorPages.WantsJson(Request))
        {
            var fields = new Dictionary<string, string?>
            {
                [nameof(NotesForm.Worries)] = saved.Worries,
                [nameof(NotesForm.WorkingWell)] = saved.WorkingWell,
                [nameof(NotesForm.Decided)] = saved.Decided,
                [nameof(NotesForm.HelpNeeded)] = saved.HelpNeeded,
            };
            return this.Answered(new AutosaveConflict(revision, fields), StatusCodes.Status409Conflict);
        }

        // The next save stands on what is there now: the page has shown it.
        ModelState.SetModelValue(nameof(NotesForm.Revision), revision, revision);
        ModelState.AddModelError("", texts["Notes.Behind"]);
        return await ShowAsync(at, form, isBehind: true, StatusCodes.Status409Conflict, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(PreparedSession at, NotesForm typed, bool isBehind, int status, CancellationToken cancellationToken)
    {
        var view = View("Preparation", await pages.OfAsync(at, null, typed, isBehind, cancellationToken));
        view.StatusCode = status;
        return view;
    }
}
