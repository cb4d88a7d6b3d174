using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Pairs;

namespace SupervisionPortal.Web.Features.Schedule;

/// <summary>The months to come: the supervisor lays them and proposes them, the supervisee answers.</summary>
[Authorize(Policy = Access.Member)]
public sealed class ScheduleController(
    PortalDb db, Visitor visitor, PairReader pairs, PlanDesk desk, ScheduleIndex index, IStringLocalizer<ScheduleTexts> texts, PortalDates dates) : Controller
{
    [HttpGet("/schedule")]
    public async Task<IActionResult> Index(int page, CancellationToken cancellationToken) => View("Index", await index.ReadAsync(page, cancellationToken));

    [HttpGet("/schedule/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        if (await pairs.ReadAsync(id, cancellationToken) is not { } pair)
        {
            return NotFound();
        }

        if (pair.IsOwn)
        {
            return RedirectToAction("Show", "Answers", new { id });
        }

        var plan = await desk.PlanAsync(pair, cancellationToken);
        var form = plan is null ? new PlanForm() : await desk.FormAsync(pair, plan, cancellationToken);
        return await ShownAsync(form, pair, plan, null, StatusCodes.Status200OK, cancellationToken);
    }

    /// <summary>Moves, adds or looks again at dates on the page. Nothing is saved.</summary>
    [HttpPost("/schedule/{id:guid}/check")]
    public async Task<IActionResult> Check(Guid id, PlanForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, form, cancellationToken) is not { } pair)
        {
            return NotFound();
        }

        var (said, shifted) = Shift(form);
        if (form.Add && form.Rows.Count < PlanForm.MostRows)
        {
            form.Rows.Add(new PlanRowForm { Id = Guid.CreateVersion7() });
        }

        // What was typed may have been moved: the page shows the form as it is now.
        ModelState.Clear();
        return await ShownAsync(form, pair, await desk.PlanAsync(pair, cancellationToken), said, StatusCodes.Status200OK, cancellationToken, shifted: shifted);
    }

    /// <summary>Keeps the plan as a draft; the supervisee does not see it.</summary>
    [HttpPost("/schedule/{id:guid}/draft")]
    public Task<IActionResult> Keep(Guid id, PlanForm form, CancellationToken cancellationToken) => SaveAsync(id, form, send: false, cancellationToken);

    /// <summary>Proposes the dates to the supervisee.</summary>
    [HttpPost("/schedule/{id:guid}/sending")]
    public Task<IActionResult> Send(Guid id, PlanForm form, CancellationToken cancellationToken) => SaveAsync(id, form, send: true, cancellationToken);

    private async Task<IActionResult> SaveAsync(Guid id, PlanForm form, bool send, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, form, cancellationToken) is not { } pair)
        {
            return NotFound();
        }

        var plan = await desk.PlanAsync(pair, cancellationToken);
        var ids = form.Rows.Select(row => row.Id).ToList();
        var known = await db.Proposals.Include(row => row.Moves).Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        if (known.Values.Any(row => row.SuperviseeId != id))
        {
            return NotFound();
        }

        // The same page sent again: what was proposed before is left as it is.
        form.Rows.RemoveAll(row => known.TryGetValue(row.Id, out var sent) && sent.State != ProposalState.Drafted);
        var read = desk.Read(form, pair, ModelState);
        if (plan is null || !ModelState.IsValid)
        {
            return await ShownAsync(form, pair, plan, null, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var looked = PlanDesk.LookAt(plan, read);
        if (send && PlanDesk.Seal(looked) is { } seal && seal != form.Accepted)
        {
            return await ShownAsync(form, pair, plan, null, StatusCodes.Status422UnprocessableEntity, cancellationToken, warned: true);
        }

        var venue = string.IsNullOrWhiteSpace(form.Venue) ? null : form.Venue.Trim();
        var kept = new List<SessionProposal>();
        for (var i = 0; i < form.Rows.Count; i++)
        {
            known.TryGetValue(form.Rows[i].Id, out var draft);
            if (looked[i] is not { } row)
            {
                if (form.Rows[i].LeaveOut)
                {
                    draft?.Withdraw(pair.Actor, visitor.Now);
                }

                continue;
            }

            var (on, at, minutes) = (row.Entry.On, row.Entry.StartsAt, row.Entry.Minutes);
            if (draft is null)
            {
                draft = SessionProposal.Draft(id, on, at, minutes, venue, row.DueOn, pair.Actor, visitor.Now, visitor.Today, pair.LeftOn, form.Rows[i].Id);
                db.Proposals.Add(draft);
            }
            else
            {
                draft.Change(on, at, minutes, venue, row.DueOn, pair.Actor, visitor.Now, visitor.Today, pair.LeftOn);
            }

            if (send)
            {
                draft.Send(pair.Actor, visitor.Now, visitor.Today, pair.LeftOn);
            }

            kept.Add(draft);
        }

        if (send && kept.Count > 0)
        {
            db.Notices.Add(ProposalNotices.OfTogether(NoticeKind.DatesProposed, id, kept, visitor.PersonId, visitor.Now));
        }

        await db.SaveChangesAsync(cancellationToken);
        if (kept.Count > 0)
        {
            TempData.Done(texts.Counted(send ? "Sent" : "Kept", kept.Count, pair.Supervisee.Given()));
        }

        return Redirect($"/schedule/{id}");
    }

    /// <summary>The two, where the visitor is the supervisor; a form without ids gets them.</summary>
    private async Task<Pair?> FindAsync(Guid id, PlanForm form, CancellationToken cancellationToken)
    {
        if (await pairs.ReadAsync(id, cancellationToken) is not { IsOwn: false } pair)
        {
            return null;
        }

        form.Rows = [.. form.Rows.Take(PlanForm.MostRows)];
        foreach (var row in form.Rows.Where(row => row.Id == Guid.Empty))
        {
            row.Id = Guid.CreateVersion7();
        }

        return pair;
    }

    /// <returns>What was moved to when, in words, and which row it was; null where nothing was.</returns>
    private (string? Said, int? Row) Shift(PlanForm form)
    {
        if (form.Shift?.Split(':') is not [var at, var by]
            || !int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            || !int.TryParse(by, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days)
            || row >= form.Rows.Count
            || Math.Abs(days) > 31
            || dates.Parse(form.Rows[row].Date) is not { } day)
        {
            return (null, null);
        }

        var moved = day.AddDays(days);
        form.Rows[row].Date = dates.InField(moved);
        return (texts["Shifted", dates.Day(moved)], row);
    }

    private async Task<IActionResult> ShownAsync(
        PlanForm form, Pair pair, SchedulePlan? plan, string? said, int status, CancellationToken cancellationToken, bool warned = false, int? shifted = null)
    {
        IReadOnlyList<PlannedRow?> looked = plan is null ? [] : PlanDesk.LookAt(plan, desk.Read(form, pair, ModelState));
        var page = await desk.PageAsync(pair, plan, looked, cancellationToken);
        if (said is not null && shifted is { } at && at < page.Rows.Count)
        {
            // Whoever drags or hears the page is told at once what speaks against the day.
            said = string.Join(' ', page.Rows[at].Concerns.Prepend(said));
        }

        form.Page = page with { Said = said, IsWarned = warned };
        Response.StatusCode = status;
        return View("Plan", form);
    }
}
