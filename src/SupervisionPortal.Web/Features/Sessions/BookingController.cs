using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Agreements;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Obligations;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>Books a session, by either of the two.</summary>
[Authorize(Policy = Access.Member)]
public sealed class BookingController(
    PortalDb db,
    Visitor visitor,
    Relations relations,
    DutyReader duties,
    DayConcerns dayConcerns,
    IStringLocalizer<SessionTexts> texts,
    IStringLocalizer<SharedTexts> shared,
    PortalDates dates) : Controller
{
    private const int PageSize = 25;
    private const int MostSuggestions = 6;
    private const int MostBooked = 5;

    /// <summary>Where neither the agreement nor the policy says how long a session lasts.</summary>
    private const int UsualMinutes = 60;

    private static readonly ObligationKind[] AnsweredByMeeting = [ObligationKind.HoldSession, ObligationKind.RebookSession];

    [HttpGet("/sessions/new")]
    public async Task<IActionResult> New(Guid? person, string? on, SessionKind? kind, int page, CancellationToken cancellationToken)
    {
        if (person is not { } superviseeId)
        {
            return visitor.Supervises ? await ChooseAsync(page, cancellationToken) : RedirectToAction(nameof(New), new { person = visitor.PersonId });
        }

        var actor = await visitor.ActorToAsync(superviseeId, cancellationToken);
        if (await PageAsync(superviseeId, actor, cancellationToken) is not { } shown)
        {
            return NotFound();
        }

        var form = new BookingForm { FormId = Guid.CreateVersion7(), Person = superviseeId, Kind = kind ?? SessionKind.OneToOne };
        if (shown.Refusal is not null)
        {
            return Shown(form, shown, StatusCodes.Status403Forbidden);
        }

        if (BookingForm.Suggested(on) is { } asked)
        {
            var isSuggested = shown.Suggestions.Any(suggestion => suggestion.On == asked);
            form.Choice = isSuggested ? BookingForm.Value(asked) : BookingForm.AnotherDay;
            form.Date = isSuggested ? null : dates.InField(asked);
        }

        await FillUsualAsync(form, cancellationToken);
        return Shown(form, shown, StatusCodes.Status200OK);
    }

    [HttpPost("/sessions")]
    public async Task<IActionResult> Book(BookingForm form, CancellationToken cancellationToken)
    {
        var actor = await visitor.ActorToAsync(form.Person, cancellationToken);
        if (await PageAsync(form.Person, actor, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (await FindBookedAsync(form, cancellationToken) is { } booked)
        {
            return booked;
        }

        if (page.Refusal is not null)
        {
            return Shown(form, page, StatusCodes.Status409Conflict);
        }

        if (form.FormId == Guid.Empty)
        {
            form.FormId = Guid.CreateVersion7();
        }

        if (string.IsNullOrEmpty(form.Choice) && !form.LacksChoice)
        {
            form.Choice = BookingForm.AnotherDay;
        }
        else if (BookingForm.Suggested(form.Choice) is { } offered && !page.Suggestions.Any(suggestion => suggestion.On == offered))
        {
            // The calendar offers days that this page does not: they are shown as typed.
            form.Choice = BookingForm.AnotherDay;
            form.Date = dates.InField(offered);
            ModelState.Remove(nameof(form.Choice));
            ModelState.Remove(nameof(form.Date));
        }

        if (!ModelState.IsValid)
        {
            return Shown(form, page, StatusCodes.Status422UnprocessableEntity);
        }

        var when = form.Read(dates);
        var leftOn = await LeftOnAsync(form.Person, cancellationToken);
        if (Session.WhyNotPlan(when.On, actor, visitor.Today, leftOn) is { } refusal)
        {
            ModelState.AddModelError(form.Choice == BookingForm.AnotherDay ? nameof(form.Date) : nameof(form.Choice), shared[$"Refusal.{refusal}"]);
            return Shown(form, page, StatusCodes.Status422UnprocessableEntity);
        }

        var kind = form.Kind!.Value;
        if (kind == SessionKind.Joint && !page.OtherSupervisors.Any(item => item.Value == form.OtherSupervisor.ToString()))
        {
            // Nobody of another organisation, and nobody who supervises nobody.
            ModelState.AddModelError(nameof(form.OtherSupervisor), texts["Joint.Missing"]);
            return Shown(form, page, StatusCodes.Status422UnprocessableEntity);
        }

        var (concerns, seal) = await dayConcerns.OfAsync(when, kind, page.Supervisee, page.Supervisor!, form.FormId, cancellationToken);
        if (kind == SessionKind.Joint)
        {
            var other = await db.People.Where(row => row.Id == form.OtherSupervisor).Select(PersonName.Of).SingleAsync(cancellationToken);
            var (more, moreSeal) = await dayConcerns.OfAsync(when, kind, page.Supervisee, other, form.FormId, cancellationToken);
            (concerns, seal) = ([.. concerns.Union(more)], seal is null && moreSeal is null ? null : $"{seal}{moreSeal}");
        }

        if (seal is not null && seal != form.Accepted)
        {
            return Shown(form, page with { Concerns = concerns, Accepted = seal }, StatusCodes.Status422UnprocessableEntity);
        }

        var session = kind == SessionKind.Joint
            ? PlanJoint(form, page.Supervisor!.Id, when, actor, leftOn)
            : Session.Plan(form.Person, page.Supervisor!.Id, kind, when.On, when.StartsAt, when.Minutes, when.Venue, actor, visitor.Now, visitor.Today, leftOn, form.FormId);
        if (form.Agreed)
        {
            session.Agree(actor, visitor.Now, visitor.Today);
        }

        db.Sessions.Add(session);
        db.Notices.AddRange(SessionNotices.Of(session, session.Moves[0]));
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Booked", (page.IsOwn ? page.Supervisor : page.Supervisee).Full(), dates.DayAndTime(when.On, when.StartsAt)]);
        return Redirect($"/sessions/{form.FormId}");
    }

    private Session PlanJoint(BookingForm form, Guid supervisor, PlannedTime when, Actor actor, DateOnly? leftOn)
    {
        var other = form.OtherSupervisor!.Value;
        var (lead, second) = form.OtherLeads ? (other, supervisor) : (supervisor, other);
        return Session.PlanJoint(form.Person, lead, second, when.On, when.StartsAt, when.Minutes, when.Venue, actor, visitor.Now, visitor.Today, leftOn, form.FormId);
    }

    /// <summary>Whoever supervises somebody today and is none of these two, by name.</summary>
    private async Task<IReadOnlyList<SelectListItem>> OtherSupervisorsAsync(Guid supervisee, Guid supervisor, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var names = await db.People
            .Where(person => person.Id != supervisee && person.Id != supervisor
                && db.Supervisions.Any(row => row.SupervisorId == person.Id && row.From <= today && (row.Until == null || row.Until > today)))
            .OrderBy(person => person.GivenName).ThenBy(person => person.FamilyName).ThenBy(person => person.Id)
            .Select(PersonName.Of)
            .ToListAsync(cancellationToken);
        return [.. names.Select(name => new SelectListItem(name.Full(), name.Id.ToString()))];
    }

    /// <summary>The answer to a form that was sent before, or null.</summary>
    private async Task<IActionResult?> FindBookedAsync(BookingForm form, CancellationToken cancellationToken)
    {
        var booked = await db.Sessions
            .Where(row => row.Id == form.FormId)
            .Select(row => new { row.SuperviseeId })
            .SingleOrDefaultAsync(cancellationToken);
        return booked is null ? null : booked.SuperviseeId == form.Person ? Redirect($"/sessions/{form.FormId}") : NotFound();
    }

    private async Task<IActionResult> ChooseAsync(int page, CancellationToken cancellationToken)
    {
        var supervisees = relations.SuperviseesOf(visitor.PersonId, visitor.Today);
        var covered = relations.CoveredBy(visitor.PersonId, visitor.Today);
        var people = db.People.Where(row => supervisees.Contains(row.Id) || covered.Contains(row.Id));
        var last = Math.Max(1, (await people.CountAsync(cancellationToken) + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, last);
        var names = await people
            .OrderBy(row => row.FamilyName).ThenBy(row => row.GivenName).ThenBy(row => row.Id)
            .Skip((shown - 1) * PageSize).Take(PageSize)
            .Select(PersonName.Of)
            .ToListAsync(cancellationToken);
        var isSupervised = await relations.SupervisorOfAsync(visitor.PersonId, visitor.Today, cancellationToken) is not null;
        return View("Choose", new ChoicePage([.. names.Select(name => (name.Id, name.Full()))], isSupervised ? visitor.PersonId : null, shown, last));
    }

    /// <summary>Everything but the form; null where the visitor has nothing to do with this person.</summary>
    private async Task<BookingPage?> PageAsync(Guid person, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsOneOfTheTwo && !actor.Is(Relation.Cover) && !actor.Oversees)
        {
            return null;
        }

        if (await db.People.Where(row => row.Id == person).Select(PersonName.Of).SingleOrDefaultAsync(cancellationToken) is not { } supervisee)
        {
            return null;
        }

        var page = new BookingPage(supervisee, actor.Is(Relation.Supervisee));
        if (Session.WhyNotPlan(visitor.Today, actor, visitor.Today, await LeftOnAsync(person, cancellationToken)) is { } refusal)
        {
            return page with { Refusal = shared[$"Refusal.{refusal}"] };
        }

        var supervisorId = actor.Supervises ? visitor.PersonId : await relations.SupervisorOfAsync(person, visitor.Today, cancellationToken);
        if (supervisorId is null)
        {
            return page with { Refusal = texts["NoSupervisor"] };
        }

        var due = await db.Obligations.AsNoTracking()
            .Where(row => row.PersonId == person && AnsweredByMeeting.Contains(row.Kind))
            .ToListAsync(cancellationToken);
        return page with
        {
            Supervisor = await db.People.Where(row => row.Id == supervisorId).Select(PersonName.Of).SingleAsync(cancellationToken),
            OtherSupervisors = await OtherSupervisorsAsync(person, supervisorId.Value, cancellationToken),
            Duties = await duties.ReadAsync(due, _ => actor.Relation, cancellationToken),
            Booked = await BookedAsync(person, cancellationToken),
            Suggestions = await SuggestionsAsync(person, due, cancellationToken),
        };
    }

    private Task<List<BookedSession>> BookedAsync(Guid person, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        return db.Sessions
            .Where(row => row.SuperviseeId == person && row.Kind != SessionKind.Peer && row.Status == SessionStatus.Planned && row.PlannedFor >= today)
            .OrderBy(row => row.PlannedFor).ThenBy(row => row.StartsAt)
            .Take(MostBooked)
            .Select(row => new BookedSession(row.Id, row.Kind, row.PlannedFor, row.StartsAt, row.Venue))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The days of the planned schedule, and the last working day before each thing that is due.</summary>
    private async Task<List<SuggestedDay>> SuggestionsAsync(Guid person, List<StoredObligation> due, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var booked = await db.Sessions
            .Where(row => row.SuperviseeId == person && row.Kind == SessionKind.OneToOne && row.Status == SessionStatus.Planned && row.PlannedFor >= today)
            .Select(row => row.PlannedFor)
            .ToListAsync(cancellationToken);
        var proposed = await db.ProposedDates.AsNoTracking()
            .Where(row => row.PersonId == person && row.On >= today)
            .OrderBy(row => row.On)
            .Take(MostSuggestions)
            .ToListAsync(cancellationToken);
        var days = new List<SuggestedDay>();
        foreach (var day in booked.Order())
        {
            // Each booking takes the next date of the schedule.
            if (proposed.Find(row => row.DueOn >= day) is { } answered)
            {
                proposed.Remove(answered);
            }
        }

        foreach (var row in due.Where(row => row.DueOn is { } dueOn && !booked.Exists(day => day <= dueOn)).OrderBy(row => row.DueOn))
        {
            var dueOn = row.DueOn!.Value;
            var isLate = dueOn < today;
            var day = isLate ? NextWorkingDay(today) : LastWorkingDay(dueOn, today);
            var key = isLate ? "Suggestion.Late" : row.Kind == ObligationKind.RebookSession ? "Suggestion.Rebook" : "Suggestion.Due";
            days.Add(new SuggestedDay(day, texts[key, dates.Day(dueOn)]));
        }

        days.AddRange(proposed.Select(row => new SuggestedDay(row.On, texts["Suggestion.Proposed", dates.Day(row.DueOn)])));
        return [.. days.DistinctBy(day => day.On).Where(day => !booked.Contains(day.On)).OrderBy(day => day.On).Take(MostSuggestions)];
    }

    private DateOnly NextWorkingDay(DateOnly today) => visitor.Calendar.AddWorkingDays(today, 1);

    private DateOnly LastWorkingDay(DateOnly dueOn, DateOnly today)
    {
        var day = dueOn;
        while (day > today && !visitor.Calendar.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The length and place of the agreement, else of the policy.</summary>
    private async Task FillUsualAsync(BookingForm form, CancellationToken cancellationToken)
    {
        var agreed = await db.Agreements.InForce()
            .Where(row => row.SuperviseeId == form.Person)
            .OrderByDescending(row => row.SignedOn)
            .Select(row => new { row.LengthMinutes, row.Venue })
            .FirstOrDefaultAsync(cancellationToken);
        var minutes = agreed?.LengthMinutes ?? await PolicyMinutesAsync(form.Person, cancellationToken) ?? UsualMinutes;
        form.Minutes = minutes.ToString(CultureInfo.InvariantCulture);
        form.Venue = agreed?.Venue;
    }

    private async Task<int?> PolicyMinutesAsync(Guid person, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var post = await db.Posts.AsNoTracking()
            .Where(row => row.PersonId == person && row.StartedOn <= today)
            .OrderByDescending(row => row.StartedOn)
            .FirstOrDefaultAsync(cancellationToken);
        if (post is null)
        {
            return null;
        }

        var policy = await db.PolicyAsync(today, cancellationToken);
        return policy.Policy.Rules.LengthOn(today, new PersonFacts
        {
            Id = person.ToString(),
            Role = post.Role,
            CaseHolding = post.CaseHolding,
            FullTimeEquivalent = post.FullTimeEquivalent,
            StartedOn = post.StartedOn,
        })?.FromMinutes;
    }

    private Task<DateOnly?> LeftOnAsync(Guid person, CancellationToken cancellationToken) => db.Posts
        .Where(row => row.PersonId == person)
        .OrderByDescending(row => row.StartedOn)
        .Select(row => row.LeftOn)
        .FirstOrDefaultAsync(cancellationToken);

    private ViewResult Shown(BookingForm form, BookingPage page, int status)
    {
        form.Page = page;
        Response.StatusCode = status;
        return View("Book", form);
    }
}
