using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Platform.Errors;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Autosave;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>The report of an observation: written by the observer, saved as it is typed, read once more, signed and shared.</summary>
[Authorize(Policy = Access.Member)]
public sealed class ReportController(
    PortalDb db, Visitor visitor, Relations relations, ObservationFiles files, IStringLocalizer<ObservationTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates) : Controller
{
    [HttpGet("/observations/{id:guid}/report")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, cancellationToken) is not { } at)
        {
            return NotFound();
        }

        if (at.File.Observation.WhyNotWrite(at.File.Actor) is not null)
        {
            return Redirect(at.File.Url);
        }

        return Shown(ReportFields.Form(at.Content, at.Form, at.Revision, at.File.Observation.PersonId, dates), at, null, StatusCodes.Status200OK);
    }

    /// <summary>Saves on top of the revision the text was made from, and never on top of another.</summary>
    [HttpPost("/observations/{id:guid}/report")]
    public async Task<IActionResult> Save(Guid id, ReportForm form, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, cancellationToken) is not { } at)
        {
            return NotFound();
        }

        if (at.File.Observation.WhyNotWrite(at.File.Actor) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        if (!IsWithinBounds(form))
        {
            return ErrorPages.WantsJson(Request)
                ? this.Answered(new AutosaveRefused(ModelState.Values.SelectMany(entry => entry.Errors).First().ErrorMessage), StatusCodes.Status422UnprocessableEntity)
                : Shown(form, at, null, StatusCodes.Status422UnprocessableEntity);
        }

        var worker = at.File.Observation.PersonId;
        var typed = ReportFields.Read(form, at.Content, at.Form, worker, await relations.SupervisorOfAsync(worker, visitor.Today, cancellationToken), dates);
        if (await TrySaveAsync(at, typed, form.Revision, cancellationToken) is not { } saved)
        {
            return await BehindAsync(id, form, cancellationToken);
        }

        if (ErrorPages.WantsJson(Request))
        {
            return Json(new ReportSaved(
                saved.Revision.ToString(CultureInfo.InvariantCulture),
                shared["Autosave.SavedAt", dates.Time(visitor.Now)],
                ReportFields.WriteActions(ReportFields.Form(typed, at.Form, saved.Revision, worker, dates))));
        }

        switch (form.Next)
        {
            case "check":
                return Redirect($"{at.File.Url}/check");
            case "leave":
                TempData.Done(texts["Done.Saved"]);
                return Redirect(at.File.Url);
            default:
                return Redirect($"{at.File.Url}/report#actions");
        }
    }

    /// <summary>The report as it would be shared.</summary>
    [HttpGet("/observations/{id:guid}/check")]
    public async Task<IActionResult> Check(Guid id, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, cancellationToken) is not { } at)
        {
            return NotFound();
        }

        if (at.File.Observation.WhyNotWrite(at.File.Actor) is not null)
        {
            return Redirect(at.File.Url);
        }

        return WithFaults(at) is { } refused ? refused : Checked(at, StatusCodes.Status200OK);
    }

    [HttpPost("/observations/{id:guid}/sharing")]
    public async Task<IActionResult> Share(Guid id, int revision, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, cancellationToken) is not { } at)
        {
            return NotFound();
        }

        var observation = at.File.Observation;
        if (observation.State == ObservationState.Shared)
        {
            // A second click finds it shared.
            return Redirect(at.File.Url);
        }

        if (observation.WhyNotWrite(at.File.Actor) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        if (WithFaults(at) is { } refused)
        {
            return refused;
        }

        if (at.Content.IsBlank)
        {
            ModelState.AddModelError("", texts["Check.Blank"]);
            return Checked(at, StatusCodes.Status422UnprocessableEntity);
        }

        if (revision != at.Revision)
        {
            ModelState.AddModelError("", texts["Check.Changed"]);
            return Checked(at, StatusCodes.Status409Conflict);
        }

        observation.Share(at.Content, at.PolicyNumber, new Signing(Intent(observation), visitor.Person.FullName), at.File.Actor, visitor.Now);
        db.ObservationDrafts.Remove(at.Draft!);
        await files.TellAsync(observation, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Done.Share", at.File.Worker.Given()]);
        return Redirect(at.File.Url);
    }

    private string Intent(Observation observation) => texts["Intent.Share", dates.DayWithYear(observation.ObservedOn!.Value)];

    /// <summary>Null for everybody but the observer: for them there is no draft.</summary>
    private async Task<OpenReport?> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(id, cancellationToken) is not { IsObserver: true } file)
        {
            return null;
        }

        var draft = await db.ObservationDrafts.SingleOrDefaultAsync(row => row.ObservationId == id, cancellationToken);
        var (form, number) = await files.FormAsync(file.Observation.Kind, draft?.PolicyNumber, cancellationToken);
        return new OpenReport(file, draft, form, number);
    }

    /// <summary>Says beside its field what is too long, or one row too many.</summary>
    private bool IsWithinBounds(ReportForm form)
    {
        void Check(string field, string? text)
        {
            if (text?.ReplaceLineEndings("\n").TrimEnd().Length > ObservationContent.TextLength)
            {
                ModelState.AddModelError(field, texts["TooLong", ObservationContent.TextLength]);
            }
        }

        foreach (var (name, value) in ReportFields.Write(form))
        {
            Check(name, value);
        }

        // A row that script added and that was not saved yet has no key.
        for (var i = 0; i < form.Actions.Count; i++)
        {
            if (form.Actions[i].Id is null)
            {
                Check($"{ReportFields.Row(nameof(form.Actions), i)}.{nameof(ActionForm.What)}", form.Actions[i].What);
                Check($"{ReportFields.Row(nameof(form.Actions), i)}.{nameof(ActionForm.Why)}", form.Actions[i].Why);
            }
        }

        if (form.Actions.Count(action => !action.IsBlank) > ObservationContent.MostActions)
        {
            ModelState.AddModelError($"{ReportFields.Row(nameof(form.Actions), form.Actions.FindLastIndex(action => !action.IsBlank))}.{nameof(ActionForm.What)}", texts["Action.TooMany", ObservationContent.MostActions]);
        }

        return ModelState.IsValid;
    }

    /// <returns>Null where another window saved since: nothing was changed.</returns>
    private async Task<ObservationDraft?> TrySaveAsync(OpenReport at, ObservationContent typed, int revision, CancellationToken cancellationToken)
    {
        var draft = at.Draft;
        if (draft is null && revision == 0)
        {
            draft = new ObservationDraft(at.File.Observation.Id, visitor.PersonId, typed, at.PolicyNumber, visitor.Now);
            db.ObservationDrafts.Add(draft);
        }
        else if (draft is null || !draft.TrySave(typed, revision, visitor.Now))
        {
            db.ChangeTracker.Clear();
            return null;
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return draft;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    /// <summary>Both texts are shown, and neither is lost.</summary>
    private async Task<IActionResult> BehindAsync(Guid id, ReportForm typed, CancellationToken cancellationToken)
    {
        var at = (await OpenAsync(id, cancellationToken))!;
        if (at.File.Observation.WhyNotWrite(at.File.Actor) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        var worker = at.File.Observation.PersonId;
        if (ErrorPages.WantsJson(Request))
        {
            return this.Answered(
                new AutosaveConflict(at.Revision.ToString(CultureInfo.InvariantCulture), ReportFields.Write(ReportFields.Form(at.Content, at.Form, at.Revision, worker, dates))), StatusCodes.Status409Conflict);
        }

        // The next save stands on what is there now: the page has shown it.
        var now = at.Revision.ToString(CultureInfo.InvariantCulture);
        ModelState.SetModelValue(nameof(typed.Revision), now, now);
        ModelState.AddModelError("", texts["Behind"]);
        return Shown(typed, at, ReportReading.Of(at.Content, at.Form, worker), StatusCodes.Status409Conflict);
    }

    /// <summary>The report to be mended, where an action has what is no day; null where nothing is wrong.</summary>
    private ViewResult? WithFaults(OpenReport at)
    {
        for (var i = 0; i < at.Content.Actions.Count; i++)
        {
            if (at.Content.Actions[i].ByWhenTyped is not null)
            {
                ModelState.AddModelError($"{ReportFields.Row(nameof(ReportForm.Actions), i)}.{nameof(ActionForm.ByWhen)}", texts["Date.NotUnderstood", dates.DayWithYear(dates.Today.AddDays(7))]);
            }
            else if (string.IsNullOrWhiteSpace(at.Content.Actions[i].What))
            {
                ModelState.AddModelError($"{ReportFields.Row(nameof(ReportForm.Actions), i)}.{nameof(ActionForm.What)}", texts["Action.WithoutWhat"]);
            }
        }

        return ModelState.IsValid ? null : Shown(ReportFields.Form(at.Content, at.Form, at.Revision, at.File.Observation.PersonId, dates), at, null, StatusCodes.Status422UnprocessableEntity);
    }

    private ViewResult Checked(OpenReport at, int status)
    {
        Response.StatusCode = status;
        return View("Check", new CheckPage(
            at.File,
            ReportReading.Of(at.Content, at.Form, at.File.Observation.PersonId),
            at.Revision,
            Intent(at.File.Observation),
            texts["SignedInAs", visitor.Person.FullName, visitor.Person.Email]));
    }

    private ViewResult Shown(ReportForm form, OpenReport at, ReportReading? theirs, int status)
    {
        if (form.Actions.Count == 0)
        {
            form.Actions.Add(new ActionForm());
        }

        form.Page = new ReportPage(
            at.File, at.Form, new AutosaveForm($"{at.File.Url}/report", $"observation-{at.File.Observation.Id}", at.Revision.ToString(CultureInfo.InvariantCulture), at.Draft?.SavedAt), theirs);
        Response.StatusCode = status;
        return View("Report", form);
    }

    /// <summary>The report on the observer's desk.</summary>
    /// <param name="Draft">Null before the first save.</param>
    private sealed record OpenReport(ObservationFile File, ObservationDraft? Draft, OutlineForm Form, int PolicyNumber)
    {
        public ObservationContent Content { get; } = Draft?.Read() ?? new ObservationContent();

        public int Revision => Draft?.Revision ?? 0;
    }
}
