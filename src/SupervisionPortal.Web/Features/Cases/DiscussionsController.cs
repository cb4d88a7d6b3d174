using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Cases;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>One discussion of a case: its text for the case system and the day it was entered there, a disagreement for the child's file, a decision put to a manager.</summary>
[Authorize(Policy = Access.Member)]
public sealed class DiscussionsController(
    PortalDb db,
    Visitor visitor,
    Relations relations,
    DiscussionFiles files,
    CaseWriter writer,
    OversightDesk desk,
    IStringLocalizer<CaseTexts> texts,
    IStringLocalizer<SharedTexts> shared,
    PortalDates dates) : Controller
{
    [HttpGet("/cases/{id:guid}/discussions/{discussion:guid}")]
    public async Task<IActionResult> Show(Guid id, Guid discussion, CancellationToken cancellationToken) =>
        await files.FindAsync(id, discussion, cancellationToken) is { } file
            ? await ShownAsync(new DiscussionForm { Entered = dates.InField(visitor.Today), Disagreement = file.Discussion.Disagreement }, file, StatusCodes.Status200OK, cancellationToken)
            : NotFound();

    [HttpPost("/cases/{id:guid}/discussions/{discussion:guid}/entry")]
    public async Task<IActionResult> Enter(Guid id, Guid discussion, DiscussionForm form, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(id, discussion, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        Refuse(CaseDiscussion.WhyNotEnter(file.Actor));
        if (form.EnteredOn(dates) is not { } day)
        {
            ModelState.AddModelError(nameof(form.Entered), texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)]);
        }
        else if (file.Discussion.WhyNotEnter(file.Actor, day, visitor.Today) is { } wrongDay)
        {
            ModelState.AddModelError(nameof(form.Entered), shared[$"Refusal.{wrongDay}"]);
        }
        else if (ModelState.IsValid)
        {
            if (file.Discussion.EnteredOn != day)
            {
                file.Discussion.Enter(day, file.Actor, visitor.Now, visitor.Today);
                await db.SaveChangesAsync(cancellationToken);
                TempData.Done(texts["Entry.Done", dates.Day(day)]);
            }

            return Back(id, discussion);
        }

        return await ShownAsync(form, file, StatusCodes.Status422UnprocessableEntity, cancellationToken);
    }

    [HttpPost("/cases/{id:guid}/discussions/{discussion:guid}/disagreement")]
    public async Task<IActionResult> Mark(Guid id, Guid discussion, DiscussionForm form, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(id, discussion, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        Refuse(CaseDiscussion.WhyNotMark(file.Actor));
        var said = form.Disagreement?.ReplaceLineEndings("\n").Trim() ?? "";
        if (said.Length == 0)
        {
            ModelState.AddModelError(nameof(form.Disagreement), shared[$"Refusal.{Refusal.SayWhatYouDisagreeAbout}"]);
        }

        if (!ModelState.IsValid)
        {
            return await ShownAsync(form, file, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        if (file.Discussion.Disagreement != said)
        {
            file.Discussion.Mark(said, file.Actor, visitor.Now);
            await db.SaveChangesAsync(cancellationToken);
            TempData.Done(texts["Disagreement.Done"]);
        }

        return Back(id, discussion);
    }

    [HttpPost("/cases/{id:guid}/discussions/{discussion:guid}/disagreement/removal")]
    public async Task<IActionResult> Unmark(Guid id, Guid discussion, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(id, discussion, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        Refuse(CaseDiscussion.WhyNotMark(file.Actor));
        // Taken off twice, it is off.
        if (file.Discussion.Disagreement is not null)
        {
            Refuse(file.Discussion.WhyNotUnmark(file.Actor));
            file.Discussion.Unmark(file.Actor, visitor.Now);
            await db.SaveChangesAsync(cancellationToken);
            TempData.Done(texts["Disagreement.Removed"]);
        }

        return Back(id, discussion);
    }

    /// <summary>Puts a decision to a manager above the supervisor.</summary>
    [HttpPost("/cases/{id:guid}/discussions/{discussion:guid}/oversight")]
    public async Task<IActionResult> Ask(Guid id, Guid discussion, DiscussionForm form, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(id, discussion, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        if (form.FormId == Guid.Empty)
        {
            form.FormId = Guid.CreateVersion7();
        }
        else if (await db.Oversights.AnyAsync(row => row.Id == form.FormId && row.DiscussionId == discussion, cancellationToken))
        {
            return Back(id, discussion);
        }

        var managers = await ManagersAsync(file, cancellationToken);
        Refuse(CaseOversight.WhyNotAsk(file.Actor, managers.Count > 0 ? managers[0] : null));
        if (string.IsNullOrWhiteSpace(form.Decision))
        {
            ModelState.AddModelError(nameof(form.Decision), shared[$"Refusal.{Refusal.SayWhatWasDecided}"]);
        }

        if (form.Manager is not { } manager || !managers.Contains(manager))
        {
            ModelState.AddModelError(nameof(form.Manager), texts["Oversight.Manager.Missing"]);
            return await ShownAsync(form, file, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        if (!ModelState.IsValid)
        {
            return await ShownAsync(form, file, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var asked = CaseOversight.Ask(file.Discussion, form.Decision!.ReplaceLineEndings("\n"), manager, file.Actor, visitor.Now, form.FormId);
        db.Oversights.Add(asked);
        db.Notices.AddRange(OversightNotices.Of(asked, asked.Moves[^1], visitor.PersonId));
        await db.SaveChangesAsync(cancellationToken);
        var name = await db.People.Where(row => row.Id == manager).Select(PersonName.Of).SingleAsync(cancellationToken);
        TempData.Done(texts["Oversight.Done", name.Full()]);
        return Back(id, discussion);
    }

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }

    private RedirectResult Back(Guid id, Guid discussion) => Redirect($"/cases/{id}/discussions/{discussion}");

    /// <summary>Empty where it is not the visitor's to ask.</summary>
    private async Task<List<Guid>> ManagersAsync(DiscussionFile file, CancellationToken cancellationToken) =>
        file.Actor.Is(Relation.Supervisor) && await relations.SupervisorOfAsync(file.Case.HolderId, visitor.Today, cancellationToken) is { } supervisor
            ? await desk.ManagersAsync(file.Case.HolderId, supervisor, cancellationToken)
            : [];

    private async Task<ViewResult> ShownAsync(DiscussionForm form, DiscussionFile file, int status, CancellationToken cancellationToken)
    {
        var discussion = file.Discussion;
        if (form.FormId == Guid.Empty)
        {
            form.FormId = Guid.CreateVersion7();
        }

        form.Entered ??= dates.InField(visitor.Today);
        var managers = await ManagersAsync(file, cancellationToken);
        var oversights = await db.Oversights.AsNoTracking().Include(row => row.Moves).Where(row => row.DiscussionId == discussion.Id).OrderBy(row => row.AskedAt).ToListAsync(cancellationToken);
        var moves = await db.DiscussionMoves.AsNoTracking().Where(row => row.DiscussionId == discussion.Id).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        var supervisor = await db.Sessions.Where(row => row.Id == discussion.SessionId).Select(row => row.SupervisorId).SingleAsync(cancellationToken);
        var people = oversights.SelectMany(row => row.Moves.Select(move => move.ById).Append(row.ManagerId))
            .Concat(moves.Select(move => move.ById))
            .Concat(managers)
            .Concat(discussion.DisagreementById is { } marked ? [marked] : Array.Empty<Guid>())
            .Append(file.Case.HolderId).Append(supervisor)
            .Distinct().ToList();
        var names = await db.People.Where(row => people.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        var words = await files.WordsAsync(discussion, file.Actor, cancellationToken);
        var policy = await db.PolicyAsync(discussion.On, cancellationToken);
        form.Page = new DiscussionPage(file, words)
        {
            Names = names,
            CleanText = words.Standing == WordsStanding.Read ? writer.OfDiscussion(file.Case, discussion, words, oversights, names) : null,
            EnterBy = policy.Policy.EnterCaseDecisionsBy(discussion.On, visitor.Calendar),
            Oversights = oversights,
            Managers = [.. managers.Select(manager => names[manager])],
            Moves = moves,
        };
        Response.StatusCode = status;
        return View("Discussion", form);
    }
}
