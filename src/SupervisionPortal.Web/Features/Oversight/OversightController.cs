using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Oversight;

/// <summary>A decision about a case that was put to a manager: read, answered, asked more about, withdrawn. It opens nothing else of the record.</summary>
[Authorize(Policy = Access.Member)]
public sealed class OversightController(
    PortalDb db, Visitor visitor, Relations relations, IStringLocalizer<OversightTexts> texts, IStringLocalizer<SharedTexts> shared) : Controller
{
    [HttpGet("/oversight/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (page.Oversight.WhyNotRead(page.Visitor) is null)
        {
            page.Oversight.Read(page.Visitor, visitor.Now);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Opened twice at once: it is kept once.
                db.ChangeTracker.Clear();
                page = (await FindAsync(id, cancellationToken))!;
            }
        }

        return Shown(new OversightForm(), page, StatusCodes.Status200OK);
    }

    [HttpPost("/oversight/{id:guid}/answer")]
    public Task<IActionResult> Answer(Guid id, OversightForm form, CancellationToken cancellationToken) => MoveAsync(
        id,
        form,
        form.Answer switch { AnswerKind.Agree => OversightVerb.Agree, AnswerKind.Disagree => OversightVerb.Disagree, AnswerKind.AskForMore => OversightVerb.AskForMore, _ => null },
        cancellationToken);

    [HttpPost("/oversight/{id:guid}/more")]
    public Task<IActionResult> SayMore(Guid id, OversightForm form, CancellationToken cancellationToken) => MoveAsync(id, form, OversightVerb.SayMore, cancellationToken);

    [HttpPost("/oversight/{id:guid}/withdrawal")]
    public Task<IActionResult> Withdraw(Guid id, OversightForm form, CancellationToken cancellationToken) => MoveAsync(id, form, OversightVerb.Withdraw, cancellationToken);

    private static Refusal? WhyNot(OversightVerb? verb, OversightPage page) => verb switch
    {
        OversightVerb.SayMore => page.Oversight.WhyNotSayMore(page.Visitor),
        OversightVerb.Withdraw => page.Oversight.WhyNotWithdraw(page.Visitor),
        OversightVerb.Disagree => page.Oversight.WhyNotDisagree(page.Visitor),
        OversightVerb.AskForMore => page.Oversight.WhyNotAskForMore(page.Visitor),
        _ => page.Oversight.WhyNotAgree(page.Visitor),
    };

    /// <param name="verb">Null: the manager chose no answer.</param>
    private async Task<IActionResult> MoveAsync(Guid id, OversightForm form, OversightVerb? verb, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (IsDone(page.Oversight, verb, form))
        {
            return Redirect($"/oversight/{id}");
        }

        if (WhyNot(verb, page) is { } refusal)
        {
            return Refused(form, page, refusal);
        }

        if (verb is null)
        {
            ModelState.AddModelError(nameof(form.Answer), texts["Answer.Missing"]);
        }
        else if (verb is not (OversightVerb.Agree or OversightVerb.Withdraw) && string.IsNullOrWhiteSpace(form.Text))
        {
            ModelState.AddModelError(nameof(form.Text), texts[$"Missing.{verb}"]);
        }

        if (!ModelState.IsValid)
        {
            return Shown(form, page, StatusCodes.Status422UnprocessableEntity);
        }

        Move(page, verb!.Value, form.Text?.ReplaceLineEndings("\n"));
        var supervisor = await relations.SupervisorOfAsync(page.Oversight.SuperviseeId, visitor.Today, cancellationToken);
        db.Notices.AddRange(OversightNotices.Of(page.Oversight, page.Oversight.Moves[^1], supervisor));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else's move came first, or the same one twice.
            db.ChangeTracker.Clear();
            return await FindAsync(id, cancellationToken) is not { } again ? NotFound()
                : IsDone(again.Oversight, verb, form) ? Redirect($"/oversight/{id}")
                : Refused(form, again, WhyNot(verb, again) ?? Refusal.NotInThisState);
        }

        TempData.Done(texts[$"Done.{verb}"]);
        return Redirect($"/oversight/{id}");
    }

    private void Move(OversightPage page, OversightVerb verb, string? text)
    {
        var oversight = page.Oversight;
        switch (verb)
        {
            case OversightVerb.Agree:
                oversight.Agree(text, page.Visitor, visitor.Now);
                break;
            case OversightVerb.Disagree:
                oversight.Disagree(text, page.Visitor, visitor.Now);
                break;
            case OversightVerb.AskForMore:
                oversight.AskForMore(text, page.Visitor, visitor.Now);
                break;
            case OversightVerb.SayMore:
                oversight.SayMore(text, page.Visitor, visitor.Now);
                break;
            default:
                oversight.Withdraw(text, page.Visitor, visitor.Now);
                break;
        }
    }

    /// <summary>The last move is this one, with the same words: the form was posted twice.</summary>
    private bool IsDone(CaseOversight oversight, OversightVerb? verb, OversightForm form)
    {
        var text = string.IsNullOrWhiteSpace(form.Text) ? null : form.Text.ReplaceLineEndings("\n").Trim();
        return oversight.Moves.OrderBy(move => move.At).ThenBy(move => move.Id).LastOrDefault() is { } last && last.Verb == verb && last.ById == visitor.PersonId && last.Text == text;
    }

    private async Task<OversightPage?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Oversights.Include(row => row.Moves).SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } oversight)
        {
            return null;
        }

        var actor = await visitor.ActorToAsync(oversight.SuperviseeId, cancellationToken);
        if (!oversight.IsShownTo(actor))
        {
            return null;
        }

        var held = await db.Cases.AsNoTracking().SingleAsync(row => row.Id == oversight.CaseId, cancellationToken);
        var discussedOn = await db.CaseDiscussions.Where(row => row.Id == oversight.DiscussionId).Select(row => row.On).SingleAsync(cancellationToken);
        var people = oversight.Moves.Select(move => move.ById).Concat([oversight.SuperviseeId, oversight.ManagerId, oversight.AskedById, visitor.PersonId]).Distinct().ToList();
        return new OversightPage(
            oversight, held, discussedOn, actor, await db.People.Where(row => people.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken),
            !await db.Posts.AnyAsync(post => post.PersonId == oversight.ManagerId && (post.LeftOn == null || post.LeftOn > visitor.Today), cancellationToken));
    }

    private ViewResult Refused(OversightForm form, OversightPage page, Refusal refusal)
    {
        ModelState.AddModelError("", shared[$"Refusal.{refusal}"]);
        return Shown(form, page, StatusCodes.Status409Conflict);
    }

    private ViewResult Shown(OversightForm form, OversightPage page, int status)
    {
        form.Page = page;
        Response.StatusCode = status;
        return View("Oversight", form);
    }
}
