using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Records;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Openings;

/// <summary>
/// Openings that supervisees are told of later: seen by whoever opened, whoever decided, quality assurance and administrators, and never by the two whose record it is.
/// </summary>
[Authorize(Policy = Access.Member)]
public sealed class OpeningsController(
    PortalDb db, Visitor visitor, TellingDesk telling, PortalDates dates, IStringLocalizer<OpeningTexts> texts, IStringLocalizer<SharedTexts> shared) : Controller
{
    private const int PageSize = 25;

    private bool WatchesOver => visitor.Has(AppointmentKind.QualityAssurance) || visitor.Has(AppointmentKind.Administrator);

    /// <summary>Those there are for the visitor. None of their own supervision, nor of those they supervise or have written for.</summary>
    private IQueryable<RecordOpening> Shown
    {
        get
        {
            var (me, today, all) = (visitor.PersonId, visitor.Today, WatchesOver);
            return db.RecordOpenings.Where(row => row.Delays.Any()
                && db.Records.Any(record => record.Id == row.RecordId && record.SuperviseeId != me && record.SupervisorId != me
                    && !db.Supervisions.Any(supervision => supervision.SuperviseeId == record.SuperviseeId && supervision.SupervisorId == me
                        && supervision.From <= today && (supervision.Until == null || supervision.Until > today)))
                && (all || row.PersonId == me || row.Delays.Any(delay => delay.DecidedById == me)));
        }
    }

    /// <param name="page">From 1.</param>
    [HttpGet("/openings")]
    public async Task<IActionResult> List(int page, CancellationToken cancellationToken)
    {
        var last = Math.Max(1, (await Shown.CountAsync(cancellationToken) + PageSize - 1) / PageSize);
        var current = Math.Clamp(page, 1, last);
        var rows = await Shown.AsNoTracking().Include(row => row.Delays)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id)
            .Skip((current - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.RecordId).ToList();
        var records = await db.Records.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var names = await NamesAsync(rows.SelectMany(row => new[] { row.PersonId, row.LastDecision!.DecidedById!.Value, records[row.RecordId].SuperviseeId }), cancellationToken);
        return View("List", new OpeningList(
            [
                .. rows.Select(row => new OpeningLine(
                    row.Id,
                    names[row.PersonId].Full(),
                    row.At,
                    names[records[row.RecordId].SuperviseeId].Full(),
                    records[row.RecordId].HeldOn,
                    names[row.LastDecision!.DecidedById!.Value].Full(),
                    row.LastDecision.TellOn!.Value,
                    row.IsTold(visitor.Today))),
            ],
            WatchesOver,
            current,
            last));
    }

    [HttpGet("/openings/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } page ? Answer(new TellingForm { FormId = Guid.CreateVersion7() }, page, StatusCodes.Status200OK) : NotFound();

    /// <summary>Puts off once more when the supervisee is told.</summary>
    [HttpPost("/openings/{id:guid}/extension")]
    public async Task<IActionResult> Extend(Guid id, TellingForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (IsDone(page, form))
        {
            return Redirect($"/openings/{id}");
        }

        if (page.Opening.WhyNotChangeTelling(page.Visitor, visitor.Today) is { } impossible)
        {
            return Refused(form, page, impossible);
        }

        if (!ModelState.IsValid)
        {
            return Answer(form, page, StatusCodes.Status422UnprocessableEntity);
        }

        var deciders = await DecidersAsync(page, cancellationToken);
        var decider = deciders.Find(actor => actor.PersonId == form.DecidedBy) ?? new Actor(form.DecidedBy!.Value, Relation.None);
        var later = new LaterTelling(decider, form.WhyLater, dates.Parse(form.TellOn, DateLean.Ahead)!.Value);
        if (page.Opening.WhyNotExtend(page.Visitor, later, visitor.Today) is { } refusal)
        {
            var field = refusal switch
            {
                Refusal.NotTheirsToDecide => nameof(form.DecidedBy),
                Refusal.SayWhyLater => nameof(form.WhyLater),
                _ => nameof(form.TellOn),
            };
            ModelState.AddModelError(field, shared[$"Refusal.{refusal}"]);
            return Answer(form, page, StatusCodes.Status422UnprocessableEntity);
        }

        var delay = page.Opening.Extend(page.Visitor, later, visitor.Today, visitor.Now);
        if (form.FormId != Guid.Empty)
        {
            delay.IdentifyAs(form.FormId);
        }

        return await SaveAsync(form, page, texts["Extended", page.Supervisee.Given(), dates.Day(later.TellOn)], cancellationToken);
    }

    /// <summary>Tells the supervisee now.</summary>
    [HttpPost("/openings/{id:guid}/telling")]
    public async Task<IActionResult> Tell(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (page.Opening.Delays.Any(delay => delay.Verb == DelayVerb.Tell && delay.ById == visitor.PersonId))
        {
            return Redirect($"/openings/{id}");
        }

        var form = new TellingForm { FormId = Guid.CreateVersion7() };
        if (page.Opening.WhyNotChangeTelling(page.Visitor, visitor.Today) is { } refusal)
        {
            return Refused(form, page, refusal);
        }

        page.Opening.Tell(page.Visitor, visitor.Today, visitor.Now);
        return await SaveAsync(form, page, texts["Told", page.Supervisee.Given()], cancellationToken);
    }

    private static bool IsDone(OpeningPage page, TellingForm form) => form.FormId != Guid.Empty && page.Opening.Delays.Any(delay => delay.Id == form.FormId);

    private async Task<IActionResult> SaveAsync(TellingForm form, OpeningPage page, string done, CancellationToken cancellationToken)
    {
        var id = page.Opening.Id;
        var delay = page.Opening.Delays[^1];
        db.Notices.AddRange(RecordNotices.Of(page.Record, page.Opening, delay));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody wrote the next line of the story first: the same form, another decision, or the portal as the day came.
            db.ChangeTracker.Clear();
            var again = await FindAsync(id, cancellationToken);
            if (again is null || again.Opening.Delays.Count < page.Opening.Delays.Count)
            {
                throw;
            }

            return again.Opening.Delays.Any(row => row.Id == delay.Id || (row.Verb == DelayVerb.Tell && delay.Verb == DelayVerb.Tell && row.ById == delay.ById))
                ? Redirect($"/openings/{id}")
                : Refused(form, again, again.Opening.WhyNotChangeTelling(again.Visitor, visitor.Today) ?? Refusal.NotInThisState);
        }

        TempData.Done(done);
        return Redirect($"/openings/{id}");
    }

    private async Task<OpeningPage?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await Shown.Include(row => row.Delays.OrderBy(delay => delay.Number)).SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } opening)
        {
            return null;
        }

        var record = await db.Records.AsNoTracking().SingleAsync(row => row.Id == opening.RecordId, cancellationToken);
        var actor = await visitor.ActorToAsync(record.SuperviseeId, cancellationToken);
        var page = new OpeningPage(opening, record, actor, visitor.Today, new Dictionary<Guid, PersonName>(), []);
        var deciders = page.MayChange ? await DecidersAsync(page, cancellationToken) : [];
        var names = await NamesAsync(
            opening.Delays.SelectMany(delay => new[] { delay.DecidedById, delay.ById }).OfType<Guid>().Concat(deciders.Select(decider => decider.PersonId)).Append(opening.PersonId).Append(record.SuperviseeId),
            cancellationToken);
        return page with
        {
            Names = names,
            Deciders = [.. deciders.Select(decider => new SelectListItem(names[decider.PersonId].Full(), decider.PersonId.ToString())).OrderBy(item => item.Text, StringComparer.CurrentCulture)],
        };
    }

    private Task<List<Actor>> DecidersAsync(OpeningPage page, CancellationToken cancellationToken) =>
        telling.DecidersAsync(page.Record.SuperviseeId, page.Record.SupervisorId, visitor.Today, cancellationToken);

    private async Task<Dictionary<Guid, PersonName>> NamesAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var people = ids.Distinct().ToList();
        return await db.People.Where(row => people.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
    }

    private ViewResult Refused(TellingForm form, OpeningPage page, Refusal refusal)
    {
        ModelState.AddModelError("", shared[$"Refusal.{refusal}"]);
        return Answer(form, page, StatusCodes.Status409Conflict);
    }

    private ViewResult Answer(TellingForm form, OpeningPage page, int status)
    {
        form.Page = page;
        Response.StatusCode = status;
        return View("Opening", form);
    }
}
