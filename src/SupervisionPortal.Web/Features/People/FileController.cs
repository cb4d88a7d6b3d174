using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Agreements;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Records;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Obligations;

namespace SupervisionPortal.Web.Features.People;

/// <summary>Somebody's file: what happened, records, actions, cases, and who has seen it. For those without a relation to the person there is none.</summary>
[Authorize(Policy = Access.Member)]
public sealed class FileController(PortalDb db, Visitor visitor, FileReader files, TimelineReader timelines, DutyReader duties) : Controller
{
    private const int SideItems = 6;
    private const int ProposedShown = 8;

    private static readonly ObligationKind[] OfCases = [ObligationKind.DiscussCase, ObligationKind.ReviewCasePlan];

    /// <summary>The visitor's own file.</summary>
    [HttpGet("/supervision")]
    public Task<IActionResult> Own(TimelineShow show, DateOnly? upTo, bool all, CancellationToken cancellationToken) => Show(visitor.PersonId, show, upTo, all, cancellationToken);

    /// <param name="upTo">The last day to show; null: from today.</param>
    /// <param name="all">Shows all that is due, not the nearest alone.</param>
    [HttpGet("/people/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, TimelineShow show, DateOnly? upTo, bool all, CancellationToken cancellationToken)
    {
        if (await files.HeadAsync(id, cancellationToken) is not { } head)
        {
            return NotFound();
        }

        return View("Person", new FilePage(
            head,
            show,
            await timelines.ReadAsync(head, show, upTo, cancellationToken),
            await SideAsync(head, all, cancellationToken)));
    }

    [HttpGet("/people/{id:guid}/records")]
    public async Task<IActionResult> Records(Guid id, int page, CancellationToken cancellationToken)
    {
        if (await files.HeadAsync(id, cancellationToken) is not { ShowsSupervision: true } head)
        {
            return NotFound();
        }

        var me = visitor.PersonId;
        var seesDrafts = head.Actor.Is(Relation.Supervisor);
        var (current, last) = ListPage<RecordRow>.Place(page, head.Records);
        var rows = await (
            from row in db.Records
            where row.SuperviseeId == id && (row.FirstIssuedAt != null || (row.State == RecordState.Draft && ((seesDrafts && !row.IsProfessional) || row.SupervisorId == me)))
            orderby row.HeldOn descending, row.Id
            join supervisor in db.People on row.SupervisorId equals supervisor.Id
            select new { row.Id, row.HeldOn, row.Kind, row.State, row.WindowEndsOn, row.LapsesAt, row.AnsweredAt, Supervisor = supervisor })
            .Skip((current - 1) * ListPage<RecordRow>.Size).Take(ListPage<RecordRow>.Size).AsNoTracking().ToListAsync(cancellationToken);
        return View("Records", new ListPage<RecordRow>(
            head,
            [
                .. rows.Select(row => new RecordRow(
                    row.Id,
                    row.HeldOn,
                    row.Kind,
                    row.State == RecordState.Waiting && row.LapsesAt <= visitor.Now ? RecordState.AcceptedByLapse : row.State,
                    PersonName.From(row.Supervisor).Full(),
                    row.WindowEndsOn,
                    row.State == RecordState.Waiting ? row.LapsesAt : row.AnsweredAt)),
            ],
            head.Records,
            current,
            last));
    }

    /// <summary>What the two agreed, for the two: it is a record's content.</summary>
    [HttpGet("/people/{id:guid}/actions")]
    public async Task<IActionResult> Actions(Guid id, int page, CancellationToken cancellationToken)
    {
        if (await files.HeadAsync(id, cancellationToken) is not { ShowsActions: true } head)
        {
            return NotFound();
        }

        var actions = db.Actions.Agreed(db).Where(row => row.SuperviseeId == id);
        var count = await actions.CountAsync(cancellationToken);
        var (current, last) = ListPage<ActionRow>.Place(page, count);
        var rows = await actions
            .OrderBy(row => row.Outcome == ActionOutcome.Open ? 0 : 1)
            .ThenBy(row => row.Outcome == ActionOutcome.Open ? row.ByWhen : null)
            .ThenByDescending(row => row.AgreedOn)
            .ThenBy(row => row.Id)
            .Skip((current - 1) * ListPage<ActionRow>.Size).Take(ListPage<ActionRow>.Size)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.Id).ToList();
        var said = (await db.ActionReports.Where(row => ids.Contains(row.ActionId)).Select(row => new { row.ActionId, row.Standing, row.At, row.Id }).ToListAsync(cancellationToken))
            .GroupBy(row => row.ActionId).ToDictionary(group => group.Key, group => group.OrderBy(row => row.At).ThenBy(row => row.Id).Last().Standing);
        var owners = rows.Select(row => row.OwnerId).OfType<Guid>().Distinct().ToList();
        var names = await db.People.Where(row => owners.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        return View("Actions", new ListPage<ActionRow>(
            head,
            [
                .. rows.Select(row => new ActionRow(
                    row.Id,
                    row.What, row.Why, row.OwnerId is { } owner ? names[owner].Full() : null, row.ByWhen, row.AgreedOn, ActionLinks.AgreedIn(row), row.Outcome, row.OutcomeWhy, said.TryGetValue(row.Id, out var standing) ? standing : null)),
            ],
            count,
            current,
            last));
    }

    [HttpGet("/people/{id:guid}/cases")]
    public async Task<IActionResult> Cases(Guid id, int page, CancellationToken cancellationToken)
    {
        if (await files.HeadAsync(id, cancellationToken) is not { ShowsDue: true } head)
        {
            return NotFound();
        }

        var today = visitor.Today;
        var (current, last) = ListPage<CaseRow>.Place(page, head.OpenCases);
        var rows = await db.Cases
            .Where(row => row.HolderId == id && row.AllocatedOn <= today && (row.ClosedOn == null || row.ClosedOn > today))
            .Select(row => new
            {
                row.Id,
                row.Reference,
                row.Category,
                row.Label,
                row.AllocatedOn,
                DiscussedOn = db.CaseDiscussions.Where(discussion => discussion.CaseId == row.Id).Max(discussion => (DateOnly?)discussion.On),
                DueOn = db.Obligations.Where(due => due.PersonId == id && OfCases.Contains(due.Kind) && due.SubjectId == row.Id).Min(due => due.DueOn),
            })
            .OrderBy(row => row.DueOn == null).ThenBy(row => row.DueOn).ThenBy(row => row.Reference)
            .Skip((current - 1) * ListPage<CaseRow>.Size).Take(ListPage<CaseRow>.Size)
            .ToListAsync(cancellationToken);
        var mayOpen = Case.IsShownTo(head.Actor);
        return View("Cases", new ListPage<CaseRow>(
            head,
            [.. rows.Select(row => new CaseRow(row.Id, row.Reference, row.Category, mayOpen ? row.Label : null, row.AllocatedOn, row.DiscussedOn, row.DueOn, mayOpen))],
            head.OpenCases,
            current,
            last));
    }

    /// <summary>Who has opened the visitor's own records.</summary>
    [HttpGet("/supervision/openings")]
    public Task<IActionResult> OwnOpenings(int page, CancellationToken cancellationToken) => Openings(visitor.PersonId, page, cancellationToken);

    /// <summary>Who opened the records of a file; of one's own, everybody but the two.</summary>
    [HttpGet("/people/{id:guid}/openings")]
    public async Task<IActionResult> Openings(Guid id, int page, CancellationToken cancellationToken)
    {
        if (await files.HeadAsync(id, cancellationToken) is not { ShowsSupervision: true } head)
        {
            return NotFound();
        }

        var today = visitor.Today;
        var openings = from opening in db.RecordOpenings.KnownTo(head.Actor, today)
                       join record in db.Records on opening.RecordId equals record.Id
                       where record.SuperviseeId == id && (!head.IsSelf || opening.Purpose != null)
                       select new { Opening = opening, record.HeldOn };
        var count = await openings.CountAsync(cancellationToken);
        var (current, last) = ListPage<OpeningRow>.Place(page, count);
        var rows = await openings.OrderByDescending(row => row.Opening.At).ThenByDescending(row => row.Opening.Id)
            .Skip((current - 1) * ListPage<OpeningRow>.Size).Take(ListPage<OpeningRow>.Size)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var shown = rows.Select(row => row.Opening.Id).ToList();
        var delays = (await db.OpeningDelays.AsNoTracking().Where(row => shown.Contains(row.OpeningId)).OrderBy(row => row.Number).ToListAsync(cancellationToken)).ToLookup(row => row.OpeningId);
        var people = rows.Select(row => row.Opening.PersonId).Concat(delays.SelectMany(group => group).Select(row => row.DecidedById).OfType<Guid>()).Distinct().ToList();
        var names = await db.People.Where(row => people.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        var posts = await db.Posts.AsNoTracking().Where(row => people.Contains(row.PersonId)).ToListAsync(cancellationToken);
        OpeningRow Row(RecordOpening opening, DateOnly heldOn)
        {
            var post = posts.Find(row => row.PersonId == opening.PersonId && row.StartedOn <= opening.On && (row.LeftOn is null || row.LeftOn > opening.On));
            var decided = delays[opening.Id].LastOrDefault(row => row.Verb != DelayVerb.Tell);
            var isTold = decided is null || decided.TellOn <= today || delays[opening.Id].Any(row => row.Verb == DelayVerb.Tell);
            return new OpeningRow(
                names[opening.PersonId].Full(),
                post is null ? null : Names.InPageLanguage(post.Title, post.LocalTitle),
                opening.At,
                opening.RecordId,
                heldOn,
                opening.Purpose,
                opening.Note,
                opening.Role,
                decided is null ? null : names[decided.DecidedById!.Value].Full(),
                isTold ? null : decided!.TellOn);
        }

        return View("Openings", new ListPage<OpeningRow>(head, [.. rows.Select(row => Row(row.Opening, row.HeldOn))], count, current, last));
    }

    private async Task<FileSide> SideAsync(FileHead head, bool all, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var due = new List<Duty>();
        if (head.ShowsDue)
        {
            var rows = await db.Obligations.AsNoTracking().Where(row => row.PersonId == head.Id).ToListAsync(cancellationToken);
            due = await duties.ReadAsync(rows, _ => head.Actor.Relation, cancellationToken);
        }

        var agreement = await db.Agreements.InForce().AsNoTracking()
            .Where(row => row.SuperviseeId == head.Id)
            .OrderByDescending(row => row.SignedOn)
            .FirstOrDefaultAsync(cancellationToken);
        var agreedWith = agreement is null ? null : await db.People.Where(row => row.Id == agreement.SupervisorId).Select(PersonName.Of).SingleAsync(cancellationToken);
        var proposed = head.ShowsDue
            ? await db.ProposedDates.Where(row => row.PersonId == head.Id && row.On >= today).OrderBy(row => row.On).Select(row => row.On).ToListAsync(cancellationToken)
            : [];
        var seen = head.ShowsSupervision ? await SeenAsync(head, cancellationToken) : [];
        return new FileSide
        {
            Due = [.. all ? due : due.Take(SideItems)],
            DueCount = due.Count,
            Agreement = agreement,
            AgreedWith = agreedWith,
            Proposed = [.. proposed.Take(ProposedShown)],
            Booked = proposed.Count == 0 ? [] : await db.Sessions
                .Where(row => row.SuperviseeId == head.Id && row.Status == SessionStatus.Planned && row.Kind == SessionKind.OneToOne && row.PlannedFor >= today)
                .Select(row => row.PlannedFor)
                .ToListAsync(cancellationToken),
            ProposedUntil = proposed.Count > ProposedShown ? proposed[^1] : null,
            SeenBy = [.. seen.Take(SideItems)],
            Openings = head.ShowsSupervision
                ? await db.RecordOpenings.KnownTo(head.Actor, today).CountAsync(row => db.Records.Any(record => record.Id == row.RecordId && record.SuperviseeId == head.Id), cancellationToken)
                : 0,
        };
    }

    /// <summary>Each who opened a record, and for each purpose the last time.</summary>
    private async Task<List<Seen>> SeenAsync(FileHead head, CancellationToken cancellationToken)
    {
        var rows = await (
            from opening in db.RecordOpenings.KnownTo(head.Actor, visitor.Today)
            join record in db.Records on opening.RecordId equals record.Id
            where record.SuperviseeId == head.Id
            group opening by new { opening.PersonId, opening.Purpose } into openings
            select new { openings.Key.PersonId, openings.Key.Purpose, At = openings.Max(opening => opening.At) }).ToListAsync(cancellationToken);
        var people = rows.Select(row => row.PersonId).Distinct().ToList();
        var names = await db.People.Where(row => people.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        return [.. rows.OrderByDescending(row => row.At).Select(row => new Seen(row.PersonId, names[row.PersonId].Full(), row.At, row.Purpose))];
    }
}
