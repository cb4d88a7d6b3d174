using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Sessions;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Concerns;
using SupervisionPortal.Web.Shared.Pairs;

namespace SupervisionPortal.Web.Features.Schedule;

/// <summary>The dates a supervisor proposes, answered by the supervisee: all, some, or another time for one.</summary>
[Authorize(Policy = Access.Member)]
public sealed class AnswersController(
    PortalDb db, Visitor visitor, PairReader pairs, PlanReader plans, PlanDesk desk, ConcernWords words, IStringLocalizer<ScheduleTexts> texts) : Controller
{
    [HttpGet("/schedule/{id:guid}/answers")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } pair)
        {
            return NotFound();
        }

        return await ShownAsync(pair, [], warned: false, StatusCodes.Status200OK, cancellationToken);
    }

    [HttpPost("/schedule/{id:guid}/acceptance")]
    public async Task<IActionResult> Accept(Guid id, AnswerForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } pair)
        {
            return NotFound();
        }

        if (form.Proposals.Count > 0 && await db.Proposals.AnyAsync(row => form.Proposals.Contains(row.Id) && row.SuperviseeId != id, cancellationToken))
        {
            return NotFound();
        }

        var proposals = await OpenAsync(id, cancellationToken);
        List<SessionProposal> chosen = [.. proposals.Where(row => form.All ? form.Shown.Contains(row.Id.ToString()) : form.Proposals.Contains(row.Id))];
        if (chosen.Count == 0)
        {
            if (form is { All: false, Proposals.Count: 0 })
            {
                ModelState.AddModelError(nameof(form.Proposals), texts["Answer.Missing"]);
                return await ShownAsync(pair, [], warned: false, StatusCodes.Status422UnprocessableEntity, cancellationToken);
            }

            // The same page sent again: they are agreed already.
            return Redirect($"/schedule/{id}/answers");
        }

        await db.LookAtAsync(pair.Both, [.. chosen.Select(row => row.On).Distinct()], cancellationToken);
        var rows = await RowsAsync(pair, proposals, cancellationToken);
        if (rows.Any(row => chosen.Exists(proposal => proposal.Id == row.Id) && row.Seal is not null && !form.Seen.Contains($"{row.Id}={row.Seal}")))
        {
            return await ShownAsync(pair, [.. chosen.Select(row => row.Id)], warned: true, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        foreach (var proposal in chosen)
        {
            db.Sessions.Add(proposal.Accept(pair.Supervisor.Id, null, pair.Actor, visitor.Now, visitor.Today, pair.LeftOn));
        }

        db.Notices.Add(ProposalNotices.OfTogether(NoticeKind.DatesAgreed, pair.Supervisor.Id, chosen, visitor.PersonId, visitor.Now));
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts.Counted("Answer.Done", chosen.Count, pair.Supervisor.Given()));
        return Redirect($"/schedule/{id}/answers");
    }

    /// <summary>The two, where the visitor is the supervisee.</summary>
    private async Task<Pair?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        id == visitor.PersonId && await pairs.ReadAsync(id, cancellationToken) is { IsOwn: true } pair ? pair : null;

    /// <summary>What waits for the supervisee and can still be answered.</summary>
    private Task<List<SessionProposal>> OpenAsync(Guid person, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        return db.Proposals.Include(row => row.Moves)
            .Where(row => row.SuperviseeId == person && !row.IsMove && row.By == SessionSide.Supervisor && row.State == ProposalState.Proposed && row.On >= today)
            .OrderBy(row => row.On)
            .ToListAsync(cancellationToken);
    }

    private async Task<List<AnswerRow>> RowsAsync(Pair pair, List<SessionProposal> proposals, CancellationToken cancellationToken)
    {
        if (proposals.Count == 0)
        {
            return [];
        }

        var person = pair.Supervisee.Id;
        var today = visitor.Today;
        var read = await plans.ReadAsync([person], visitor.Calendar, today, ScheduleLayout.HorizonOf(today), cancellationToken, [.. proposals.Select(row => row.Id)]);
        var looked = read.TryGetValue(person, out var plan) ? plan.LookAt([.. proposals.Select(row => new DiaryEntry(row.On, row.StartsAt, row.Minutes))]) : null;
        return
        [
            .. proposals.Select((row, at) => new AnswerRow(
                row.Id,
                row.On,
                row.StartsAt,
                row.Minutes,
                row.Venue,
                looked?[at].DueOn ?? row.DueOn,
                looked is null ? [] : words.Of(looked[at].Concerns, pair.Supervisee, pair.Supervisor),
                looked is null ? null : ConcernWords.Seal([(looked[at].Entry, looked[at].Concerns)]))),
        ];
    }

    private async Task<IActionResult> ShownAsync(Pair pair, IReadOnlyCollection<Guid> chosen, bool warned, int status, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(pair, await OpenAsync(pair.Supervisee.Id, cancellationToken), cancellationToken);
        var standing = await desk.PageAsync(pair, null, [], cancellationToken);
        Response.StatusCode = status;
        return View("Answers", new AnswerPage(pair)
        {
            ToAnswer = rows,
            Standing = [.. standing.Standing.Where(date => !rows.Exists(row => row.Id == date.Id))],
            Chosen = chosen,
            IsWarned = warned,
        });
    }
}
