using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Sessions;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Team;

namespace SupervisionPortal.Web.Features.Monitoring;

/// <summary>
/// Reads the monitoring form: every formal one-to-one of a team over some months, what became of it, and the gaps with their reasons
/// (surrey §5.5, the Supervision Monitoring Form). The same queries, however many people and sessions.
/// </summary>
public sealed class MonitoringReader(
    PortalDb db, Visitor visitor, TeamChoices teams, PunctualityReader punctualityReader, IStringLocalizer<MonitoringTexts> texts, PortalDates dates)
{
    private const int PageSize = 10;

    /// <summary>Null where a team is asked for that is not the visitor's to see.</summary>
    /// <param name="everybody">All sheets at once, for a file; else one page of them.</param>
    public async Task<MonitoringPage?> ReadAsync(MonitoringQuery query, bool everybody, CancellationToken cancellationToken)
    {
        var overseen = await teams.OverseenTreeAsync(cancellationToken);
        var lineBelow = await teams.LineBelowAsync(cancellationToken);
        if (query.Unit is null && !visitor.Supervises && overseen.Count > 0)
        {
            query.Unit = overseen[0].UnitId;
        }

        if ((query.Unit is { } asked && !overseen.Exists(team => team.UnitId == asked)) || (query.Below && (query.Unit is not null || lineBelow.Count == 0)))
        {
            return null;
        }

        var people = query.Below ? db.People.Where(row => lineBelow.Contains(row.Id)).Select(row => row.Id)
            : query.Unit is { } unit ? await teams.PeopleBelowAsync(unit, cancellationToken)
            : teams.PeopleOf(null);
        var count = await people.CountAsync(cancellationToken);
        var size = everybody ? Math.Max(1, count) : PageSize;
        var last = Math.Max(1, (count + size - 1) / size);
        var current = Math.Clamp(query.Page, 1, last);
        var names = await db.People
            .Where(row => people.Contains(row.Id))
            .OrderBy(row => row.GivenName).ThenBy(row => row.FamilyName).ThenBy(row => row.Id)
            .Skip((current - 1) * size).Take(size)
            .Select(PersonName.Of)
            .ToListAsync(cancellationToken);
        var from = visitor.Today.AddMonths(-query.MonthsBack);
        List<TeamChoice> choices = [.. overseen.Select(team => team.IsWhole ? team with { Name = texts["Team.Whole", team.Name] } : team)];
        if (visitor.Supervises && overseen.Count > 0)
        {
            choices.Insert(0, new TeamChoice(null, texts["Team.Own"]));
        }

        return new MonitoringPage(
            query,
            from,
            visitor.Today,
            choices.Count > 1 ? choices : [],
            query.Below ? texts["Team.Below"].Value
                : query.Unit is { } shown ? choices.Find(team => team.UnitId == shown)!.Name
                : visitor.Supervises ? texts["Team.Own"].Value
                : null,
            await SheetsAsync(names, from, isTheirs: query.Unit is null && !query.Below, cancellationToken),
            count,
            current,
            last) { HasBelow = lineBelow.Count > 0 };
    }

    /// <param name="isTheirs">The visitor is one of the two on each sheet.</param>
    private async Task<IReadOnlyList<MonitoredPerson>> SheetsAsync(List<PersonName> names, DateOnly from, bool isTheirs, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        List<Guid> people = [.. names.Select(name => name.Id)];
        var sessions = (await db.Sessions.AsNoTracking()
            .Where(row => people.Contains(row.SuperviseeId) && row.Kind == SessionKind.OneToOne && (row.HeldOn ?? row.PlannedFor) >= from)
            .ToListAsync(cancellationToken)).ToLookup(row => row.SuperviseeId);
        var before = (await db.Sessions
            .Where(row => people.Contains(row.SuperviseeId) && row.Kind == SessionKind.OneToOne && row.HeldOn < from)
            .GroupBy(row => row.SuperviseeId)
            .Select(group => new { group.Key, On = group.Max(row => row.HeldOn) })
            .ToListAsync(cancellationToken)).ToDictionary(row => row.Key, row => row.On);
        var supervisors = await (
            from row in db.Supervisions
            where people.Contains(row.SuperviseeId) && row.From <= today && (row.Until == null || row.Until > today)
            join person in db.People on row.SupervisorId equals person.Id
            select new { row.SuperviseeId, row.From, Person = person }).AsNoTracking().ToListAsync(cancellationToken);
        var now = supervisors.GroupBy(row => row.SuperviseeId).ToDictionary(group => group.Key, group => PersonName.From(group.MaxBy(row => row.From)!.Person));
        var ofSessions = sessions.SelectMany(group => group).Select(row => row.SupervisorId).Distinct().ToList();
        var all = await db.People.Where(row => ofSessions.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        var toRebook = await db.Obligations
            .Where(row => people.Contains(row.PersonId) && row.Kind == ObligationKind.RebookSession)
            .ToDictionaryAsync(row => row.SubjectId!.Value, row => row.DueOn, cancellationToken);
        var punctuality = await punctualityReader.ReadAsync(people, visitor.Calendar, today, cancellationToken);
        return [.. names.Select(Sheet)];

        MonitoredPerson Sheet(PersonName name)
        {
            var own = sessions[name.Id].OrderBy(row => row.HeldOn ?? row.PlannedFor).ThenBy(row => row.Id).ToList();
            var lastHeld = before.GetValueOrDefault(name.Id);
            var held = own.Select(row => row.HeldOn).Append(lastHeld).OfType<DateOnly>().ToList();
            var rows = new List<MonitoredSession>(own.Count);
            foreach (var row in own)
            {
                var judge = punctuality.GetValueOrDefault(name.Id);
                var fell = row.Status is SessionStatus.Missed or SessionStatus.Cancelled;
                rows.Add(new MonitoredSession(
                    row.Id,
                    row.HeldOn ?? row.PlannedFor,
                    row.PlannedFor,
                    row.HeldOn,
                    row.IsUnaccountedFor(today) ? null : row.Status.Shown(row.HeldOn, judge),
                    row.HeldOn is { } on ? judge?.DueOn(on) : null,
                    row.HeldOn is { } day && lastHeld is { } previous ? day.DayNumber - previous.DayNumber : null)
                {
                    Fell = fell ? Fell(row, name, all[row.SupervisorId], isTheirs || visitor.Has(AppointmentKind.HumanResources)) : null,
                    Why = fell && isTheirs && !string.IsNullOrWhiteSpace(row.FellThroughWhy) ? row.FellThroughWhy : null,
                    Instead = fell ? Instead(row, own, toRebook) : null,
                });
                lastHeld = row.HeldOn ?? lastHeld;
            }

            rows.Reverse();
            return new MonitoredPerson(name, now.GetValueOrDefault(name.Id), rows, lastHeld, HeldGap.Longest(held, today));
        }
    }

    /// <param name="knowsHealth">Sickness is told to the two and to HR alone.</param>
    private string Fell(Session session, PersonName supervisee, PersonName supervisor, bool knowsHealth)
    {
        var on = dates.Day(session.FellThroughOn ?? session.PlannedFor);
        var who = session.FellThroughBy switch
        {
            FellThroughBy.Supervisee => supervisee.Full(),
            FellThroughBy.Supervisor => supervisor.Full(),
            _ => texts["Fell.Both"].Value,
        };
        return !knowsHealth || session.FellThroughReason != FallThroughReason.Sickness ? texts["Fell", who, on]
            : session.ReturnedOn is { } back ? texts["Fell.SickUntil", who, on, dates.Day(back)]
            : texts["Fell.Sick", who, on];
    }

    private string Instead(Session fell, List<Session> own, Dictionary<Guid, DateOnly?> toRebook)
    {
        if (toRebook.TryGetValue(fell.Id, out var due))
        {
            var booked = own.Find(row => row.Status == SessionStatus.Planned && row.PlannedFor >= visitor.Today);
            var by = due is { } day ? texts["Instead.By", dates.Day(day)].Value : texts["Instead.Waits"].Value;
            return booked is null ? by : texts["Instead.Booked", by, dates.Day(booked.PlannedFor)];
        }

        var next = own.Find(row => row.HeldOn >= (fell.FellThroughOn ?? fell.PlannedFor));
        return next is null ? texts["Instead.None"] : texts["Instead.Held", dates.Day(next.HeldOn!.Value)];
    }
}
