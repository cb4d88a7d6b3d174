using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Records;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.People;
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
    TellingDesk telling,
    IStringLocalizer<RecordTexts> texts,
    IHtmlLocalizer<RecordTexts> html,
    IStringLocalizer<TermTexts> terms,
    IStringLocalizer<SharedTexts> shared) : Controller
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
            return View("Purpose", await PurposeAsync(file, await AnewAsync(file, cancellationToken), cancellationToken));
        }

        await LogOpeningAsync(file, null, null, null, cancellationToken);
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
            ? View("Version", await _pages.VersionAsync(file, version, cancellationToken))
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

        var later = form.AsksForLater && file.Access == RecordAccess.WithPurpose ? await LaterAsync(file, form, cancellationToken) : null;
        if (file.Access == RecordAccess.WithPurpose && form.Purpose is { } purpose && !SupervisionRecord.PurposesOf(file.Actor).Contains(purpose))
        {
            ModelState.AddModelError(nameof(form.Purpose), texts["Purpose.Missing"]);
        }

        if (!ModelState.IsValid)
        {
            var view = View("Purpose", await PurposeAsync(file, form, cancellationToken));
            view.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return view;
        }

        await LogOpeningAsync(file, file.Access == RecordAccess.WithPurpose ? form.Purpose : null, form.Note, later, cancellationToken);
        return Redirect($"/records/{id}");
    }

    private Task LogOpeningAsync(RecordFile file, OpeningPurpose? purpose, string? note, LaterTelling? later, CancellationToken cancellationToken) =>
        openings.EnterAsync(file.Record, file.Actor, visitor.Today, visitor.Now, purpose, note, later, cancellationToken);

    /// <summary>What is asked for, if it may be; null with what stands against it beside the fields.</summary>
    private async Task<LaterTelling?> LaterAsync(RecordFile file, OpeningForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return null;
        }

        var record = file.Record;
        var decider = (await telling.DecidersAsync(record.SuperviseeId, record.SupervisorId, visitor.Today, cancellationToken)).Find(actor => actor.PersonId == form.DecidedBy);
        var later = new LaterTelling(decider ?? new Actor(form.DecidedBy!.Value, Relation.None), form.WhyLater, dates.Parse(form.TellOn, DateLean.Ahead)!.Value);
        if (new RecordOpening(record.Id, visitor.PersonId, visitor.Today, visitor.Now, form.Purpose, form.Note).WhyNotTellLater(later, visitor.Today) is not { } refusal)
        {
            return later;
        }

        var field = refusal switch
        {
            Refusal.NotTheirsToDecide => nameof(form.DecidedBy),
            Refusal.SayWhyLater => nameof(form.WhyLater),
            Refusal.TellOnALaterDay or Refusal.TellsTooLate => nameof(form.TellOn),
            _ => "",
        };
        ModelState.AddModelError(field, shared[$"Refusal.{refusal}"]);
        return null;
    }

    /// <summary>An empty form; where the visitor reads on in an investigation the supervisee is not told of yet, filled in as the last time, so that the next day tells nothing by mistake.</summary>
    private async Task<OpeningForm> AnewAsync(RecordFile file, CancellationToken cancellationToken)
    {
        var last = await db.RecordOpenings.AsNoTracking().WithheldOn(visitor.Today)
            .Where(row => row.PersonId == visitor.PersonId && db.Records.Any(record => record.Id == row.RecordId && record.SuperviseeId == file.Record.SuperviseeId))
            .OrderByDescending(row => row.At)
            .Include(row => row.Delays)
            .FirstOrDefaultAsync(cancellationToken);
        return last?.LastDecision is not { } decided
            ? new OpeningForm()
            : new OpeningForm
            {
                Purpose = OpeningPurpose.Investigation,
                Note = last.Note,
                TellLater = true,
                DecidedBy = decided.DecidedById,
                WhyLater = decided.Why,
                TellOn = dates.InField(decided.TellOn!.Value),
            };
    }

    private async Task<PurposePage> PurposeAsync(RecordFile file, OpeningForm form, CancellationToken cancellationToken)
    {
        var record = file.Record;
        var deciders = file.Actor.Oversees ? await telling.DecidersAsync(record.SuperviseeId, record.SupervisorId, visitor.Today, cancellationToken) : [];
        var people = await RecordPeople.LoadAsync(db, [record.SuperviseeId, .. deciders.Select(actor => actor.PersonId)], cancellationToken);
        return new PurposePage(
            record.Id,
            record.SuperviseeId,
            people.Full(record.SuperviseeId),
            people.Given(record.SuperviseeId),
            record.HeldOn,
            form,
            SupervisionRecord.PurposesOf(file.Actor),
            [.. deciders.Select(actor => new SelectListItem(people.Full(actor.PersonId), actor.PersonId.ToString())).OrderBy(item => item.Text, StringComparer.CurrentCulture)],
            file.Actor.Oversees);
    }
}
