using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Sessions;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Obligations;

namespace SupervisionPortal.Web.Features.Calendar;

/// <summary>Reads what an open row of the calendar shows of one person: their sessions of every kind, and what needs a date.</summary>
public sealed class CalendarDetails(
    PortalDb db,
    Visitor visitor,
    DutyReader duties,
    PlanReader plans,
    PunctualityReader punctualityReader,
    IStringLocalizer<CalendarTexts> texts,
    IStringLocalizer<TermTexts> terms,
    PortalDates dates)
{
    /// <summary>Of what is to come the next few say enough; the rest stands in the months.</summary>
    private const int MostAhead = 3;

    private const int MostPast = 12;

    private static readonly ObligationKind[] AnsweredByMeeting = [ObligationKind.HoldSession, ObligationKind.RebookSession];

    /// <param name="needsDate">Something is due and nothing is booked.</param>
    public async Task<CalendarDetail> ReadAsync(PersonName person, DateOnly from, DateOnly until, bool needsDate, CancellationToken cancellationToken)
    {
        var actor = await visitor.ActorToAsync(person.Id, cancellationToken);
        var entries = await SessionsAsync(person, actor, from, until, cancellationToken);
        if (actor.IsOneOfTheTwo)
        {
            entries.AddRange(await ProposalsAsync(person.Id, from, until, cancellationToken));
        }

        var ahead = entries.Where(entry => entry.On >= visitor.Today).OrderBy(entry => entry.On).ThenBy(entry => entry.StartsAt).Take(MostAhead).Reverse();
        var past = entries.Where(entry => entry.On < visitor.Today).OrderByDescending(entry => entry.On).Take(MostPast);
        return new CalendarDetail([.. ahead, .. past], needsDate ? await NeedAsync(person.Id, actor, cancellationToken) : null, SessionProposal.WhyNotDraft(actor) is null);
    }

    private async Task<List<CalendarEntry>> SessionsAsync(PersonName person, Actor actor, DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        var sessions = await db.Sessions.AsNoTracking()
            .InFileOf(person.Id, isOwn: person.Id == visitor.PersonId)
            .Where(row => (row.HeldOn ?? row.PlannedFor) >= from && (row.HeldOn ?? row.PlannedFor) <= until)
            .ToListAsync(cancellationToken);
        var ids = sessions.Select(row => row.Id).ToList();
        var records = await db.Records
            .Where(row => ids.Contains(row.SessionId))
            .Select(row => new { row.Id, row.SessionId, row.State, row.LapsesAt })
            .ToDictionaryAsync(row => row.SessionId, cancellationToken);
        var supervisors = sessions.SelectMany(row => new[] { row.SuperviseeId, row.SupervisorId }).Distinct().ToList();
        var names = await db.People.Where(row => supervisors.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        var punctuality = (await punctualityReader.ReadAsync([person.Id], visitor.Calendar, visitor.Today, cancellationToken)).GetValueOrDefault(person.Id);
        var entries = new List<CalendarEntry>(sessions.Count);
        foreach (var session in sessions)
        {
            records.TryGetValue(session.Id, out var record);
            var isOneToOne = session.Kind == SessionKind.OneToOne;
            ShownState? state = session.Status switch
            {
                SessionStatus.Held when !isOneToOne => null,
                SessionStatus.Held => session.HeldOn is { } on && punctuality?.WasLate(on) == true ? ShownState.HeldLate : ShownState.HeldOnTime,
                SessionStatus.Cancelled => ShownState.Cancelled,
                SessionStatus.Missed => ShownState.Missed,
                _ => ShownState.Planned,
            };
            var shown = record is null ? (ShownState?)null
                : record.State == RecordState.Waiting && record.LapsesAt <= visitor.Now ? ShownState.AcceptedByLapse
                : record.State.Shown();
            entries.Add(new CalendarEntry(
                session.HeldOn ?? session.PlannedFor,
                session.Status == SessionStatus.Planned ? session.StartsAt : null,
                state,
                isOneToOne ? null : terms.Of(session.Kind),
                shown,
                // A draft is its writers' alone.
                record is not null && shown != ShownState.Draft ? $"/records/{record.Id}" : null,
                Note(session, state, names[session.SuperviseeId], names[session.SupervisorId], actor, punctuality),
                $"/sessions/{session.Id}"));
        }

        return entries;
    }

    private async Task<IEnumerable<CalendarEntry>> ProposalsAsync(Guid person, DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var proposals = await db.Proposals.AsNoTracking()
            .Where(row => row.SuperviseeId == person && row.On >= today && row.On >= from && row.On <= until && (row.State == ProposalState.Proposed || row.State == ProposalState.AnotherTimeAsked))
            .ToListAsync(cancellationToken);
        return proposals.Select(row => new CalendarEntry(
            row.On,
            row.StartsAt,
            row.State == ProposalState.Proposed ? ShownState.Proposed : ShownState.AnotherTimeAsked,
            row.IsMove ? texts["Entry.Move"].Value : null,
            null,
            null,
            row.SuggestedOn is { } suggested ? texts["Entry.Suggested", dates.DayAndTime(suggested, row.SuggestedAt)].Value : null,
            $"/proposals/{row.Id}"));
    }

    private string? Note(Session session, ShownState? state, PersonName supervisee, PersonName supervisor, Actor actor, HeldPunctuality? punctuality)
    {
        switch (session.Status)
        {
            case SessionStatus.Planned when session.IsUnaccountedFor(visitor.Today):
                return texts["Entry.Unsaid"];
            case SessionStatus.Planned:
                return session.AgreedOn is { } agreed ? texts["Entry.Agreed", dates.DayOfMonth(agreed)] : texts["Entry.NotAgreed"];
            case SessionStatus.Held:
                var minutes = session.Minutes is { } length ? texts.Counted("Entry.Minutes", length).Value : null;
                return state == ShownState.HeldLate && punctuality?.DueOn(session.HeldOn!.Value) is { } due
                    ? texts.Counted("Entry.DaysLate", session.HeldOn.Value.DayNumber - due.DayNumber, dates.DayOfMonth(due))
                    : minutes;
            default:
                var by = session.FellThroughBy switch
                {
                    FellThroughBy.Supervisee => supervisee.Given(),
                    FellThroughBy.Supervisor => supervisor.Given(),
                    _ => null,
                };
                var on = dates.ShortWithMonth(session.FellThroughOn ?? session.PlannedFor);
                var said = by is null ? texts["Entry.ByBoth", on] : texts["Entry.By", by, on];
                // Why it fell through is between the two.
                return actor.IsOneOfTheTwo && !string.IsNullOrWhiteSpace(session.FellThroughWhy) ? texts["Entry.Why", said.Value, session.FellThroughWhy] : said.Value;
        }
    }

    private async Task<CalendarNeed?> NeedAsync(Guid person, Actor actor, CancellationToken cancellationToken)
    {
        var rows = await db.Obligations.AsNoTracking()
            .Where(row => row.PersonId == person && AnsweredByMeeting.Contains(row.Kind) && row.DueOn != null)
            .ToListAsync(cancellationToken);
        if (await duties.ReadAsync(rows, _ => actor.Relation, cancellationToken) is not [var duty, ..] || duty.DueOn is not { } due)
        {
            return null;
        }

        var rebook = rows.Where(row => row.Kind == ObligationKind.RebookSession).MinBy(row => row.DueOn);
        var fell = rebook?.SubjectId is { } subject
            ? await db.Sessions.Where(row => row.Id == subject).Select(row => new { row.PlannedFor, row.Status }).SingleOrDefaultAsync(cancellationToken)
            : null;
        var need = new CalendarNeed(
            fell?.PlannedFor,
            fell?.Status == SessionStatus.Missed,
            due,
            rebook is null ? null : rows.Where(row => row.Kind == ObligationKind.HoldSession && row.DueOn > due).Min(row => row.DueOn),
            duty.Line.Why) { MayBook = actor.IsOneOfTheTwo };
        if (!actor.IsOneOfTheTwo)
        {
            return need;
        }

        var today = visitor.Today;
        var read = await plans.ReadAsync([person], visitor.Calendar, today, ScheduleLayout.HorizonOf(today), cancellationToken);
        return read.TryGetValue(person, out var plan) && plan.Next() is { StartsAt: { } at } next
            ? need with { Offer = new CalendarOffer(next.On, at, plan.Minutes, plan.Venue, next.On > due) }
            : need;
    }
}
