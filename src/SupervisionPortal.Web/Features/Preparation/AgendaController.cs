using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Preparation;

/// <summary>The agenda of both: put on, said in other words, taken off, ordered, brought along from the session before.</summary>
[Authorize(Policy = Access.Member)]
public sealed class AgendaController(PortalDb db, Visitor visitor, PreparationPages pages, IStringLocalizer<PreparationPageTexts> texts, IStringLocalizer<SharedTexts> shared) : Controller
{
    [HttpPost("/sessions/{id:guid}/agenda")]
    public async Task<IActionResult> Add(Guid id, AgendaForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } at)
        {
            return NotFound();
        }

        if (form.FormId != Guid.Empty && await db.AgendaItems.AnyAsync(row => row.Id == form.FormId, cancellationToken))
        {
            return Back(id);
        }

        var items = await ItemsAsync(id, cancellationToken);
        if (AgendaItem.WhyNotAdd(at.Session, at.Actor, items.Count) is { } refusal)
        {
            return await RefusedAsync(at, form, refusal, cancellationToken);
        }

        await CheckCaseAsync(at, form, cancellationToken);
        if (!ModelState.IsValid)
        {
            return await ShownAsync(at, form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        db.AgendaItems.Add(AgendaItem.Add(
            form.FormId == Guid.Empty ? Guid.CreateVersion7() : form.FormId, at.Session, form.Text!, form.Function, form.Case, items, at.Actor, visitor.Now));
        await TellAndSaveAsync(at, cancellationToken);
        TempData.Done(texts["Done.Added"]);
        return Back(id);
    }

    /// <summary>Brings something along that was left over from the session before; whoever brings it is its author here.</summary>
    [HttpPost("/sessions/{id:guid}/agenda/{item:guid}/carrying")]
    public async Task<IActionResult> Carry(Guid id, Guid item, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } at
            || await db.AgendaItems.AsNoTracking().SingleOrDefaultAsync(row => row.Id == item, cancellationToken) is not { } left
            || !await db.Sessions.AnyAsync(row => row.Id == left.SessionId && row.SuperviseeId == at.Session.SuperviseeId && row.SupervisorId == at.Session.SupervisorId && row.Kind == at.Session.Kind, cancellationToken))
        {
            return NotFound();
        }

        var items = await ItemsAsync(id, cancellationToken);
        if (items.Any(row => row.CarriedFromId == item))
        {
            return Back(id);
        }

        db.AgendaItems.Add(AgendaItem.Add(Guid.CreateVersion7(), at.Session, left.Text, left.Function, left.CaseId, items, at.Actor, visitor.Now, item));
        await TellAndSaveAsync(at, cancellationToken);
        return Back(id);
    }

    [HttpGet("/sessions/{id:guid}/agenda/{item:guid}/wording")]
    public async Task<IActionResult> Reword(Guid id, Guid item, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } at || await ItemAsync(id, item, cancellationToken) is not { } row)
        {
            return NotFound();
        }

        return row.WhyNotChange(at.Session, at.Actor) is null
            ? View("Wording", new WordingPage(at.Session, item, new AgendaForm { FormId = item, Text = row.Text, Function = row.Function, Case = row.CaseId }, at.OpensFile ? await pages.CasesAsync(at.Session.SuperviseeId, cancellationToken) : []))
            : Back(id);
    }

    [HttpPost("/sessions/{id:guid}/agenda/{item:guid}/wording")]
    public async Task<IActionResult> Change(Guid id, Guid item, AgendaForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } at || await ItemAsync(id, item, cancellationToken) is not { } row)
        {
            return NotFound();
        }

        Refuse(row.WhyNotChange(at.Session, at.Actor));
        await CheckCaseAsync(at, form, cancellationToken);
        if (!ModelState.IsValid)
        {
            var view = View("Wording", new WordingPage(at.Session, item, form, at.OpensFile ? await pages.CasesAsync(at.Session.SuperviseeId, cancellationToken) : []));
            view.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return view;
        }

        row.Change(form.Text!, form.Function, form.Case, at.Session, at.Actor, visitor.Now);
        await TellAndSaveAsync(at, cancellationToken);
        return Back(id);
    }

    [HttpPost("/sessions/{id:guid}/agenda/{item:guid}/removal")]
    public async Task<IActionResult> Remove(Guid id, Guid item, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } at)
        {
            return NotFound();
        }

        if (await ItemAsync(id, item, cancellationToken) is { } row)
        {
            Refuse(row.WhyNotChange(at.Session, at.Actor));
            db.AgendaItems.Remove(row);
            await db.SaveChangesAsync(cancellationToken);
        }

        // Taken off twice, it is off.
        return Back(id);
    }

    /// <param name="earlier">Before the one above it; otherwise after the one beneath it.</param>
    [HttpPost("/sessions/{id:guid}/agenda/{item:guid}/place")]
    public async Task<IActionResult> Order(Guid id, Guid item, bool earlier, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } at)
        {
            return NotFound();
        }

        var items = await ItemsAsync(id, cancellationToken);
        if (items.Find(row => row.Id == item) is not { } moved)
        {
            return NotFound();
        }

        var next = items.IndexOf(moved) + (earlier ? -1 : 1);
        if (next >= 0 && next < items.Count)
        {
            moved.ChangePlaces(items[next], at.Session, at.Actor);
            await db.SaveChangesAsync(cancellationToken);
        }
        else
        {
            Refuse(AgendaItem.WhyNotOrder(at.Session, at.Actor));
        }

        return Back(id);
    }

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }

    private RedirectResult Back(Guid session) => Redirect($"/sessions/{session}/preparation#agenda");

    private Task<PreparedSession?> FindAsync(Guid id, CancellationToken cancellationToken) => PreparedSession.FindAsync(db, visitor, id, cancellationToken);

    private Task<List<AgendaItem>> ItemsAsync(Guid session, CancellationToken cancellationToken) =>
        db.AgendaItems.Where(row => row.SessionId == session).OrderBy(row => row.Place).ThenBy(row => row.Id).ToListAsync(cancellationToken);

    private Task<AgendaItem?> ItemAsync(Guid session, Guid item, CancellationToken cancellationToken) =>
        db.AgendaItems.SingleOrDefaultAsync(row => row.Id == item && row.SessionId == session, cancellationToken);

    /// <summary>Only a case that the supervisee holds can be meant.</summary>
    private async Task CheckCaseAsync(PreparedSession at, AgendaForm form, CancellationToken cancellationToken)
    {
        var person = at.Session.SuperviseeId;
        if (form.Case is { } about && (!at.OpensFile || !await db.Cases.AnyAsync(row => row.Id == about && row.HolderId == person, cancellationToken)))
        {
            ModelState.AddModelError(nameof(form.Case), texts["Agenda.NoSuchCase"]);
        }
    }

    /// <summary>The others are told once a day, in the transaction of the first change.</summary>
    private async Task TellAndSaveAsync(PreparedSession at, CancellationToken cancellationToken)
    {
        foreach (var notice in SessionNotices.OfAgenda(at.Session, visitor.PersonId, visitor.Today, visitor.Now))
        {
            if (!await db.Notices.AnyAsync(row => row.PersonId == notice.PersonId && row.Key == notice.Key, cancellationToken))
            {
                db.Notices.Add(notice);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<IActionResult> RefusedAsync(PreparedSession at, AgendaForm form, Refusal refusal, CancellationToken cancellationToken)
    {
        ModelState.AddModelError("", shared[$"Refusal.{refusal}"]);
        return await ShownAsync(at, form, StatusCodes.Status409Conflict, cancellationToken);
    }

    private async Task<IActionResult> ShownAsync(PreparedSession at, AgendaForm form, int status, CancellationToken cancellationToken)
    {
        var view = View("Preparation", await pages.OfAsync(at, form, null, isBehind: false, cancellationToken));
        view.StatusCode = status;
        return view;
    }
}
