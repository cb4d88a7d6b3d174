using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Concerns;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Concerns;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Concerns;

/// <summary>Concerns about supervision: raised, listed and read by those whose they are.</summary>
[Authorize(Policy = Access.Member)]
public sealed class ConcernsController(
    PortalDb db, Visitor visitor, Relations relations, ConcernDesk desk, IStringLocalizer<ConcernTexts> texts, IStringLocalizer<SharedTexts> shared) : Controller
{
    private const int PageSize = 25;

    private readonly ConcernFiles _files = new(db, visitor, desk);

    [HttpGet("/concerns")]
    public async Task<IActionResult> List(int page, CancellationToken cancellationToken)
    {
        var me = visitor.PersonId;
        var mine = db.Concerns.Where(row => row.SuperviseeId == me || row.SupervisorId == me || row.RaisedById == me || row.HandlerId == me);
        var count = await mine.CountAsync(cancellationToken);
        var last = Math.Max(1, (count + PageSize - 1) / PageSize);
        var current = Math.Clamp(page, 1, last);
        var rows = await mine.AsNoTracking()
            .OrderBy(row => row.State == ConcernState.Raised || row.State == ConcernState.Acknowledged ? 0 : 1)
            .ThenByDescending(row => row.MovedAt).ThenBy(row => row.Id)
            .Skip((current - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancellationToken);
        var names = await _files.NamesAsync(rows.SelectMany(row => new[] { row.SuperviseeId, row.SupervisorId, row.HandlerId }), cancellationToken);
        return View("List", new ConcernList(
            [.. rows.Select(row => new ConcernRow(row.Id, names[row.SuperviseeId], names[row.SupervisorId], row.About, row.State, names[row.HandlerId], row.RaisedAt))],
            count,
            current,
            last));
    }

    /// <param name="person">Whose supervision it is about; null: the visitor's own.</param>
    /// <param name="record">The record two disagree about, or null.</param>
    /// <param name="about">Chosen beforehand; null: not yet.</param>
    [HttpGet("/concerns/new")]
    public async Task<IActionResult> New(Guid? person, Guid? record, ConcernAbout? about, CancellationToken cancellationToken)
    {
        var form = new NewConcernForm { FormId = Guid.CreateVersion7(), Person = person, Record = record, About = record is null ? about : ConcernAbout.Disagreement };
        return await PlaceAsync(form, cancellationToken) is null ? NotFound() : Shown(form, StatusCodes.Status200OK);
    }

    [HttpPost("/concerns")]
    public async Task<IActionResult> Raise(NewConcernForm form, CancellationToken cancellationToken)
    {
        if (await PlaceAsync(form, cancellationToken) is not { } tiers)
        {
            return NotFound();
        }

        if (form.FormId == Guid.Empty)
        {
            form.FormId = Guid.CreateVersion7();
        }
        else if (await db.Concerns.AnyAsync(row => row.Id == form.FormId && row.RaisedById == visitor.PersonId, cancellationToken))
        {
            return Redirect($"/concerns/{form.FormId}");
        }

        var page = form.Page!;
        var handler = form.PassesOver ? page.Above : page.Tier;
        if (form.PassesOver && page.Above is null && page.Tier is not null)
        {
            ModelState.AddModelError(nameof(form.PassesOver), shared[$"Refusal.{Refusal.NobodyAbove}"]);
        }

        if (!ModelState.IsValid)
        {
            return Shown(form, StatusCodes.Status422UnprocessableEntity);
        }

        if (Concern.WhyNotRaise(page.Visitor, handler?.Id) is { } refusal)
        {
            ModelState.AddModelError("", shared[$"Refusal.{refusal}"]);
            return Shown(form, StatusCodes.Status409Conflict);
        }

        var concern = Concern.Raise(
            page.Supervisee.Id, page.Supervisor.Id, form.About!.Value, form.Text!, handler?.Id, form.PassesOver ? tiers[0] : null, form.Record, page.Visitor, visitor.Now, form.FormId);
        db.Concerns.Add(concern);
        db.Notices.AddRange(ConcernNotices.Of(concern, concern.Moves[^1]));
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Done.Raise", handler!.Full()]);
        return Redirect($"/concerns/{form.FormId}");
    }

    [HttpGet("/concerns/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await _files.FindAsync(id, cancellationToken) is { } page ? View("Concern", page) : NotFound();

    /// <summary>Says whom it is about and who would deal with it.</summary>
    /// <returns>The tiers above the visitor's part in it; null where the person or the record does not exist for the visitor.</returns>
    /// <exception cref="RefusedException">It is not for the visitor to raise, or nobody supervises.</exception>
    private async Task<List<Guid>?> PlaceAsync(NewConcernForm form, CancellationToken cancellationToken)
    {
        var person = form.Person ?? visitor.PersonId;
        var actor = await visitor.ActorToAsync(person, cancellationToken);
        if (actor.Relation == Relation.None || !await db.People.AnyAsync(row => row.Id == person, cancellationToken))
        {
            return null;
        }

        if (!actor.Is(Relation.Supervisee | Relation.Supervisor | Relation.LineManager))
        {
            throw new RefusedException(Refusal.NotYoursToRaise);
        }

        var supervisor = await relations.SupervisorOfAsync(person, visitor.Today, cancellationToken) ?? throw new RefusedException(Refusal.NobodySupervises);
        DateOnly? heldOn = null;
        if (form.Record is { } record)
        {
            // The two alone name a record: for a line manager its words are behind a purpose.
            heldOn = actor.IsOneOfTheTwo
                ? await db.Records.Where(row => row.Id == record && row.SuperviseeId == person && row.FirstIssuedAt != null).Select(row => (DateOnly?)row.HeldOn).SingleOrDefaultAsync(cancellationToken)
                : null;
            if (heldOn is null)
            {
                return null;
            }
        }

        var tiers = await desk.TiersAsync(person, supervisor, cancellationToken);
        tiers.RemoveRange(0, tiers.IndexOf(visitor.PersonId) + 1);
        var names = await _files.NamesAsync(tiers.Take(2).Concat([person, supervisor]), cancellationToken);
        form.Page = new NewConcernPage(actor, names[person], names[supervisor], tiers.Count > 0 ? names[tiers[0]] : null, tiers.Count > 1 ? names[tiers[1]] : null, heldOn);
        return tiers;
    }

    private ViewResult Shown(NewConcernForm form, int status)
    {
        Response.StatusCode = status;
        return View("New", form);
    }
}
