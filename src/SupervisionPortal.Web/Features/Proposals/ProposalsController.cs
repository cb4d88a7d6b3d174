using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Sessions;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Proposals;

/// <summary>A date one of the two proposes: shown to both, answered by the other.</summary>
[Authorize(Policy = Access.Member)]
public sealed class ProposalsController(
    PortalDb db, Visitor visitor, ProposalDesk desk, IStringLocalizer<ProposalTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates) : Controller
{
    [HttpGet("/proposals/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await desk.FindAsync(id, cancellationToken) is { } atHand ? await ShownAsync(new ProposalPage(atHand), StatusCodes.Status200OK, cancellationToken) : NotFound();

    [HttpPost("/proposals/{id:guid}/acceptance")]
    public Task<IActionResult> Accept(Guid id, AnotherTimeForm form, CancellationToken cancellationToken) => SettleAsync(id, form.Accepted, suggestion: false, cancellationToken);

    [HttpPost("/proposals/{id:guid}/suggestion")]
    public Task<IActionResult> TakeSuggestion(Guid id, AnotherTimeForm form, CancellationToken cancellationToken) => SettleAsync(id, form.Accepted, suggestion: true, cancellationToken);

    [HttpPost("/proposals/{id:guid}/another-time")]
    public async Task<IActionResult> AskAnotherTime(Guid id, AnotherTimeForm form, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } atHand)
        {
            return NotFound();
        }

        var proposal = atHand.Proposal;
        if (proposal.State == ProposalState.AnotherTimeAsked && !atHand.IsOurs)
        {
            return Redirect($"/proposals/{id}");
        }

        if (proposal.WhyNotAskAnotherTime(atHand.Pair.Actor) is { } refusal)
        {
            return await RefusedAsync(atHand, form, refusal, cancellationToken);
        }

        var on = Day(form);
        Check(form, atHand, on, needsDay: false);
        if (on is null && string.IsNullOrWhiteSpace(form.Date) && string.IsNullOrWhiteSpace(form.Words))
        {
            ModelState.AddModelError(nameof(form.Date), shared[$"Refusal.{Refusal.SayWhichDaysSuit}"]);
        }

        if (!ModelState.IsValid)
        {
            return await ShownAsync(new ProposalPage(atHand) { Form = form }, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        proposal.AskAnotherTime(on, PortalDates.ParseTime(form.Time), form.Words, atHand.Pair.Actor, visitor.Now, visitor.Today, atHand.Pair.LeftOn);
        Tell(atHand);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Asked.Done", atHand.Pair.Other.Given()]);
        return Redirect($"/proposals/{id}");
    }

    [HttpPost("/proposals/{id:guid}/renewal")]
    public async Task<IActionResult> ProposeAgain(Guid id, AnotherTimeForm form, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } atHand)
        {
            return NotFound();
        }

        var proposal = atHand.Proposal;
        if (proposal.State == ProposalState.Proposed && atHand.IsOurs)
        {
            return Redirect($"/proposals/{id}");
        }

        if (proposal.WhyNotProposeAgain(atHand.Pair.Actor) is { } refusal)
        {
            return await RefusedAsync(atHand, form, refusal, cancellationToken);
        }

        var on = Day(form);
        Check(form, atHand, on, needsDay: true);
        if (!ModelState.IsValid)
        {
            return await ShownAsync(new ProposalPage(atHand) { Form = form }, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var at = PortalDates.ParseTime(form.Time);
        var (concerns, seal) = await desk.ConcernsAsync(atHand, on!.Value, at, cancellationToken);
        if (seal is not null && seal != form.Accepted)
        {
            return await ShownAsync(new ProposalPage(atHand) { Form = form, Concerns = concerns, Accepted = seal, IsWarned = true }, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        proposal.ProposeAgain(on.Value, at, proposal.Minutes, proposal.Venue, form.Words, atHand.Pair.Actor, visitor.Now, visitor.Today, atHand.Pair.LeftOn);
        Tell(atHand);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Again.Done", atHand.Pair.Other.Given(), dates.DayAndTime(proposal.On, proposal.StartsAt)]);
        return Redirect($"/proposals/{id}");
    }

    [HttpPost("/proposals/{id:guid}/decline")]
    public async Task<IActionResult> Decline(Guid id, AnotherTimeForm form, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } atHand)
        {
            return NotFound();
        }

        var proposal = atHand.Proposal;
        if (proposal.State == ProposalState.Declined && !atHand.IsOurs)
        {
            return Redirect($"/proposals/{id}");
        }

        if (proposal.WhyNotDecline(atHand.Pair.Actor) is { } refusal)
        {
            return await RefusedAsync(atHand, form, refusal, cancellationToken);
        }

        Check(form, atHand, null, needsDay: false);
        if (!ModelState.IsValid)
        {
            return await ShownAsync(new ProposalPage(atHand) { Form = form }, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        proposal.Decline(form.Words, atHand.Pair.Actor, visitor.Now);
        Tell(atHand);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Declined.Done", dates.DayAndTime(atHand.Moved!.PlannedFor, atHand.Moved.StartsAt)]);
        return Redirect($"/proposals/{id}");
    }

    [HttpPost("/proposals/{id:guid}/withdrawal")]
    public async Task<IActionResult> Withdraw(Guid id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } atHand)
        {
            return NotFound();
        }

        var proposal = atHand.Proposal;
        if (proposal.State == ProposalState.Withdrawn && atHand.IsOurs)
        {
            return Redirect($"/proposals/{id}");
        }

        if (proposal.WhyNotWithdraw(atHand.Pair.Actor) is { } refusal)
        {
            return await RefusedAsync(atHand, new AnotherTimeForm(), refusal, cancellationToken);
        }

        proposal.Withdraw(atHand.Pair.Actor, visitor.Now);
        Tell(atHand);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Withdrawn.Done"]);
        return Redirect($"/proposals/{id}");
    }

    /// <summary>Both agree now: to the day proposed, or to the one the other suggested.</summary>
    private async Task<IActionResult> SettleAsync(Guid id, string? accepted, bool suggestion, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } atHand)
        {
            return NotFound();
        }

        var proposal = atHand.Proposal;
        var actor = atHand.Pair.Actor;
        if (proposal is { State: ProposalState.Agreed, SessionId: { } settled } && proposal.Moves.Any(move => move.To == ProposalState.Agreed && move.ById == actor.PersonId))
        {
            return Redirect($"/sessions/{settled}");
        }

        if ((suggestion ? proposal.WhyNotTakeSuggestion(actor, atHand.Moved) : proposal.WhyNotAccept(actor, atHand.Moved)) is { } refusal)
        {
            return await RefusedAsync(atHand, new AnotherTimeForm(), refusal, cancellationToken);
        }

        var (on, at) = suggestion ? (proposal.SuggestedOn ?? proposal.On, proposal.SuggestedAt ?? proposal.StartsAt) : (proposal.On, proposal.StartsAt);
        if (Session.WhyNotOn(on, visitor.Today, atHand.Pair.LeftOn) is { } wrongDay)
        {
            return await RefusedAsync(atHand, new AnotherTimeForm(), wrongDay, cancellationToken);
        }

        await db.LookAtAsync(atHand.Pair.Both, [on], cancellationToken);
        var (concerns, seal) = await desk.ConcernsAsync(atHand, on, at, cancellationToken);
        if (seal is not null && seal != accepted)
        {
            return await ShownAsync(new ProposalPage(atHand) { Concerns = concerns, Accepted = seal, IsWarned = true }, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var session = suggestion
            ? proposal.TakeSuggestion(atHand.Pair.Supervisor.Id, atHand.Moved, actor, visitor.Now, visitor.Today, atHand.Pair.LeftOn)
            : proposal.Accept(atHand.Pair.Supervisor.Id, atHand.Moved, actor, visitor.Now, visitor.Today, atHand.Pair.LeftOn);
        if (!proposal.IsMove)
        {
            db.Sessions.Add(session);
        }

        Tell(atHand);

        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Agreed.Done", dates.DayAndTime(session.PlannedFor, session.StartsAt)]);
        return Redirect($"/sessions/{session.Id}");
    }

    private void Tell(ProposalAtHand atHand) =>
        db.Notices.AddRange(ProposalNotices.Of(atHand.Proposal, atHand.Proposal.Moves[^1], atHand.Pair.Supervisor.Id));

    private DateOnly? Day(AnotherTimeForm form) => string.IsNullOrWhiteSpace(form.Date) ? null : dates.Parse(form.Date);

    private void Check(AnotherTimeForm form, ProposalAtHand atHand, DateOnly? on, bool needsDay)
    {
        if (on is null && (needsDay || !string.IsNullOrWhiteSpace(form.Date)))
        {
            ModelState.AddModelError(nameof(form.Date), texts["Date.NotUnderstood", dates.DayWithYear(visitor.Today.AddDays(3))]);
        }
        else if (on is { } day && Session.WhyNotOn(day, visitor.Today, atHand.Pair.LeftOn) is { } wrongDay)
        {
            ModelState.AddModelError(nameof(form.Date), shared[$"Refusal.{wrongDay}"]);
        }

        if (!string.IsNullOrWhiteSpace(form.Time) && PortalDates.ParseTime(form.Time) is null)
        {
            ModelState.AddModelError(nameof(form.Time), texts["Time.NotUnderstood"]);
        }

        if (form.Words?.Trim().Length > SessionProposal.WordsLength)
        {
            ModelState.AddModelError(nameof(form.Words), texts["Words.TooLong", SessionProposal.WordsLength, form.Words.Trim().Length]);
        }
    }

    private Task<IActionResult> RefusedAsync(ProposalAtHand atHand, AnotherTimeForm form, Refusal refusal, CancellationToken cancellationToken)
    {
        ModelState.AddModelError("", shared[$"Refusal.{refusal}"]);
        return ShownAsync(new ProposalPage(atHand) { Form = form }, StatusCodes.Status409Conflict, cancellationToken);
    }

    private async Task<IActionResult> ShownAsync(ProposalPage page, int status, CancellationToken cancellationToken)
    {
        var proposal = page.Proposal;
        var movers = proposal.Moves.Select(move => move.ById).OfType<Guid>().Distinct().ToList();
        page = page with { Names = await db.People.Where(row => movers.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken) };
        if (!page.IsWarned && (page.MayAccept || page.MayTakeSuggestion))
        {
            var (concerns, seal) = await desk.ConcernsAsync(
                page.AtHand, page.MayAccept ? proposal.On : proposal.SuggestedOn ?? proposal.On, page.MayAccept ? proposal.StartsAt : proposal.SuggestedAt ?? proposal.StartsAt, cancellationToken);
            page = page with { Concerns = concerns, Accepted = seal };
        }

        Response.StatusCode = status;
        return View("Proposal", page);
    }
}
