using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Files;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Files;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.HandOvers;

/// <summary>Supervision files that pass from one to the next: offered with what is open, acknowledged, both kept.</summary>
[Authorize(Policy = Access.Member)]
public sealed class HandOversController(
    PortalDb db, Visitor visitor, ChecklistReader checklists, IStringLocalizer<HandOverTexts> texts, IStringLocalizer<SharedTexts> shared) : Controller
{
    private const int PageSize = 25;

    [HttpGet("/hand-overs")]
    public async Task<IActionResult> List(int page, CancellationToken cancellationToken)
    {
        var me = visitor.PersonId;
        var mine = db.HandOvers.Where(row => row.FromId == me || row.ToId == me);
        var count = await mine.CountAsync(cancellationToken);
        var last = Math.Max(1, (count + PageSize - 1) / PageSize);
        var current = Math.Clamp(page, 1, last);
        var rows = await mine
            .OrderBy(row => row.State == HandOverState.ToOffer || row.State == HandOverState.Offered ? 0 : 1)
            .ThenByDescending(row => row.On).ThenBy(row => row.Id)
            .Skip((current - 1) * PageSize).Take(PageSize)
            .Select(row => new { row.Id, row.SuperviseeId, row.FromId, row.ToId, row.On, row.State })
            .ToListAsync(cancellationToken);
        var names = await NamesAsync(rows.SelectMany(row => new[] { row.SuperviseeId, row.FromId, row.ToId }), cancellationToken);
        return View("List", new HandOverList(
            [.. rows.Select(row => new HandOverRow(row.Id, names[row.SuperviseeId], names[row.FromId], names[row.ToId], row.On, row.State))], count, current, last));
    }

    [HttpGet("/hand-overs/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is ({ } handOver, { } actor)
            ? await ShownAsync(handOver, actor, new HandOverForm(), StatusCodes.Status200OK, cancellationToken)
            : NotFound();

    /// <summary>Who held the file hands it over, with a word to the next.</summary>
    [HttpPost("/hand-overs/{id:guid}/offer")]
    public Task<IActionResult> Offer(Guid id, HandOverForm form, CancellationToken cancellationToken) => MoveAsync(
        id, form, HandOverVerb.Offer, (handOver, actor) => handOver.WhyNotOffer(actor), (handOver, list, actor) => handOver.Offer(form.Note, list, actor, visitor.Now), "Done.Offer", cancellationToken);

    /// <summary>The next has seen what is open.</summary>
    [HttpPost("/hand-overs/{id:guid}/acknowledgement")]
    public Task<IActionResult> Acknowledge(Guid id, HandOverForm form, CancellationToken cancellationToken) => MoveAsync(
        id,
        form,
        HandOverVerb.Acknowledge,
        (handOver, actor) => handOver.WhyNotAcknowledge(actor),
        (handOver, list, actor) => handOver.Acknowledge(form.Note, list, actor, visitor.Now),
        "Done.Acknowledge",
        cancellationToken);

    /// <summary>The next takes the file over though nobody offered it.</summary>
    [HttpPost("/hand-overs/{id:guid}/taking-over")]
    public Task<IActionResult> TakeOver(Guid id, HandOverForm form, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(form.Note))
        {
            ModelState.AddModelError(nameof(form.Note), texts["TakeOver.Missing"]);
        }

        return MoveAsync(
            id,
            form,
            HandOverVerb.TakeOver,
            (handOver, actor) => handOver.WhyNotTakeOver(actor),
            (handOver, list, actor) => handOver.TakeOver(form.Note, list, actor, visitor.Now),
            "Done.TakeOver",
            cancellationToken);
    }

    private async Task<IActionResult> MoveAsync(
        Guid id,
        HandOverForm form,
        HandOverVerb verb,
        Func<HandOver, Actor, Refusal?> whyNot,
        Action<HandOver, HandOverChecklist, Actor> move,
        string done,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not ({ } handOver, { } actor))
        {
            return NotFound();
        }

        if (IsDone(handOver, verb))
        {
            return Redirect($"/hand-overs/{id}");
        }

        if (whyNot(handOver, actor) is { } refusal)
        {
            return await RefusedAsync(handOver, actor, form, refusal, cancellationToken);
        }

        if (!ModelState.IsValid)
        {
            return await ShownAsync(handOver, actor, form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        move(handOver, await checklists.ReadAsync(handOver.SuperviseeId, visitor.Today, visitor.Now, cancellationToken), actor);
        db.Notices.AddRange(HandOverNotices.Of(handOver, handOver.Moves[^1]));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else's move came first, or the same one twice.
            db.ChangeTracker.Clear();
            var (again, _) = await FindAsync(id, cancellationToken);
            return again is null ? NotFound()
                : IsDone(again, verb) ? Redirect($"/hand-overs/{id}")
                : await RefusedAsync(again, actor, form, whyNot(again, actor) ?? Refusal.NotInThisState, cancellationToken);
        }

        TempData.Done(texts[done]);
        return Redirect($"/hand-overs/{id}");
    }

    /// <summary>The visitor has made this move already: the form was posted twice.</summary>
    private bool IsDone(HandOver handOver, HandOverVerb verb) => handOver.Moves.Any(move => move.Verb == verb && move.ById == visitor.PersonId);

    private async Task<IActionResult> RefusedAsync(HandOver handOver, Actor actor, HandOverForm form, Refusal refusal, CancellationToken cancellationToken)
    {
        ModelState.AddModelError("", shared[$"Refusal.{refusal}"]);
        return await ShownAsync(handOver, actor, form, StatusCodes.Status409Conflict, cancellationToken);
    }

    /// <summary>For whoever is not one of its three it does not exist.</summary>
    private async Task<(HandOver? HandOver, Actor? Actor)> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var handOver = await db.HandOvers.Include(row => row.Moves).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (handOver is null)
        {
            return (null, null);
        }

        var actor = await visitor.ActorToAsync(handOver.SuperviseeId, cancellationToken);
        return handOver.IsShownTo(actor) ? (handOver, actor) : (null, null);
    }

    private async Task<IActionResult> ShownAsync(HandOver handOver, Actor actor, HandOverForm form, int status, CancellationToken cancellationToken)
    {
        var people = handOver.Moves.Select(move => move.ById).OfType<Guid>().Concat([handOver.SuperviseeId, handOver.FromId, handOver.ToId]);
        Response.StatusCode = status;
        return View("HandOver", new HandOverPage(
            handOver,
            actor,
            await NamesAsync(people, cancellationToken),
            await checklists.ReadAsync(handOver.SuperviseeId, visitor.Today, visitor.Now, cancellationToken),
            form));
    }

    private async Task<Dictionary<Guid, PersonName>> NamesAsync(IEnumerable<Guid> people, CancellationToken cancellationToken)
    {
        var ids = people.Distinct().ToList();
        return await db.People.Where(row => ids.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
    }
}
