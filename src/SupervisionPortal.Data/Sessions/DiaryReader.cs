using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Sessions;

/// <summary>Reads people's diaries for the days to come. The same few queries, however many people.</summary>
public sealed class DiaryReader(PortalDb db)
{
    private static readonly ProposalState[] TakesTime = [ProposalState.Proposed, ProposalState.AnotherTimeAsked];

    /// <summary>A diary for each of these people.</summary>
    /// <param name="first">The first day looked at.</param>
    /// <param name="last">The last day looked at.</param>
    /// <param name="exceptSession">A session that does not stand in its own way, or null.</param>
    /// <param name="exceptProposals">Proposals that do not stand in their own way.</param>
    public async Task<Dictionary<Guid, PersonDiary>> ReadAsync(
        IReadOnlyCollection<Guid> people, DateOnly first, DateOnly last, Guid? exceptSession, IReadOnlyCollection<Guid> exceptProposals, CancellationToken cancellationToken)
    {
        var absences = (await db.Absences
            .Where(row => people.Contains(row.PersonId) && row.From <= last && (row.ReturnedOn == null || row.ReturnedOn > first))
            .Select(row => new { row.PersonId, row.From, row.ReturnedOn })
            .ToListAsync(cancellationToken)).ToLookup(row => row.PersonId, row => new AbsenceFacts(row.From, row.ReturnedOn));
        var fixedDays = (await db.FixedDays.AsNoTracking().Where(row => people.Contains(row.PersonId)).ToListAsync(cancellationToken)).ToLookup(row => row.PersonId);
        var sessions = await db.Sessions
            .Where(row => row.PlannedFor >= first && row.PlannedFor <= last && row.Status == SessionStatus.Planned && row.Id != exceptSession
                && (people.Contains(row.SuperviseeId) || people.Contains(row.SupervisorId) || (row.OtherSupervisorId != null && people.Contains(row.OtherSupervisorId.Value))))
            .Select(row => new { row.SuperviseeId, row.SupervisorId, row.OtherSupervisorId, row.PlannedFor, row.StartsAt, row.Minutes })
            .ToListAsync(cancellationToken);
        // A date that was sent takes the time of both, as long as it may still be answered.
        var proposed = await (
            from row in db.Proposals
            where row.On >= first && row.On <= last && TakesTime.Contains(row.State) && !exceptProposals.Contains(row.Id) && (exceptSession == null || row.SessionId != exceptSession)
            join supervision in db.Supervisions.Where(row => row.From <= first && (row.Until == null || row.Until > first)) on row.SuperviseeId equals supervision.SuperviseeId
            where people.Contains(row.SuperviseeId) || people.Contains(supervision.SupervisorId)
            select new { row.SuperviseeId, supervision.SupervisorId, OtherSupervisorId = (Guid?)null, PlannedFor = row.On, row.StartsAt, row.Minutes }).ToListAsync(cancellationToken);
        var entries = sessions.Concat(proposed)
            .SelectMany(row => new[] { row.SuperviseeId, row.SupervisorId, row.OtherSupervisorId }.OfType<Guid>().Distinct().Select(person => (person, Entry: new DiaryEntry(row.PlannedFor, row.StartsAt, row.Minutes))))
            .ToLookup(row => row.person, row => row.Entry);
        return people.Distinct().ToDictionary(person => person, person => new PersonDiary([.. absences[person]], entries[person], fixedDays[person]));
    }
}
