using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Platform.Errors;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Autosave;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>What the worker thinks of what was observed, in their own words: saved as it is typed, a part of what they sign.</summary>
[Authorize(Policy = Access.Member)]
public sealed class ReflectionController(PortalDb db, Visitor visitor, ObservationFiles files, IStringLocalizer<ObservationTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates) : Controller
{
    [HttpGet("/observations/{id:guid}/reflection")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(id, cancellationToken) is not { IsOwn: true } file)
        {
            return NotFound();
        }

        if (file.Observation.WhyNotReflect(file.Actor) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        var reflection = await FindAsync(id, cancellationToken);
        return Shown(new ReflectionForm { Revision = reflection?.Revision ?? 0, Text = reflection?.Text }, file, reflection, isBehind: false, StatusCodes.Status200OK);
    }

    [HttpPost("/observations/{id:guid}/reflection")]
    public async Task<IActionResult> Save(Guid id, ReflectionForm form, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(id, cancellationToken) is not { IsOwn: true } file)
        {
            return NotFound();
        }

        if (file.Observation.WhyNotReflect(file.Actor) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        if (!ModelState.IsValid)
        {
            return ErrorPages.WantsJson(Request)
                ? this.Answered(new AutosaveRefused(ModelState.Values.SelectMany(entry => entry.Errors).First().ErrorMessage), StatusCodes.Status422UnprocessableEntity)
                : Shown(form, file, await FindAsync(id, cancellationToken), isBehind: false, StatusCodes.Status422UnprocessableEntity);
        }

        var reflection = await FindAsync(id, cancellationToken);
        var isNew = reflection is null;
        reflection ??= new ObservationReflection(id, visitor.PersonId);
        var isSaved = reflection.TrySave(form.Text?.ReplaceLineEndings("\n").TrimEnd() ?? "", form.Revision, visitor.Now);
        if (isSaved)
        {
            if (isNew)
            {
                db.ObservationReflections.Add(reflection);
            }

            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException)
            {
                // Two windows read the same revision; the other wrote first.
                db.ChangeTracker.Clear();
                isSaved = false;
            }
        }

        if (!isSaved)
        {
            return await BehindAsync(id, form, file, cancellationToken);
        }

        if (ErrorPages.WantsJson(Request))
        {
            return Json(new AutosaveSaved(reflection.Revision.ToString(CultureInfo.InvariantCulture), shared["Autosave.SavedAt", dates.Time(visitor.Now)]));
        }

        TempData.Done(texts["Done.Reflect"]);
        return Redirect(file.Url);
    }

    private Task<ObservationReflection?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.ObservationReflections.SingleOrDefaultAsync(row => row.ObservationId == id, cancellationToken);

    /// <summary>Both texts are shown, and neither is lost.</summary>
    private async Task<IActionResult> BehindAsync(Guid id, ReflectionForm typed, ObservationFile file, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var saved = await FindAsync(id, cancellationToken);
        var revision = (saved?.Revision ?? 0).ToString(CultureInfo.InvariantCulture);
        if (ErrorPages.WantsJson(Request))
        {
            return this.Answered(new AutosaveConflict(revision, new Dictionary<string, string?> { [nameof(typed.Text)] = saved?.Text }), StatusCodes.Status409Conflict);
        }

        // The next save stands on what is there now: the page has shown it.
        ModelState.SetModelValue(nameof(typed.Revision), revision, revision);
        ModelState.AddModelError("", texts["Behind"]);
        return Shown(typed, file, saved, isBehind: true, StatusCodes.Status409Conflict);
    }

    private ViewResult Shown(ReflectionForm form, ObservationFile file, ObservationReflection? saved, bool isBehind, int status)
    {
        form.File = file;
        form.Saved = isBehind ? saved?.Text : null;
        form.Autosave = new AutosaveForm($"{file.Url}/reflection", $"reflection-{file.Observation.Id}", (saved?.Revision ?? 0).ToString(CultureInfo.InvariantCulture), saved?.SavedAt);
        Response.StatusCode = status;
        return View("Reflection", form);
    }
}
