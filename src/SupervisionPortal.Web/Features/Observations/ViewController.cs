using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Platform.Errors;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Autosave;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>How a supervisee sees a session that was observed: saved as it is typed, read by the observer alone once it is given.</summary>
[Authorize(Policy = Access.Member)]
public sealed class ViewController(PortalDb db, Visitor visitor, ObservationFiles files, IStringLocalizer<ObservationTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates) : Controller
{
    [HttpGet("/observations/{id:guid}/view")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(id, cancellationToken) is not { IsSupervisee: true } file)
        {
            return NotFound();
        }

        var view = await FindAsync(id, cancellationToken);
        if ((file.Observation.WhyNotView(file.Actor) ?? (view?.GivenAt is null ? null : Refusal.AlreadyAnswered)) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        return await PageAsync(file, view, view?.Answers ?? [], isBehind: false, StatusCodes.Status200OK, cancellationToken);
    }

    [HttpPost("/observations/{id:guid}/view")]
    public async Task<IActionResult> Save(Guid id, CancellationToken cancellationToken)
    {
        var form = await Request.ReadFormAsync(cancellationToken);
        if (await files.FindAsync(id, cancellationToken) is not { IsSupervisee: true } file)
        {
            return NotFound();
        }

        var view = await FindAsync(id, cancellationToken);
        if (view?.GivenAt is not null && form["Next"] == "give")
        {
            // A second click finds it given.
            return Redirect(file.Url);
        }

        if ((file.Observation.WhyNotView(file.Actor) ?? (view?.GivenAt is null ? null : Refusal.AlreadyAnswered)) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        var outline = await files.ViewFormAsync(cancellationToken);
        var saved = (view?.Answers ?? []).ToDictionary(answer => answer.Prompt, answer => answer.Text);
        var typed = outline.Sections.Select(section => new Answer(
            section.Id, form.TryGetValue(Field(section.Id), out var text) ? text.ToString().ReplaceLineEndings("\n").TrimEnd() : saved.GetValueOrDefault(section.Id, ""))).ToList();
        if (typed.FindAll(answer => answer.Text.Length > Observation.TextLength) is { Count: > 0 } tooLong)
        {
            tooLong.ForEach(answer => ModelState.AddModelError(Field(answer.Prompt), texts["TooLong", Observation.TextLength]));
            return ErrorPages.WantsJson(Request)
                ? this.Answered(new AutosaveRefused(texts["TooLong", Observation.TextLength]), StatusCodes.Status422UnprocessableEntity)
                : await PageAsync(file, view, typed, isBehind: false, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var revision = int.TryParse(form[AutosaveFormTagHelper.RevisionName], NumberStyles.None, CultureInfo.InvariantCulture, out var posted) ? posted : 0;
        var isNew = view is null;
        view ??= new SuperviseesView(id, visitor.PersonId);
        if (!view.TrySave(typed, revision, visitor.Now))
        {
            return await BehindAsync(id, file, typed, cancellationToken);
        }

        if (isNew)
        {
            db.SuperviseesViews.Add(view);
        }

        if (form["Next"] == "give")
        {
            if (typed.TrueForAll(answer => answer.Text.Length == 0))
            {
                db.ChangeTracker.Clear();
                ModelState.AddModelError(Field(outline.Sections[0].Id), texts["View.Blank"]);
                return await PageAsync(file, isNew ? null : await FindAsync(id, cancellationToken), typed, isBehind: false, StatusCodes.Status422UnprocessableEntity, cancellationToken);
            }

            view.Give(visitor.Now);
            db.Notices.Add(ObservationNotices.Of(file.Observation, view));
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Two windows read the same revision; the other wrote first.
            return await BehindAsync(id, file, typed, cancellationToken);
        }

        if (ErrorPages.WantsJson(Request))
        {
            return Json(new AutosaveSaved(view.Revision.ToString(CultureInfo.InvariantCulture), shared["Autosave.SavedAt", dates.Time(visitor.Now)]));
        }

        TempData.Done(texts[view.GivenAt is null ? "Done.ViewSaved" : "Done.ViewGiven", file.Observer.Given()]);
        return Redirect(file.Url);
    }

    private static string Field(string question) => ContentPlace.Answer(question).Part(nameof(Answer.Text));

    private Task<SuperviseesView?> FindAsync(Guid id, CancellationToken cancellationToken) => db.SuperviseesViews.SingleOrDefaultAsync(row => row.ObservationId == id, cancellationToken);

    /// <summary>Both texts are shown, and neither is lost.</summary>
    private async Task<IActionResult> BehindAsync(Guid id, ObservationFile file, List<Answer> typed, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var view = await FindAsync(id, cancellationToken);
        if (view?.GivenAt is not null)
        {
            throw new RefusedException(Refusal.AlreadyAnswered);
        }

        var revision = (view?.Revision ?? 0).ToString(CultureInfo.InvariantCulture);
        if (ErrorPages.WantsJson(Request))
        {
            var saved = (view?.Answers ?? []).ToDictionary(answer => answer.Prompt, answer => answer.Text);
            return this.Answered(new AutosaveConflict(revision, typed.ToDictionary(answer => Field(answer.Prompt), string? (answer) => saved.GetValueOrDefault(answer.Prompt))), StatusCodes.Status409Conflict);
        }

        // The next save stands on what is there now: the page has shown it.
        ModelState.SetModelValue(AutosaveFormTagHelper.RevisionName, revision, revision);
        ModelState.AddModelError("", texts["Behind"]);
        return await PageAsync(file, view, typed, isBehind: true, StatusCodes.Status409Conflict, cancellationToken);
    }

    private async Task<IActionResult> PageAsync(ObservationFile file, SuperviseesView? view, IReadOnlyList<Answer> typed, bool isBehind, int status, CancellationToken cancellationToken)
    {
        var written = typed.ToDictionary(answer => answer.Prompt, answer => answer.Text);
        var saved = isBehind ? (view?.Answers ?? []).ToDictionary(answer => answer.Prompt, answer => answer.Text) : [];
        var page = View("View", new ViewPage(
            file,
            [.. (await files.ViewFormAsync(cancellationToken)).Sections.Select(section => (section, written.GetValueOrDefault(section.Id), saved.GetValueOrDefault(section.Id)))],
            new AutosaveForm($"{file.Url}/view", $"view-{file.Observation.Id}", (view?.Revision ?? 0).ToString(CultureInfo.InvariantCulture), view?.SavedAt)));
        page.StatusCode = status;
        return page;
    }
}
