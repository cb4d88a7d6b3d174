using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Obligations;

/// <summary>The one updater of stored obligations and proposed dates. It computes them anew and writes only what differs.</summary>
public sealed class ObligationBook(PortalDb db, TimeProvider clock)
{
    /// <summary>Dates are agreed at least six months ahead (surrey §5.5, offered to all).</summary>
    public const int MonthsAhead = 6;

    private const int Batch = 100;

    /// <summary>Refreshes these people, and those they supervise: a supervisor's absence starts clocks of theirs. The caller saves.</summary>
    /// <returns>How many rows were added, changed or removed.</returns>
    public async Task<int> RefreshAsync(IReadOnlyCollection<Guid> people, CancellationToken cancellationToken)
    {
        var organisation = new OrganisationClock(db, clock);
        var today = await organisation.TodayAsync(cancellationToken);
        var supervisees = await db.Supervisions
            .Where(row => people.Contains(row.SupervisorId) && (row.Until == null || row.Until > today))
            .Select(row => row.SuperviseeId)
            .ToListAsync(cancellationToken);
        return await RefreshAsync([.. people.Union(supervisees)], organisation, cancellationToken);
    }

    /// <summary>Refreshes these people and nobody else. The caller saves.</summary>
    /// <returns>How many rows were added, changed or removed.</returns>
    public Task<int> RefreshAloneAsync(IReadOnlyCollection<Guid> people, CancellationToken cancellationToken) =>
        RefreshAsync(people, new OrganisationClock(db, clock), cancellationToken);

    private async Task<int> RefreshAsync(IReadOnlyCollection<Guid> people, OrganisationClock organisation, CancellationToken cancellationToken)
    {
        var today = await organisation.TodayAsync(cancellationToken);
        var calendar = await organisation.CalendarAsync(cancellationToken);
        var policy = await db.PolicyAsync(today, cancellationToken);
        var reader = new FactsReader(db, calendar, today);
        var touched = 0;
        foreach (var batch in people.Chunk(Batch))
        {
            var stored = (await db.Obligations.Where(row => batch.Contains(row.PersonId)).ToListAsync(cancellationToken)).ToLookup(row => row.PersonId);
            var proposed = (await db.ProposedDates.Where(row => batch.Contains(row.PersonId)).ToListAsync(cancellationToken)).ToLookup(row => row.PersonId);
            foreach (var facts in await reader.ReadAsync(batch, cancellationToken))
            {
                var person = Guid.Parse(facts.Id);
                touched += Store(person, policy, policy.Policy.Evaluate(facts, calendar, today), stored[person]);
                touched += Store(person, policy.Policy.Schedule(facts, calendar, today, today.AddMonths(MonthsAhead)), proposed[person]);
            }
        }

        return touched;
    }

    /// <summary>A stored obligation as the engine said it, in its state of <paramref name="today"/>.</summary>
    public static Obligation Restore(StoredObligation row, DateOnly today) => new(
        row.PersonId.ToString(),
        row.Kind,
        row.Subject,
        row.TargetOn,
        row.DueOn,
        row.StateOn(today),
        null,
        new Source(row.Rule, row.Clause, row.Quote, row.IsDefault),
        JsonSerializer.Deserialize<Derivation>(row.Derivation) ?? new Derivation([]));

    private static Guid? SubjectId(string subject)
    {
        var colon = subject.IndexOf(':', StringComparison.Ordinal);
        var slash = subject.IndexOf('/', StringComparison.Ordinal);
        return colon > 0 && Guid.TryParse(subject.AsSpan(colon + 1, (slash < 0 ? subject.Length : slash) - colon - 1), out var id) ? id : null;
    }

    private int Store(Guid person, PolicyInForce policy, IReadOnlyList<Obligation> obligations, IEnumerable<StoredObligation> stored)
    {
        var touched = 0;
        var left = stored.ToDictionary(row => (row.Kind, row.Subject));
        foreach (var obligation in obligations.Where(obligation => obligation.State != ObligationState.AutoAccepted))
        {
            if (!left.Remove((obligation.Kind, obligation.Subject), out var row))
            {
                row = new StoredObligation(person, obligation.Kind, obligation.Subject);
                db.Obligations.Add(row);
            }

            touched += row.Take(obligation, SubjectId(obligation.Subject), JsonSerializer.Serialize(obligation.Derivation), policy.Number) ? 1 : 0;
        }

        db.Obligations.RemoveRange(left.Values);
        return touched + left.Count;
    }

    private int Store(Guid person, IReadOnlyList<ScheduledSession> schedule, IEnumerable<ProposedDate> stored)
    {
        var touched = 0;
        var left = stored.ToDictionary(row => row.On);
        foreach (var session in schedule.DistinctBy(session => session.On))
        {
            if (left.TryGetValue(session.On, out var row) && row.TargetOn == session.TargetOn && row.DueOn == session.DueOn)
            {
                left.Remove(session.On);
                continue;
            }

            touched++;
            if (row is not null)
            {
                left.Remove(session.On);
                row.Aim(session.TargetOn, session.DueOn);
            }
            else
            {
                db.ProposedDates.Add(new ProposedDate(person, session.On, session.TargetOn, session.DueOn));
            }
        }

        db.ProposedDates.RemoveRange(left.Values);
        return touched + left.Count;
    }
}
