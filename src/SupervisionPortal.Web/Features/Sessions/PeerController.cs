using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>Books a session of two colleagues: of the same organisation, whatever else they are to each other.</summary>
[Authorize(Policy = Access.Member)]
public sealed class PeerController(
    PortalDb db, Visitor visitor, Relations relations, PairDesk desk, IStringLocalizer<SessionTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates) : Controller
{
    private const int MostColleagues = 30;
    private const string UsualMinutes = "60";

    [HttpGet("/sessions/peer")]
    public async Task<IActionResult> New(CancellationToken cancellationToken) =>
        Shown(new PeerForm { FormId = Guid.CreateVersion7(), Minutes = UsualMinutes }, new PeerPage(await ColleaguesAsync(cancellationToken)), StatusCodes.Status200OK);

    [HttpPost("/sessions/peer")]
    public async Task<IActionResult> Book(PeerForm form, CancellationToken cancellationToken)
    {
        var me = visitor.PersonId;
        if (await db.Sessions.Where(row => row.Id == form.FormId).Select(row => new { row.SuperviseeId, row.Kind }).SingleOrDefaultAsync(cancellationToken) is { } booked)
        {
            return booked.SuperviseeId == me && booked.Kind == SessionKind.Peer ? Redirect($"/sessions/{form.FormId}") : NotFound();
        }

        if (form.FormId == Guid.Empty)
        {
            form.FormId = Guid.CreateVersion7();
        }

        var page = new PeerPage(await ColleaguesAsync(cancellationToken));
        if (!ModelState.IsValid)
        {
            return Shown(form, page, StatusCodes.Status422UnprocessableEntity);
        }

        var field = form.Colleague is null or PeerForm.SomebodyElse ? nameof(form.Email) : nameof(form.Colleague);
        if (await ColleagueAsync(form, cancellationToken) is not { } colleague)
        {
            ModelState.AddModelError(field, texts["Peer.Colleague.Unknown"]);
            return Shown(form, page, StatusCodes.Status422UnprocessableEntity);
        }

        var actor = await visitor.ActorToAsync(me, cancellationToken);
        if (Session.WhyNotMeet(colleague.Id, actor) is { } notThem)
        {
            ModelState.AddModelError(field, shared[$"Refusal.{notThem}"]);
            return Shown(form, page, StatusCodes.Status422UnprocessableEntity);
        }

        var leftOn = await desk.LeftOnAsync([me, colleague.Id], cancellationToken);
        if (Session.WhyNotOn(form.Read(dates).On, visitor.Today, leftOn) is { } wrongDay)
        {
            ModelState.AddModelError(nameof(form.Date), shared[$"Refusal.{wrongDay}"]);
            return Shown(form, page, StatusCodes.Status422UnprocessableEntity);
        }

        Session Plan(PlannedTime when) =>
            Session.PlanPeer(colleague.Id, when.On, when.StartsAt, when.Minutes, when.Venue, actor, visitor.Now, visitor.Today, leftOn, form.FormId);
        if (await desk.BookAsync(form, SessionKind.Peer, PersonName.From(visitor.Person), colleague, actor, Plan, cancellationToken) is { } concerns)
        {
            return Shown(form, page with { Concerns = concerns.Sentences, Accepted = concerns.Accepted }, StatusCodes.Status422UnprocessableEntity);
        }

        TempData.Done(texts["Booked", colleague.Full(), dates.DayAndTime(form.Read(dates).On, form.Read(dates).StartsAt)]);
        return Redirect($"/sessions/{form.FormId}");
    }

    private IQueryable<Post> Present()
    {
        var today = visitor.Today;
        return db.Posts.Where(row => row.StartedOn <= today && (row.LeftOn == null || row.LeftOn > today));
    }

    /// <summary>The others in post in the visitor's team, by name; none for those without a post.</summary>
    private async Task<IReadOnlyList<PersonName>> ColleaguesAsync(CancellationToken cancellationToken)
    {
        if (visitor.Unit is not { } unit)
        {
            return [];
        }

        var me = visitor.PersonId;
        var team = Present().Where(row => row.UnitId == unit.Id).Select(row => row.PersonId);
        return await db.People
            .Where(row => row.Id != me && team.Contains(row.Id))
            .OrderBy(row => row.GivenName).ThenBy(row => row.FamilyName).ThenBy(row => row.Id)
            .Take(MostColleagues)
            .Select(PersonName.Of)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Null where nobody of the organisation is meant, or somebody who has left.</summary>
    private async Task<PersonName?> ColleagueAsync(PeerForm form, CancellationToken cancellationToken)
    {
        var people = db.People.AsQueryable();
        if (form.Colleague is null or PeerForm.SomebodyElse)
        {
            var email = form.Email!.Trim().ToUpperInvariant();
            people = db.People.Where(row => row.Email.ToUpper() == email);
        }
        else
        {
            var id = Guid.TryParse(form.Colleague, out var chosen) ? chosen : Guid.Empty;
            people = people.Where(row => row.Id == id);
        }

        var colleague = await people.Select(PersonName.Of).FirstOrDefaultAsync(cancellationToken);
        return colleague is not null && await relations.BelongsAsync(colleague.Id, visitor.Today, cancellationToken) ? colleague : null;
    }

    private ViewResult Shown(PeerForm form, PeerPage page, int status)
    {
        form.Page = page;
        Response.StatusCode = status;
        return View("Peer", form);
    }
}
