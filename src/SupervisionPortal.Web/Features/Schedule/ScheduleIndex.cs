using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Schedule;

/// <summary>Reads how far everybody's months are planned. The same few queries, however many people.</summary>
public sealed class ScheduleIndex(PortalDb db, Visitor visitor, Relations relations)
{
    private const int PageSize = 25;

    /// <param name="page">From 1; a page that is not there is the nearest one.</param>
    public async Task<IndexPage> ReadAsync(int page, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var me = visitor.PersonId;
        var supervisees = relations.SuperviseesOf(me, today);
        var people = db.People.Where(row => supervisees.Contains(row.Id));
        var last = Math.Max(1, (await people.CountAsync(cancellationToken) + PageSize - 1) / PageSize);
        var current = Math.Clamp(page, 1, last);
        var names = await people
            .OrderBy(row => row.GivenName).ThenBy(row => row.FamilyName).ThenBy(row => row.Id)
            .Skip((current - 1) * PageSize).Take(PageSize)
            .Select(PersonName.Of)
            .ToListAsync(cancellationToken);
        List<Guid> ids = [.. names.Select(name => name.Id), me];
        var booked = await db.Sessions
            .Where(row => ids.Contains(row.SuperviseeId) && row.Kind == SessionKind.OneToOne && row.Status == SessionStatus.Planned && row.PlannedFor >= today)
            .GroupBy(row => row.SuperviseeId)
            .Select(group => new { group.Key, Count = group.Count(), Until = group.Max(row => row.PlannedFor) })
            .ToDictionaryAsync(row => row.Key, cancellationToken);
        var open = (await db.Proposals
            .Where(row => ids.Contains(row.SuperviseeId) && row.On >= today && SessionProposal.Open.Contains(row.State))
            .GroupBy(row => new { row.SuperviseeId, row.State, row.By })
            .Select(group => new { group.Key.SuperviseeId, group.Key.State, group.Key.By, Count = group.Count() })
            .ToListAsync(cancellationToken)).ToLookup(row => row.SuperviseeId);
        var isSupervised = await relations.SupervisorOfAsync(me, today, cancellationToken) is not null;
        return new IndexPage(
            [
                .. names.Select(name => new IndexRow(
                    name.Id,
                    name.Full(),
                    booked.TryGetValue(name.Id, out var known) ? known.Count : 0,
                    known?.Until,
                    Count(name.Id, ProposalState.Proposed, SessionSide.Supervisor),
                    Count(name.Id, ProposalState.AnotherTimeAsked, SessionSide.Supervisor),
                    Count(name.Id, ProposalState.Proposed, SessionSide.Supervisee),
                    Count(name.Id, ProposalState.Drafted, SessionSide.Supervisor))),
            ],
            me,
            isSupervised ? Count(me, ProposalState.Proposed, SessionSide.Supervisor) : null,
            ScheduleLayout.HorizonOf(today),
            current,
            last,
            visitor.Supervises);

        int Count(Guid person, ProposalState state, SessionSide by) => open[person].Where(row => row.State == state && row.By == by).Sum(row => row.Count);
    }
}
