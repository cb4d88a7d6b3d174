using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Records;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Obligations;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>Finding and reading records. Whoever is not one of the two says first for what.</summary>
[Authorize(Policy = Access.Member)]
public sealed class RecordsController(
    PortalDb db,
    Visitor visitor,
    Relations relations,
    PortalDates dates,
    WhyWords why,
    OpeningLog openings,
    IStringLocalizer<RecordTexts> texts,
    IHtmlLocalizer<RecordTexts> html,
    IStringLocalizer<TermTexts> terms) : Controller
{
    private readonly RecordFiles _files = new(db, visitor);
    private readonly RecordPages _pages = new(db, visitor, dates, why, texts, html, terms);

    /// <param name="state">One state only.</param>
    /// <param name="own">The visitor's own supervision; by default those the visitor writes, where there are any.</param>
    /// <param name="page">From 1.</param>
    [HttpGet("/records")]
    public async Task<IActionResult> List(RecordState? state, bool? own, CancellationToken cancellationToken, int page = 1) =>
        View(await new RecordLists(db, visitor, relations, dates, texts).OfAsync(state, own, page, cancellationToken));

    [HttpGet("/records/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        if (await _files.FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        if (file.Record.State == RecordState.Discarded)
        {
            return Redirect($"/sessions/{file.Record.SessionId}");
        }

        if (file.Record.State == RecordState.Draft)
        {
            return Redirect($"/records/{id}/draft");
        }

        if (file.Access == RecordAccess.WithPurpose && !await _files.HasOpenedTodayAsync(id, cancellationToken))
        {
            return View("Purpose", await PurposeAsync(file.Record, new OpeningForm(), cancellationToken));
        }

        await LogOpeningAsync(file, null, null, cancellationToken);
        return View("Record", await _pages.OfAsync(file, null, null, null, cancellationToken));
    }

    [HttpGet("/records/{id:guid}/versions/{number:int}")]
    public async Task<IActionResult> Version(Guid id, int number, CancellationToken cancellationToken)
    {
        if (await _files.FindAsync(id, cancellationToken) is not { } file || file.Record.Versions.FirstOrDefault(version => version.Number == number) is not { } version)
        {
            return NotFound();
        }

        return await _files.IsOpenAsync(file, cancellationToken)
            ? View("Version", await _pages.VersionAsync(file.Record, version, cancellationToken))
            : Redirect($"/records/{id}");
    }

    /// <summary>States a purpose; with it the record is open to the visitor for the rest of the day.</summary>
    [HttpPost("/records/{id:guid}/openings")]
    public async Task<IActionResult> Open(Guid id, OpeningForm form, CancellationToken cancellationToken)
    {
        if (await _files.FindAsync(id, cancellationToken) is not { } file || file.Record.IsUnsent)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            var view = View("Purpose", await PurposeAsync(file.Record, form, cancellationToken));
            view.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return view;
        }

        await LogOpeningAsync(file, file.Access == RecordAccess.WithPurpose ? form.Purpose : null, form.Note, cancellationToken);
        return Redirect($"/records/{id}");
    }

    private Task LogOpeningAsync(RecordFile file, OpeningPurpose? purpose, string? note, CancellationToken cancellationToken) =>
        openings.EnterAsync(file.Record, visitor.PersonId, visitor.Today, visitor.Now, purpose, note, cancellationToken);

    private async Task<PurposePage> PurposeAsync(SupervisionRecord record, OpeningForm form, CancellationToken cancellationToken)
    {
        var people = await RecordPeople.LoadAsync(db, [record.SuperviseeId], cancellationToken);
        return new PurposePage(record.Id, record.SuperviseeId, people.Full(record.SuperviseeId), people.Given(record.SuperviseeId), record.HeldOn, form);
    }
}
