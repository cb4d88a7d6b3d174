using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.People;

/// <summary>Who is away, since when, and who covers: absences move or pause dates, and start the clocks of cover.</summary>
[Authorize(Policy = Access.Member)]
public sealed class AbsencesController(
    PortalDb db, Visitor visitor, Relations relations, FileReader files, IStringLocalizer<PeopleTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates) : Controller
{
    [HttpGet("/people/{id:guid}/absences")]
    public async Task<IActionResult> List(Guid id, int page, CancellationToken cancellationToken)
    {
        if (await files.HeadAsync(id, cancellationToken) is not { } head)
        {
            return NotFound();
        }

        return await ShownAsync(new AbsenceForm { FormId = Guid.CreateVersion7() }, head, page, StatusCodes.Status200OK, cancellationToken);
    }

    [HttpPost("/people/{id:guid}/absences")]
    public async Task<IActionResult> Record(Guid id, AbsenceForm form, CancellationToken cancellationToken)
    {
        if (await files.HeadAsync(id, cancellationToken) is not { } head)
        {
            return NotFound();
        }

        Refuse(Absence.WhyNotRecord(head.Actor));
        if (form.FormId == Guid.Empty)
        {
            form.FormId = Guid.CreateVersion7();
        }
        else if (await db.Absences.AnyAsync(row => row.Id == form.FormId && row.PersonId == id, cancellationToken))
        {
            return Redirect($"/people/{id}/absences");
        }

        if (ModelState.IsValid)
        {
            var from = form.FirstDay(dates)!.Value;
            var back = form.Back(dates);
            var overlapping = await db.Absences
                .Where(row => row.PersonId == id && row.Id != form.FormId && (row.ReturnedOn == null || row.ReturnedOn > from) && (back == null || row.From < back))
                .Select(row => (DateOnly?)row.From)
                .FirstOrDefaultAsync(cancellationToken);
            if (overlapping is { } other)
            {
                ModelState.AddModelError(nameof(form.From), texts["Absence.Overlaps", dates.Day(other)]);
            }
            else
            {
                var absence = new Absence(id, from, back, form.Kind == AbsenceKind.Planned, form.Kind == AbsenceKind.Sickness);
                absence.IdentifyAs(form.FormId);
                db.Absences.Add(absence);
                await db.SaveChangesAsync(cancellationToken);
                TempData.Done(texts["Absence.Done", head.Name.Full()]);
                return Redirect($"/people/{id}/absences");
            }
        }

        return await ShownAsync(form, head, 1, StatusCodes.Status422UnprocessableEntity, cancellationToken);
    }

    [HttpGet("/people/{id:guid}/absences/{absence:guid}/return")]
    public async Task<IActionResult> ReturnForm(Guid id, Guid absence, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, absence, cancellationToken) is not ({ } head, { } found))
        {
            return NotFound();
        }

        Refuse(Absence.WhyNotRecord(head.Actor));
        return View("AbsenceReturn", new AbsenceReturnForm
        {
            Date = dates.InField(found.ReturnedOn ?? visitor.Today),
            Page = new AbsencePage(head, found, []),
        });
    }

    [HttpPost("/people/{id:guid}/absences/{absence:guid}/return")]
    public async Task<IActionResult> Return(Guid id, Guid absence, AbsenceReturnForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, absence, cancellationToken) is not ({ } head, { } found))
        {
            return NotFound();
        }

        Refuse(Absence.WhyNotRecord(head.Actor));
        if (form.Day(dates) is { } day && found.WhyNotReturn(head.Actor, day) is { } refusal)
        {
            ModelState.AddModelError(nameof(form.Date), shared[$"Refusal.{refusal}"]);
        }

        if (!ModelState.IsValid)
        {
            form.Page = new AbsencePage(head, found, []);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("AbsenceReturn", form);
        }

        var back = form.Day(dates)!.Value;
        found.Return(back, head.Actor);
        if (found.Sickness)
        {
            await ReturnToSessionsAsync(id, found, back, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts[back > visitor.Today ? "Return.DoneExpected" : "Return.Done", head.Name.Full(), dates.Day(back)]);
        return Redirect($"/people/{id}/absences");
    }

    [HttpGet("/people/{id:guid}/absences/{absence:guid}/cover")]
    public async Task<IActionResult> CoverForm(Guid id, Guid absence, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, absence, cancellationToken) is not ({ } head, { } found))
        {
            return NotFound();
        }

        Refuse(Absence.WhyNotNameCover(head.Actor));
        return View("Cover", new CoverForm { Cover = found.CoverId, Page = new AbsencePage(head, found, await CoversAsync(id, cancellationToken)) });
    }

    [HttpPost("/people/{id:guid}/absences/{absence:guid}/cover")]
    public async Task<IActionResult> Cover(Guid id, Guid absence, CoverForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, absence, cancellationToken) is not ({ } head, { } found))
        {
            return NotFound();
        }

        Refuse(Absence.WhyNotNameCover(head.Actor));
        if (form.Cover is { } named && !await db.People.AnyAsync(row => row.Id == named, cancellationToken))
        {
            return NotFound();
        }

        var covers = await CoversAsync(id, cancellationToken);
        var chosen = covers.FirstOrDefault(cover => cover.Value == form.Cover?.ToString());
        if (chosen is null)
        {
            ModelState.AddModelError(nameof(form.Cover), texts["Cover.Missing"]);
        }

        if (!ModelState.IsValid)
        {
            form.Page = new AbsencePage(head, found, covers);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Cover", form);
        }

        found.NameCover(form.Cover!.Value, head.Actor);
        var supervisees = await relations.SuperviseesOf(id, visitor.Today).ToListAsync(cancellationToken);
        foreach (var notice in CoverNotices.Of(found, supervisees, visitor.PersonId, visitor.Today, visitor.Now))
        {
            if (!await db.Notices.AnyAsync(row => row.PersonId == notice.PersonId && row.Key == notice.Key, cancellationToken))
            {
                db.Notices.Add(notice);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Cover.Done", chosen!.Text, head.Name.Full()]);
        return Redirect($"/people/{id}/absences");
    }

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }

    private async Task<(FileHead? Head, Absence? Absence)> FindAsync(Guid id, Guid absence, CancellationToken cancellationToken)
    {
        var head = await files.HeadAsync(id, cancellationToken);
        return head is null ? (null, null) : (head, await db.Absences.SingleOrDefaultAsync(row => row.Id == absence && row.PersonId == id, cancellationToken));
    }

    private async Task<IActionResult> ShownAsync(AbsenceForm form, FileHead head, int page, int status, CancellationToken cancellationToken)
    {
        var mayRecord = Absence.WhyNotRecord(head.Actor) is null;
        var supervises = await db.Supervisions.AnyAsync(row => row.SupervisorId == head.Id && (row.Until == null || row.Until > visitor.Today), cancellationToken);
        var mayCover = supervises && Absence.WhyNotNameCover(head.Actor) is null;
        if (!mayRecord && !mayCover)
        {
            throw new RefusedException(Refusal.NotYoursToRecord);
        }

        var count = await db.Absences.CountAsync(row => row.PersonId == head.Id, cancellationToken);
        var (current, last) = ListPage<AbsenceRow>.Place(page, count);
        var rows = await db.Absences.AsNoTracking()
            .Where(row => row.PersonId == head.Id)
            .OrderByDescending(row => row.From).ThenBy(row => row.Id)
            .Skip((current - 1) * ListPage<AbsenceRow>.Size).Take(ListPage<AbsenceRow>.Size)
            .ToListAsync(cancellationToken);
        var covers = rows.Select(row => row.CoverId).OfType<Guid>().Distinct().ToList();
        var names = await db.People.Where(row => covers.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        form.Page = new AbsencesPage(
            head,
            [
                .. rows.Select(row => new AbsenceRow(
                    row.Id, row.From, row.ReturnedOn, row.Planned, row.Sickness && head.ShowsHealth, row.CoverId is { } cover ? names[cover].Full() : null)),
            ],
            current,
            last,
            mayRecord,
            mayCover);
        Response.StatusCode = status;
        return View("Absences", form);
    }

    /// <summary>Those in post who could supervise in somebody's place: who supervises already, or is employed to manage.</summary>
    private async Task<List<SelectListItem>> CoversAsync(Guid absent, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var people = await db.People
            .Where(person => person.Id != absent && db.Posts.Any(post => post.PersonId == person.Id && post.StartedOn <= today && (post.LeftOn == null || post.LeftOn > today)
                && (post.Role == PostRole.Manager || post.Role == PostRole.SeniorManager
                    || db.Supervisions.Any(row => row.SupervisorId == person.Id && row.From <= today && (row.Until == null || row.Until > today)))))
            .OrderBy(person => person.GivenName).ThenBy(person => person.FamilyName)
            .Select(PersonName.Of)
            .ToListAsync(cancellationToken);
        return [.. people.Select(person => new SelectListItem(person.Full(), person.Id.ToString()))];
    }

    /// <summary>Sessions that fell through for this sickness know now when the sick party is back: the days to rebook them count from there.</summary>
    private async Task ReturnToSessionsAsync(Guid id, Absence absence, DateOnly back, CancellationToken cancellationToken)
    {
        var sessions = await db.Sessions
            .Where(row => row.FellThroughReason == FallThroughReason.Sickness && row.ReturnedOn == null && row.PlannedFor >= absence.From
                && ((row.SuperviseeId == id && row.FellThroughBy == FellThroughBy.Supervisee) || (row.SupervisorId == id && row.FellThroughBy == FellThroughBy.Supervisor)))
            .ToListAsync(cancellationToken);
        foreach (var session in sessions)
        {
            var actor = await visitor.ActorToAsync(session.SuperviseeId, cancellationToken);
            if (session.WhyNotReturn(actor, back) is null)
            {
                session.Return(back, actor, visitor.Now);
            }
        }
    }
}
