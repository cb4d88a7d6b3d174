using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Platform.Errors;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Autosave;
using SupervisionPortal.Web.Shared.OwnParts;

namespace SupervisionPortal.Web.Features.OwnParts;

/// <summary>What a supervisee writes of a record: shown, and saved as it is typed.</summary>
[Authorize(Policy = Access.Member)]
public sealed class OwnPartController(PortalDb db, Visitor visitor, PortalDates dates, IStringLocalizer<OwnPartTexts> texts, IStringLocalizer<SharedTexts> shared) : Controller
{
    [HttpGet("/sessions/{id:guid}/own-part")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await OwnPartAtHand.FindAsync(db, visitor, id, cancellationToken) is { } at
            ? await PageAsync(at, at.Part?.Answers ?? [], null, at.Part?.Revision ?? 0, StatusCodes.Status200OK, cancellationToken)
            : NotFound();

    /// <summary>Saves on top of the revision the text was made from, and never on top of another.</summary>
    [HttpPost("/sessions/{id:guid}/own-part")]
    public async Task<IActionResult> Save(Guid id, CancellationToken cancellationToken)
    {
        var form = await Request.ReadFormAsync(cancellationToken);
        if (await OwnPartAtHand.FindAsync(db, visitor, id, cancellationToken) is not { } at)
        {
            return NotFound();
        }

        if (at.WhyNotWrite is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        var typed = Read(form, at);
        var revision = int.TryParse(form[AutosaveFormTagHelper.RevisionName], NumberStyles.None, CultureInfo.InvariantCulture, out var posted) ? posted : 0;
        if (typed.FindAll(answer => answer.Text.Length > RecordContent.TextLength) is { Count: > 0 } tooLong)
        {
            tooLong.ForEach(answer => ModelState.AddModelError(Field(answer.Prompt), texts["TooLong", RecordContent.TextLength]));
            return ErrorPages.WantsJson(Request)
                ? this.Answered(new AutosaveRefused(texts["TooLong", RecordContent.TextLength]), StatusCodes.Status422UnprocessableEntity)
                : await PageAsync(at, typed, null, revision, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        if (await TrySaveAsync(at, typed, revision, cancellationToken) is not { } saved)
        {
            return await BehindAsync(id, typed, cancellationToken);
        }

        if (ErrorPages.WantsJson(Request))
        {
            return Json(new AutosaveSaved(saved.Revision.ToString(CultureInfo.InvariantCulture), shared["Autosave.SavedAt", dates.Time(visitor.Now)]));
        }

        TempData.Done(texts["Done"]);
        return Redirect($"/sessions/{id}");
    }

    private static string Field(string key) => ContentPlace.Answer(key).Part(nameof(Answer.Text));

    /// <summary>What the form did not hold stays as it was saved.</summary>
    private static List<Answer> Read(IFormCollection form, OwnPartAtHand at)
    {
        var saved = (at.Part?.Answers ?? []).ToDictionary(answer => answer.Prompt, answer => answer.Text);
        var keys = at.Headings.OwnKeys();
        return
        [
            .. keys.Select(key => new Answer(key, form.TryGetValue(Field(key), out var text) ? text.ToString().ReplaceLineEndings("\n").TrimEnd() : saved.GetValueOrDefault(key, ""))),
            .. saved.Where(answer => !keys.Contains(answer.Key)).Select(answer => new Answer(answer.Key, answer.Value)),
        ];
    }

    /// <returns>Null where another window saved since, or the supervisor sent it at this moment: nothing was changed.</returns>
    private async Task<OwnPart?> TrySaveAsync(OwnPartAtHand at, List<Answer> typed, int revision, CancellationToken cancellationToken)
    {
        var part = at.Part;
        if (part is null)
        {
            part = new OwnPart(at.Session.Id, visitor.PersonId);
            db.OwnParts.Add(part);
        }

        if (!part.TrySave(typed, revision, visitor.Now))
        {
            db.ChangeTracker.Clear();
            return null;
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return part;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    /// <summary>Both texts are shown, and neither is lost.</summary>
    private async Task<IActionResult> BehindAsync(Guid id, List<Answer> typed, CancellationToken cancellationToken)
    {
        var at = (await OwnPartAtHand.FindAsync(db, visitor, id, cancellationToken))!;
        if (at.WhyNotWrite is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        var saved = (at.Part?.Answers ?? []).ToDictionary(answer => answer.Prompt, answer => answer.Text);
        var revision = at.Part?.Revision ?? 0;
        if (ErrorPages.WantsJson(Request))
        {
            var fields = at.Headings.OwnKeys().ToDictionary(Field, string? (key) => saved.GetValueOrDefault(key));
            return this.Answered(new AutosaveConflict(revision.ToString(CultureInfo.InvariantCulture), fields), StatusCodes.Status409Conflict);
        }

        // The next save stands on what is there now: the page has shown it.
        var now = revision.ToString(CultureInfo.InvariantCulture);
        ModelState.SetModelValue(AutosaveFormTagHelper.RevisionName, now, now);
        ModelState.AddModelError("", texts["Behind"]);
        return await PageAsync(at, typed, saved, revision, StatusCodes.Status409Conflict, cancellationToken);
    }

    private async Task<ViewResult> PageAsync(OwnPartAtHand at, IEnumerable<Answer> answers, Dictionary<string, string>? saved, int revision, int status, CancellationToken cancellationToken)
    {
        var written = answers.ToDictionary(answer => answer.Prompt, answer => answer.Text);
        var view = View("OwnPart", new OwnPartPage(
            at,
            await db.People.AsNoTracking().Where(row => row.Id == at.Session.SupervisorId).Select(PersonName.Of).SingleAsync(cancellationToken),
            [
                .. OwnPart.SectionsOf(at.Headings.Form).Select(section => new OwnPartSection(section,
                [
                    .. section.Prompts.Select(prompt => (Key: RecordHeadings.Key(section, prompt), Prompt: prompt)).Select(asked => new OwnPrompt(
                        ContentPlace.Answer(asked.Key), asked.Prompt.Label, asked.Prompt.Hint, asked.Prompt.ChildsView, written.GetValueOrDefault(asked.Key), saved?.GetValueOrDefault(asked.Key))),
                ])),
            ],
            new AutosaveForm(at.Url, $"own-part-{at.Session.Id}", revision.ToString(CultureInfo.InvariantCulture), at.Part?.SavedAt))
        {
            OthersFill = [.. at.Headings.Form.Sections.Except(OwnPart.SectionsOf(at.Headings.Form)).Select(section => section.Title)],
        });
        view.StatusCode = status;
        return view;
    }
}
