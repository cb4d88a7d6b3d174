using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Records;
using SupervisionPortal.Domain.Files;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Files;

/// <summary>Counts what of a supervision file is open. The same few queries, however many files.</summary>
public sealed class ChecklistReader(PortalDb db)
{
    /// <param name="now">UTC.</param>
    public async Task<HandOverChecklist> ReadAsync(Guid supervisee, DateOnly today, DateTime now, CancellationToken cancellationToken) =>
        (await ReadAsync([supervisee], today, now, cancellationToken))[supervisee];

    /// <returns>A list for each of these people.</returns>
    public async Task<Dictionary<Guid, HandOverChecklist>> ReadAsync(IReadOnlyCollection<Guid> supervisees, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        if (supervisees.Count == 0)
        {
            return [];
        }

        var records = (await db.Records
            .Where(row => supervisees.Contains(row.SuperviseeId) && !row.IsProfessional
                && (row.State == RecordState.Draft || row.State == RecordState.Disputed || (row.State == RecordState.Waiting && (row.LapsesAt == null || row.LapsesAt > now))))
            .GroupBy(row => new { row.SuperviseeId, row.State })
            .Select(group => new { group.Key.SuperviseeId, group.Key.State, Count = group.Count() })
            .ToListAsync(cancellationToken)).ToDictionary(row => (row.SuperviseeId, row.State), row => row.Count);
        var actions = await (
            from row in db.Actions.Agreed(db)
            where supervisees.Contains(row.SuperviseeId) && row.Outcome == ActionOutcome.Open
            group row by row.SuperviseeId into open
            select new { open.Key, Count = open.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var sessions = (await db.Sessions
            .Where(row => supervisees.Contains(row.SuperviseeId) && row.Status == SessionStatus.Planned && row.Kind != SessionKind.Peer && row.Kind != SessionKind.Professional)
            .GroupBy(row => new { row.SuperviseeId, IsAhead = row.PlannedFor >= today })
            .Select(group => new { group.Key.SuperviseeId, group.Key.IsAhead, Count = group.Count() })
            .ToListAsync(cancellationToken)).ToDictionary(row => (row.SuperviseeId, row.IsAhead), row => row.Count);
        var cases = await db.Cases
            .Where(row => supervisees.Contains(row.HolderId) && row.AllocatedOn <= today && (row.ClosedOn == null || row.ClosedOn > today))
            .GroupBy(row => row.HolderId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var toReview = await ToReviewAsync(supervisees, cancellationToken);
        return supervisees.Distinct().ToDictionary(person => person, person => new HandOverChecklist(
            records.GetValueOrDefault((person, RecordState.Draft)),
            records.GetValueOrDefault((person, RecordState.Waiting)),
            records.GetValueOrDefault((person, RecordState.Disputed)),
            actions.GetValueOrDefault(person),
            sessions.GetValueOrDefault((person, true)),
            sessions.GetValueOrDefault((person, false)),
            cases.GetValueOrDefault(person),
            toReview.Contains(person)));
    }

    /// <summary>Those whose agreement is with another supervisor than the last one named, or who have none. A line manager who holds a file needs none.</summary>
    private async Task<HashSet<Guid>> ToReviewAsync(IReadOnlyCollection<Guid> supervisees, CancellationToken cancellationToken)
    {
        var named = (await db.Supervisions.AsNoTracking().Where(row => supervisees.Contains(row.SuperviseeId) && !row.IsHolding).ToListAsync(cancellationToken))
            .Where(row => !row.IsVoid)
            .GroupBy(row => row.SuperviseeId)
            .ToDictionary(group => group.Key, group => group.MaxBy(row => row.From)!.SupervisorId);
        var agreed = (await db.Agreements.Where(row => supervisees.Contains(row.SuperviseeId))
                .Select(row => new { row.SuperviseeId, row.SupervisorId, row.SignedOn })
                .ToListAsync(cancellationToken))
            .GroupBy(row => row.SuperviseeId)
            .ToDictionary(group => group.Key, group => group.MaxBy(row => row.SignedOn)!.SupervisorId);
        return [.. supervisees.Where(person => named.TryGetValue(person, out var supervisor) && (!agreed.TryGetValue(person, out var with) || with != supervisor))];
    }
}
