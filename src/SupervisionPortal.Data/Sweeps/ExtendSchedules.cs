using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Sessions;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Sweeps;

/// <summary>
/// Keeps planned schedules six months long: lays the month that is missing for the supervisor, who looks at it and sends it. Nothing is sent to a
/// supervisee without the supervisor. What nobody answered before its day is closed.
/// </summary>
public sealed class ExtendSchedules(PortalDb db, OrganisationClock organisation, PlanReader plans) : ISweep
{
    public const string SweepName = "extend-schedules";

    private const int Batch = 50;

    public string Name => SweepName;

    public async IAsyncEnumerable<int> SweepAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var today = await organisation.TodayAsync(cancellationToken);
        yield return await OvertakeAsync(today, cancellationToken);
        var planned = await PlannedAsync(today, cancellationToken);
        foreach (var batch in planned.Chunk(Batch))
        {
            yield return await ExtendAsync(batch, today, cancellationToken);
        }
    }

    /// <summary>Whose dates have begun to be agreed: for everybody else the supervisor lays the first ones.</summary>
    private async Task<List<Guid>> PlannedAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var agreed = db.Sessions
            .Where(row => row.Kind == SessionKind.OneToOne && row.Status == SessionStatus.Planned && row.AgreedOn != null && row.PlannedFor >= today)
            .Select(row => row.SuperviseeId);
        var open = db.Proposals
            .Where(row => !row.IsMove && row.On >= today && (row.State == ProposalState.Proposed || row.State == ProposalState.AnotherTimeAsked))
            .Select(row => row.SuperviseeId);
        return await db.People.Where(row => agreed.Contains(row.Id) || open.Contains(row.Id)).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellationToken);
    }

    private async Task<int> OvertakeAsync(DateOnly today, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var passed = await (
            from proposal in db.Proposals
            where SessionProposal.Open.Contains(proposal.State)
            join session in db.Sessions on proposal.SessionId equals session.Id into sessions
            from moved in sessions.DefaultIfEmpty()
            where proposal.On < today || (proposal.IsMove && moved.Status != SessionStatus.Planned)
            select new { proposal, moved }).ToListAsync(cancellationToken);
        var closed = 0;
        foreach (var row in passed)
        {
            if (row.proposal.WhyNotOvertake(today, row.moved) is null)
            {
                row.proposal.Overtake(organisation.Now, today, row.moved);
                closed++;
            }
        }

        return await SavedAsync(cancellationToken) ? closed : 0;
    }

    private async Task<int> ExtendAsync(Guid[] people, DateOnly today, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var calendar = await organisation.CalendarAsync(cancellationToken);
        var read = await plans.ReadAsync(people, calendar, today, ScheduleLayout.HorizonOf(today), cancellationToken);
        var drafts = (await db.Proposals
            .Where(row => people.Contains(row.SuperviseeId) && row.State == ProposalState.Drafted && row.On >= today)
            .Select(row => new { row.SuperviseeId, row.On })
            .ToListAsync(cancellationToken)).ToLookup(row => row.SuperviseeId, row => row.On);
        var extended = (await db.ScheduleExtensions
            .Where(row => people.Contains(row.SuperviseeId))
            .Select(row => new { row.SuperviseeId, row.Month })
            .ToListAsync(cancellationToken)).ToLookup(row => row.SuperviseeId, row => row.Month);
        var touched = 0;
        foreach (var (person, plan) in read.OrderBy(entry => entry.Key))
        {
            List<DateOnly> standing = [.. plan.Booked.Concat(drafts[person]).Distinct().Order()];
            if (standing.Count == 0)
            {
                continue;
            }

            var until = MonthOf(standing[^1]);
            var missing = (plan with { Booked = standing }).LayAndTake()
                .Where(date => MonthOf(date.On) > until && !extended[person].Contains(MonthOf(date.On)))
                .GroupBy(date => MonthOf(date.On));
            foreach (var month in missing)
            {
                db.ScheduleExtensions.Add(new ScheduleExtension(person, month.Key, organisation.Now));
                db.Notices.Add(ProposalNotices.OfExtension(plan.SupervisorId, person, month.Key, organisation.Now));
                foreach (var date in month)
                {
                    db.Proposals.Add(SessionProposal.Draft(
                        person, date.On, date.StartsAt, plan.Minutes, plan.Venue, date.DueOn, null, organisation.Now, today, plan.Person.LeftOn));
                    touched++;
                }
            }
        }

        if (touched == 0 || await SavedAsync(cancellationToken))
        {
            return touched;
        }

        // Somebody else extends one of these schedules at the same moment: the unique key lets one of us. Looked at one by one, the others are still to be done.
        var alone = 0;
        foreach (var person in people.Length > 1 ? people : [])
        {
            alone += await ExtendAsync([person], today, cancellationToken);
        }

        return alone;
    }

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private async Task<bool> SavedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
