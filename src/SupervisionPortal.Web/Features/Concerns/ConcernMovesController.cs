using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Concerns;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Concerns;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Concerns;

/// <summary>What becomes of a concern: acknowledged, followed by steps, resolved, taken further up or withdrawn. Each has a page of its own.</summary>
[Authorize(Policy = Access.Member)]
public sealed class ConcernMovesController(
    PortalDb db, Visitor visitor, ConcernDesk desk, IStringLocalizer<ConcernTexts> texts, IStringLocalizer<SharedTexts> shared) : Controller
{
    private readonly ConcernFiles _files = new(db, visitor, desk);

    [HttpGet("/concerns/{id:guid}/acknowledgement")]
    public Task<IActionResult> AcknowledgeForm(Guid id, CancellationToken cancellationToken) => AskAsync(id, ConcernVerb.Acknowledge, cancellationToken);

    [HttpPost("/concerns/{id:guid}/acknowledgement")]
    public Task<IActionResult> Acknowledge(Guid id, WordForm form, CancellationToken cancellationToken) => MoveAsync(id, form, ConcernVerb.Acknowledge, cancellationToken);

    [HttpGet("/concerns/{id:guid}/step")]
    public Task<IActionResult> StepForm(Guid id, CancellationToken cancellationToken) => AskAsync(id, ConcernVerb.TakeStep, cancellationToken);

    [HttpPost("/concerns/{id:guid}/step")]
    public Task<IActionResult> Step(Guid id, WordForm form, CancellationToken cancellationToken) => MoveAsync(id, form, ConcernVerb.TakeStep, cancellationToken);

    [HttpGet("/concerns/{id:guid}/resolution")]
    public Task<IActionResult> ResolveForm(Guid id, CancellationToken cancellationToken) => AskAsync(id, ConcernVerb.Resolve, cancellationToken);

    [HttpPost("/concerns/{id:guid}/resolution")]
    public Task<IActionResult> Resolve(Guid id, WordForm form, CancellationToken cancellationToken) => MoveAsync(id, form, ConcernVerb.Resolve, cancellationToken);

    [HttpGet("/concerns/{id:guid}/escalation")]
    public Task<IActionResult> EscalateForm(Guid id, CancellationToken cancellationToken) => AskAsync(id, ConcernVerb.Escalate, cancellationToken);

    [HttpPost("/concerns/{id:guid}/escalation")]
    public Task<IActionResult> Escalate(Guid id, WordForm form, CancellationToken cancellationToken) => MoveAsync(id, form, ConcernVerb.Escalate, cancellationToken);

    [HttpGet("/concerns/{id:guid}/withdrawal")]
    public Task<IActionResult> WithdrawForm(Guid id, CancellationToken cancellationToken) => AskAsync(id, ConcernVerb.Withdraw, cancellationToken);

    [HttpPost("/concerns/{id:guid}/withdrawal")]
    public Task<IActionResult> Withdraw(Guid id, WordForm form, CancellationToken cancellationToken) => MoveAsync(id, form, ConcernVerb.Withdraw, cancellationToken);

    private static Refusal? WhyNot(ConcernVerb verb, ConcernPage page) => verb switch
    {
        ConcernVerb.Acknowledge => page.Concern.WhyNotAcknowledge(page.Visitor),
        ConcernVerb.TakeStep => page.Concern.WhyNotTakeStep(page.Visitor),
        ConcernVerb.Resolve => page.Concern.WhyNotResolve(page.Visitor),
        ConcernVerb.Escalate => page.Concern.WhyNotEscalate(page.Visitor, page.NextId),
        ConcernVerb.Withdraw => page.Concern.WhyNotWithdraw(page.Visitor),
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "Nobody does this by hand."),
    };

    private async Task<IActionResult> AskAsync(Guid id, ConcernVerb verb, CancellationToken cancellationToken)
    {
        if (await _files.FindAsync(id, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        var form = new WordForm();
        return WhyNot(verb, page) is { } refusal ? Refused(form, page, verb, refusal) : Shown(form, page, verb, StatusCodes.Status200OK);
    }

    private async Task<IActionResult> MoveAsync(Guid id, WordForm form, ConcernVerb verb, CancellationToken cancellationToken)
    {
        if (await _files.FindAsync(id, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (IsDone(page.Concern, verb, form))
        {
            return Redirect($"/concerns/{id}");
        }

        if (WhyNot(verb, page) is { } refusal)
        {
            return Refused(form, page, verb, refusal);
        }

        Check(form, verb);
        if (!ModelState.IsValid)
        {
            return Shown(form, page, verb, StatusCodes.Status422UnprocessableEntity);
        }

        Move(form, page, verb);
        db.Notices.AddRange(ConcernNotices.Of(page.Concern, page.Concern.Moves[^1]));
        if (page.Concern.Outcome == ConcernOutcome.ChangeOfSupervisor)
        {
            await desk.AskToChangeAsync(page.Concern, cancellationToken);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else's move came first, or the same one twice.
            db.ChangeTracker.Clear();
            return await _files.FindAsync(id, cancellationToken) is not { } again ? NotFound()
                : IsDone(again.Concern, verb, form) ? Redirect($"/concerns/{id}")
                : Refused(form, again, verb, WhyNot(verb, again) ?? Refusal.NotInThisState);
        }

        TempData.Done(texts[$"Done.{verb}"]);
        return Redirect($"/concerns/{id}");
    }

    private void Check(WordForm form, ConcernVerb verb)
    {
        if (verb is ConcernVerb.TakeStep or ConcernVerb.Resolve or ConcernVerb.Escalate && string.IsNullOrWhiteSpace(form.Text))
        {
            ModelState.AddModelError(nameof(form.Text), texts[$"Missing.{verb}"]);
        }

        if (verb == ConcernVerb.Resolve && form.Outcome is null)
        {
            ModelState.AddModelError(nameof(form.Outcome), texts["Outcome.Missing"]);
        }
    }

    private void Move(WordForm form, ConcernPage page, ConcernVerb verb)
    {
        var concern = page.Concern;
        switch (verb)
        {
            case ConcernVerb.Acknowledge:
                concern.Acknowledge(form.Text, page.Visitor, visitor.Now);
                break;
            case ConcernVerb.TakeStep:
                concern.TakeStep(form.Text!, page.Visitor, visitor.Now);
                break;
            case ConcernVerb.Resolve:
                concern.Resolve(form.Outcome!.Value, form.Text!, page.Visitor, visitor.Now);
                break;
            case ConcernVerb.Escalate:
                concern.Escalate(page.NextId, form.Text, page.Visitor, visitor.Now);
                break;
            default:
                concern.Withdraw(form.Text, page.Visitor, visitor.Now);
                break;
        }
    }

    /// <summary>The last move is this one, with the same words: the form was posted twice.</summary>
    private bool IsDone(Concern concern, ConcernVerb verb, WordForm form)
    {
        var text = string.IsNullOrWhiteSpace(form.Text) ? null : form.Text.Trim();
        return concern.Moves.OrderBy(move => move.At).ThenBy(move => move.Id).LastOrDefault() is { } last && last.Verb == verb && last.ById == visitor.PersonId && last.Text == text;
    }

    private ViewResult Refused(WordForm form, ConcernPage page, ConcernVerb verb, Refusal refusal)
    {
        ModelState.AddModelError("", shared[$"Refusal.{refusal}"]);
        return Shown(form, page, verb, StatusCodes.Status409Conflict);
    }

    private ViewResult Shown(WordForm form, ConcernPage page, ConcernVerb verb, int status)
    {
        form.Page = page;
        form.Verb = verb;
        Response.StatusCode = status;
        return View("Word", form);
    }
}
