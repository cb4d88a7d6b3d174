using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>Moves a planned session to another day, time or place. What both had agreed is moved when both agree (havering §5): the other is asked, unless they agreed already.</summary>
[Authorize(Policy = Access.Member)]
public sealed class MoveController(
    PortalDb db, Visitor visitor, DayConcerns dayConcerns, IStringLocalizer<SessionTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates) : Controller
{
    [HttpGet("/sessions/{id:guid}/move")]
    public async Task<IActionResult> Form(Guid id, CancellationToken cancellationToken)
    {
        if (await SessionAtHand.FindAsync(db, visitor, id, cancellationToken) is not { } atHand)
        {
            return NotFound();
        }

        var session = atHand.Session;
        var form = new MoveForm
        {
            FormId = Guid.CreateVersion7(),
            Date = dates.InField(session.PlannedFor),
            Time = session.StartsAt is { } at ? dates.Time(at) : null,
            Minutes = session.Minutes?.ToString(CultureInfo.InvariantCulture),
            Venue = session.Venue,
            Seen = session.Version,
        };
        return session.WhyNotMove(atHand.Actor) is { } refusal ? Refused(form, atHand, refusal) : Shown(form, new MovePage(atHand), StatusCodes.Status200OK);
    }

    [HttpPost("/sessions/{id:guid}/move")]
    public async Task<IActionResult> Move(Guid id, MoveForm form, CancellationToken cancellationToken)
    {
        if (await SessionAtHand.FindAsync(db, visitor, id, cancellationToken) is not { } atHand)
        {
            return NotFound();
        }

        var session = atHand.Session;
        if (session.WhyNotMove(atHand.Actor) is { } refusal)
        {
            return Refused(form, atHand, refusal);
        }

        if (await db.Proposals.AnyAsync(row => row.Id == form.FormId, cancellationToken))
        {
            return Redirect($"/sessions/{id}");
        }

        var wasAgreed = session.IsMovedByProposal;
        if (wasAgreed && !(form.Agreement is { } said && Enum.IsDefined(said)))
        {
            ModelState.AddModelError(nameof(form.Agreement), texts["MoveSession.Agreed.Missing"]);
        }

        if (!ModelState.IsValid)
        {
            return Shown(form, new MovePage(atHand), StatusCodes.Status422UnprocessableEntity);
        }

        var when = form.Read(dates);
        if (atHand.IsRepeated(SessionVerb.Move) && when == new PlannedTime(session.PlannedFor, session.StartsAt, session.Minutes, session.Venue))
        {
            return Redirect($"/sessions/{id}");
        }

        if (form.Seen != session.Version)
        {
            ModelState.AddModelError("", texts["MoveSession.ChangedSince", dates.DayAndTime(session.PlannedFor, session.StartsAt)]);
            // The next attempt is made in sight of the plan as it stands now.
            ModelState.Remove(nameof(form.Seen));
            form.Seen = session.Version;
            return Shown(form, new MovePage(atHand), StatusCodes.Status409Conflict);
        }

        var leftOn = await LeftOnAsync(session.SuperviseeId, cancellationToken);
        if (Session.WhyNotOn(when.On, visitor.Today, leftOn) is { } wrongDay)
        {
            ModelState.AddModelError(nameof(form.Date), shared[$"Refusal.{wrongDay}"]);
            return Shown(form, new MovePage(atHand), StatusCodes.Status422UnprocessableEntity);
        }

        var supervisor = session.IsSupervisor(atHand.Actor) && session.OtherSupervisorId is null ? PersonName.From(visitor.Person) : atHand.Supervisor;
        var (concerns, seal) = await dayConcerns.OfAsync(when, session.Kind, atHand.Supervisee, supervisor, id, cancellationToken);
        if (seal is not null && seal != form.Accepted)
        {
            return Shown(form, new MovePage(atHand) { Concerns = concerns, Accepted = seal }, StatusCodes.Status422UnprocessableEntity);
        }

        return wasAgreed && form.Agreement == MoveAgreement.Propose
            ? await ProposeAsync(atHand, form, when, leftOn, cancellationToken)
            : await MoveAsync(atHand, form, when, leftOn, wasAgreed, cancellationToken);
    }

    private async Task<IActionResult> ProposeAsync(SessionAtHand atHand, MoveForm form, PlannedTime when, DateOnly? leftOn, CancellationToken cancellationToken)
    {
        var session = atHand.Session;
        if (await db.Proposals.AnyAsync(row => row.SessionId == session.Id && row.IsMove && SessionProposal.Open.Contains(row.State), cancellationToken))
        {
            return Refused(form, atHand, Refusal.AlreadyProposed);
        }

        var proposal = SessionProposal.ProposeMove(
            session, when.On, when.StartsAt, when.Minutes, when.Venue, form.Why!, atHand.Actor, visitor.Now, visitor.Today, leftOn, form.FormId == Guid.Empty ? null : form.FormId);
        db.Proposals.Add(proposal);
        db.Notices.AddRange(ProposalNotices.Of(proposal, proposal.Moves[^1], session.SupervisorId));
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["MoveSession.Proposed", atHand.Other.Full(), dates.DayAndTime(when.On, when.StartsAt)]);
        return Redirect($"/sessions/{session.Id}");
    }

    private async Task<IActionResult> MoveAsync(SessionAtHand atHand, MoveForm form, PlannedTime when, DateOnly? leftOn, bool agreed, CancellationToken cancellationToken)
    {
        var session = atHand.Session;
        session.Move(when.On, when.StartsAt, when.Minutes, when.Venue, form.Why!.Trim(), atHand.Actor, visitor.Now, visitor.Today, leftOn);
        db.Notices.AddRange(SessionNotices.Of(session, session.Moves[^1]));
        if (agreed)
        {
            session.Agree(atHand.Actor, visitor.Now, visitor.Today);
        }

        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["MoveSession.Done", dates.DayAndTime(session.PlannedFor, session.StartsAt)]);
        return Redirect($"/sessions/{session.Id}");
    }

    private Task<DateOnly?> LeftOnAsync(Guid person, CancellationToken cancellationToken) => db.Posts
        .Where(row => row.PersonId == person)
        .OrderByDescending(row => row.StartedOn)
        .Select(row => row.LeftOn)
        .FirstOrDefaultAsync(cancellationToken);

    private ViewResult Refused(MoveForm form, SessionAtHand atHand, Refusal refusal)
    {
        ModelState.AddModelError("", shared[$"Refusal.{refusal}"]);
        return Shown(form, new MovePage(atHand), StatusCodes.Status409Conflict);
    }

    private ViewResult Shown(MoveForm form, MovePage page, int status)
    {
        form.Page = page;
        Response.StatusCode = status;
        return View("Move", form);
    }
}
