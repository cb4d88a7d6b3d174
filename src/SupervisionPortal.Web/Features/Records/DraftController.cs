using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Platform.Errors;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Autosave;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>What everybody needs who works on a draft: the draft itself, why it may not be written, and what is answered where there is none or its text is refused.</summary>
public abstract class DraftController(
    PortalDb db, Visitor visitor, PortalDates dates, IStringLocalizer<RecordTexts> texts, IStringLocalizer<TermTexts> terms, IStringLocalizer<SharedTexts> shared)
    : Controller
{
    protected RecordFiles Files { get; } = new(db, visitor);

    protected DraftDesk Desk { get; } = new(db, visitor);

    protected DraftPages Pages { get; } = new(db, visitor, dates, texts, terms);

    protected CheckPages Checks { get; } = new(db, visitor, dates, texts, terms);

    /// <summary>Only those who write it have a draft: for all others there is none.</summary>
    protected async Task<OpenDraft?> OpenAsync(Guid id, CancellationToken cancellationToken) =>
        await Files.FindAsync(id, cancellationToken) is { IsWriter: true } file ? await Desk.OpenAsync(file, cancellationToken) : null;

    protected Refusal? WhyNotWrite(OpenDraft draft) =>
        draft.IsAmendment ? draft.Record.WhyNotAmend(draft.File.Actor, visitor.Now) : draft.Record.WhyNotIssue(draft.File.Actor);

    /// <summary>Nothing is being written: sent already, or never anything of the visitor's.</summary>
    /// <param name="amends">Where something was to be sent: the version it was to replace.</param>
    protected async Task<IActionResult> WithoutDraftAsync(Guid id, CancellationToken cancellationToken, int? amends = null)
    {
        if (await Files.FindAsync(id, cancellationToken) is not { } file)
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

    /// <summary>The page it is written on again, with a sentence beside every mistake.</summary>
    protected async Task<IActionResult> RefuseTextAsync(OpenDraft draft, RecordContent typed, int revision, IReadOnlyList<ContentFault> faults, CancellationToken cancellationToken)
    {
        foreach (var fault in faults)
        {
            ModelState.AddModelError(DraftFields.FieldOf(fault.Place, typed), Sentence(fault));
        }

        if (ErrorPages.WantsJson(Request))
        {
            return Answer(Json(new AutosaveRefused(Sentence(faults[0]))), StatusCodes.Status422UnprocessableEntity);
        }

        return Answer(View("Draft", await Pages.OfAsync(draft, typed, revision, cancellationToken)), StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>An amendment that can no longer be sent: what was written in it is still there to be read.</summary>
    protected async Task<IActionResult> UnsentAsync(OpenDraft draft, Refusal refusal, CancellationToken cancellationToken)
    {
        ViewData["Refusal"] = shared[$"Refusal.{refusal}"].Value;
        return Answer(View("Unsent", await Checks.OfAsync(draft, new CheckForm { Amends = draft.Draft.AmendsVersion }, cancellationToken)), StatusCodes.Status409Conflict);
    }

    protected static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }

    protected static T Answer<T>(T result, int status)
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

    private string Sentence(ContentFault fault) => fault.Kind switch
    {
        ContentFaultKind.TooLong => texts["TooLong", RecordContent.TextLength],
        ContentFaultKind.NotADay => texts["Fault.NotADay", dates.DayWithYear(dates.Today.AddDays(3))],
        // Of a case nobody ticks that there was nothing: what was not discussed stays unwritten as a whole.
        ContentFaultKind.Required when fault.Place.StartsWith(ContentPlace.Cases, StringComparison.Ordinal) => texts["Fault.Required.Case"],
        _ => texts[$"Fault.{fault.Kind}"],
    };
}
