using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Sessions;

/// <summary>Reads what it takes to plan people's months. The same queries, however many people.</summary>
public sealed class PlanReader(PortalDb db, DiaryReader diaries)
{
    /// <summary>Where neither the agreement nor the policy says how long a session lasts.</summary>
    private const int UsualMinutes = DiaryEntry.UsualMinutes;

    private static readonly TimeOnly UsualTime = new(10, 0);

    /// <summary>A plan for each of these supervisees who is in post and has a supervisor. Two of one supervisor share the supervisor's diary.</summary>
    /// <param name="until">The last day planned.</param>
    /// <param name="exceptProposals">Proposals that do not stand in their own way; null for none.</param>
    /// <param name="exceptSession">A session that does not stand in its own way, or null.</param>
    public async Task<Dictionary<Guid, SchedulePlan>> ReadAsync(
        IReadOnlyCollection<Guid> supervisees,
        WorkingCalendar calendar,
        DateOnly today,
        DateOnly until,
        CancellationToken cancellationToken,
        IReadOnlyCollection<Guid>? exceptProposals = null,
        Guid? exceptSession = null)
    {
        var supervisors = (await db.Supervisions
            .Where(row => supervisees.Contains(row.SuperviseeId) && row.From <= today && (row.Until == null || row.Until > today))
            .OrderBy(row => row.From)
            .Select(row => new { row.SuperviseeId, row.SupervisorId })
            .ToListAsync(cancellationToken)).GroupBy(row => row.SuperviseeId).ToDictionary(group => group.Key, group => group.Last().SupervisorId);
        if (supervisors.Count == 0)
        {
            return [];
        }

        var except = exceptProposals ?? [];
        var people = supervisors.Keys.ToList();
        var policy = (await db.PolicyAsync(today, cancellationToken)).Policy;
        var facts = await new FactsReader(db, calendar, today).ReadAsync(people, cancellationToken);
        var known = await diaries.ReadAsync([.. people, .. supervisors.Values], today, until.AddMonths(2), exceptSession, except, cancellationToken);
        var agreements = (await db.Agreements
            .Where(row => people.Contains(row.SuperviseeId))
            .Select(row => new { row.SuperviseeId, row.SignedOn, row.LengthMinutes, row.Venue })
            .ToListAsync(cancellationToken)).GroupBy(row => row.SuperviseeId).ToDictionary(group => group.Key, group => group.MaxBy(row => row.SignedOn)!);
        var sessions = (await db.Sessions
            .Where(row => people.Contains(row.SuperviseeId) && row.Kind == SessionKind.OneToOne && row.Id != exceptSession
                && (row.Status == SessionStatus.Planned || row.Status == SessionStatus.Held))
            .Select(row => new { row.SuperviseeId, row.Status, row.PlannedFor, row.StartsAt, row.Venue })
            .ToListAsync(cancellationToken)).ToLookup(row => row.SuperviseeId);
        var proposed = (await db.Proposals
            .Where(row => people.Contains(row.SuperviseeId) && !row.IsMove && !except.Contains(row.Id) && row.On >= today
                && (row.State == ProposalState.Proposed || row.State == ProposalState.AnotherTimeAsked))
            .Select(row => new { row.SuperviseeId, row.On })
            .ToListAsync(cancellationToken)).ToLookup(row => row.SuperviseeId, row => row.On);

        var plans = new Dictionary<Guid, SchedulePlan>();
        foreach (var person in facts.Where(person => person.StartedOn <= today && !(person.LeftOn <= today)))
        {
            var id = Guid.Parse(person.Id);
            var last = sessions[id].Where(session => session.StartsAt is not null).MaxBy(session => session.PlannedFor);
            agreements.TryGetValue(id, out var agreed);
            plans[id] = new SchedulePlan
            {
                Policy = policy,
                Person = person,
                Calendar = calendar,
                Diaries = new TwoDiaries(calendar, known[id], known[supervisors[id]]),
                Today = today,
                Until = until,
                Booked = [.. sessions[id].Where(session => session.Status == SessionStatus.Planned && session.PlannedFor >= today).Select(session => session.PlannedFor).Concat(proposed[id]).Distinct().Order()],
                Usual = last?.StartsAt ?? UsualTime,
                Minutes = agreed?.LengthMinutes ?? policy.Rules.LengthOn(today, person)?.FromMinutes ?? UsualMinutes,
                Venue = agreed?.Venue ?? last?.Venue,
                SupervisorId = supervisors[id],
            };
        }

        return plans;
    }
}
