using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>Asks a peer to observe a supervision session that is still to come.</summary>
[Authorize(Policy = Access.Member)]
public sealed class SitInController(
    PortalDb db, Visitor visitor, Relations relations, ObservationFiles files, IStringLocalizer<ObservationTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates) : Controller
{
    [HttpGet("/sessions/{id:guid}/observation")]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } at)
        {
            return NotFound();
        }

        if (await PresentAsync(id, cancellationToken) is { } present)
        {
            return Redirect($"/observations/{present}");
        }

        // Whoever it will be: that the session can be observed at all.
        return Observation.WhyNotSitIn(at.Session, Guid.Empty, at.Actor, visitor.Today) is { } refusal
            ? throw new RefusedException(refusal)
            : await ShownAsync(new SitInForm { FormId = Guid.CreateVersion7() }, at.Session, StatusCodes.Status200OK, cancellationToken);
    }

    [HttpPost("/sessions/{id:guid}/observation")]
    public async Task<IActionResult> Ask(Guid id, SitInForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } at)
        {
            return NotFound();
        }

        if (await PresentAsync(id, cancellationToken) is { } present)
        {
            // Asked already, here or by the other: there is one observer of a session.
            return Redirect($"/observations/{present}");
        }

        if (Observation.WhyNotSitIn(at.Session, Guid.Empty, at.Actor, visitor.Today) is { } notNow)
        {
            throw new RefusedException(notNow);
        }

        var email = form.Email?.Trim().ToUpperInvariant() ?? "";
        var found = await db.People.Where(row => row.Email.ToUpper() == email).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);
        if (found is not { } observer || !await relations.BelongsAsync(observer, visitor.Today, cancellationToken))
        {
            ModelState.AddModelError(nameof(form.Email), texts["Observer.Unknown"]);
            return await ShownAsync(form, at.Session, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        if (Observation.WhyNotSitIn(at.Session, observer, at.Actor, visitor.Today) is { } refusal)
        {
            ModelState.AddModelError(nameof(form.Email), shared[$"Refusal.{refusal}"]);
            return await ShownAsync(form, at.Session, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var observation = Observation.SitIn(at.Session, observer, at.Actor, visitor.Now, visitor.Today, form.FormId == Guid.Empty ? Guid.CreateVersion7() : form.FormId);
        db.Observations.Add(observation);
        await files.TellAsync(observation, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Done.SitIn", dates.Day(at.Session.PlannedFor)]);
        return Redirect($"/observations/{observation.Id}");
    }

    /// <summary>Null for whoever is neither of the two, nor supervises the supervisor and may know of the session: its supervisee may be another's by now.</summary>
    private async Task<(Session Session, Actor Actor)?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { IsPeer: false } session)
        {
            return null;
        }

        var actor = await visitor.ActorToAsync(session.SupervisorId, cancellationToken);
        return (session.SuperviseeId == actor.PersonId || actor.IsOneOfTheTwo) && session.ShowsFactsTo(await visitor.ActorToAsync(session.SuperviseeId, cancellationToken)) ? (session, actor) : null;
    }

    private Task<Guid?> PresentAsync(Guid session, CancellationToken cancellationToken) =>
        db.Observations.Where(row => row.SessionId == session && row.State != ObservationState.Cancelled).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);

    private async Task<IActionResult> ShownAsync(SitInForm form, Session session, int status, CancellationToken cancellationToken)
    {
        var names = await files.NamesAsync([session.SupervisorId, session.SuperviseeId], cancellationToken);
        form.Page = new SitInPage(session, names[session.SupervisorId], names[session.SuperviseeId]);
        Response.StatusCode = status;
        return View("SitIn", form);
    }
}
