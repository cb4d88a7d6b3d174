using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Notices;

/// <summary>Reads everything the organisation's people have to be reminded of today, told already or not.</summary>
public sealed class ReminderReader(PortalDb db, OrganisationClock organisation, Relations relations)
{
    public async Task<List<Notice>> DueAsync(CancellationToken cancellationToken)
    {
        var now = organisation.Now;
        var today = await organisation.TodayAsync(cancellationToken);
        var calendar = await organisation.CalendarAsync(cancellationToken);
        var settings = await db.ReminderSettings.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new ReminderSettings();
        var supervisors = await SupervisorsAsync(today, cancellationToken);
        return
        [
            .. await OfSessionsAsync(settings, calendar, today, now, cancellationToken),
            .. await OfRecordsAsync(settings, calendar, supervisors, today, now, cancellationToken),
            .. await OfObligationsAsync(calendar, supervisors, today, now, cancellationToken),
        ];
    }

    private async Task<List<Notice>> OfSessionsAsync(ReminderSettings settings, WorkingCalendar calendar, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        var last = Reminders.SessionsUpTo(settings, calendar, today) ?? today.AddDays(-1);
        var sessions = await db.Sessions.AsNoTracking()
            .Where(row => row.Status == SessionStatus.Planned && row.PlannedFor <= last)
            .ToListAsync(cancellationToken);
        return [.. sessions.SelectMany(session => Reminders.BeforeSession(session, settings, calendar, today, now).Concat(Reminders.AfterSession(session, today, now)))];
    }

    private async Task<List<Notice>> OfRecordsAsync(
        ReminderSettings settings, WorkingCalendar calendar, Dictionary<Guid, Guid> supervisors, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        var waiting = await db.Records.AsNoTracking().Where(row => row.State == RecordState.Waiting).ToListAsync(cancellationToken);
        return
        [
            .. waiting.SelectMany(record => Reminders.BeforeLapse(record, calendar, today, now)
                .Concat(Reminders.WhileRecordWaits(record, SupervisorOf(supervisors, record.SuperviseeId), settings, calendar, today, now))),
        ];
    }

    private async Task<List<Notice>> OfObligationsAsync(WorkingCalendar calendar, Dictionary<Guid, Guid> supervisors, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        var soon = calendar.AddWorkingDays(today, 1);
        // Where silence becomes acceptance, the lapse itself is told and not that the signature is overdue.
        var obligations = await db.Obligations.AsNoTracking()
            .Where(row => row.DueOn < today || (row.Kind == ObligationKind.WriteRecord && row.DueOn <= soon))
            .Where(row => row.Kind != ObligationKind.SignOffRecord || !db.Records.Any(record => record.SessionId == row.SubjectId && record.LapsesAt != null))
            .ToListAsync(cancellationToken);
        var humanResources = await db.Appointments
            .Where(row => row.Kind == AppointmentKind.HumanResources && row.From <= today && (row.Until == null || row.Until > today))
            .Select(row => row.PersonId)
            .ToListAsync(cancellationToken);
        var above = new Dictionary<Guid, IReadOnlyList<Guid>>();
        var notices = new List<Notice>();
        foreach (var obligation in obligations)
        {
            var supervisor = SupervisorOf(supervisors, obligation.PersonId);
            if (supervisor is { } writes)
            {
                notices.AddRange(Reminders.BeforeRecordIsDue(obligation, writes, calendar, today, now));
            }

            if (obligation.DueOn >= today)
            {
                continue;
            }

            IEnumerable<Guid?> bound = OverdueNotices.Binds(obligation.Kind) switch
            {
                OverdueParty.Supervisee => [obligation.PersonId],
                OverdueParty.Supervisor => [supervisor],
                OverdueParty.TheTwo => [obligation.PersonId, supervisor],
                OverdueParty.HumanResources => humanResources.Select(person => (Guid?)person),
                _ when supervisor is { } away => (await AboveAsync(away, supervisors, above, today, cancellationToken)).Select(person => (Guid?)person),
                _ => [],
            };
            notices.AddRange(OverdueNotices.Of(obligation, bound.OfType<Guid>(), today, now));
        }

        return notices;
    }

    /// <summary>Who stands above a supervisor: their own, else the senior managers of their service.</summary>
    private async Task<IReadOnlyList<Guid>> AboveAsync(
        Guid supervisor, Dictionary<Guid, Guid> supervisors, Dictionary<Guid, IReadOnlyList<Guid>> known, DateOnly today, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(supervisor, out var found))
        {
            return found;
        }

        var above = new List<Guid>();
        if (supervisors.TryGetValue(supervisor, out var manager))
        {
            above.Add(manager);
        }
        else
        {
            var seniors = await db.Appointments
                .Where(row => row.Kind == AppointmentKind.SeniorManager && row.From <= today && (row.Until == null || row.Until > today))
                .Select(row => row.PersonId)
                .Distinct()
                .ToListAsync(cancellationToken);
            foreach (var senior in seniors)
            {
                if ((await relations.ActorAsync(senior, supervisor, today, cancellationToken)).Is(Relation.SeniorManager))
                {
                    above.Add(senior);
                }
            }
        }

        return known[supervisor] = above;
    }

    private async Task<Dictionary<Guid, Guid>> SupervisorsAsync(DateOnly today, CancellationToken cancellationToken) =>
        (await db.Supervisions.AsNoTracking()
            .Where(row => row.From <= today && (row.Until == null || row.Until > today))
            .OrderBy(row => row.From)
            .Select(row => new { row.SuperviseeId, row.SupervisorId })
            .ToListAsync(cancellationToken))
        .GroupBy(row => row.SuperviseeId)
        .ToDictionary(group => group.Key, group => group.Last().SupervisorId);

    private static Guid? SupervisorOf(Dictionary<Guid, Guid> supervisors, Guid person) => supervisors.TryGetValue(person, out var supervisor) ? supervisor : null;
}
