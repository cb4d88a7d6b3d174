using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Seed;

/// <summary>Twelve months of one person's supervision: the policy says when the next session is due, chance says what became of it.</summary>
internal sealed class DemoHistory(DemoOrganisation organisation, Policy policy, WorkingCalendar calendar, DateTime now, Random random, DemoIds ids, DemoRecords records)
{
    private readonly DateOnly _today = calendar.LocalDate(now);

    public List<Session> Sessions { get; } = [];

    public List<CaseDiscussion> Discussions { get; } = [];

    /// <summary>Whose practice was observed by whom and when, with the key of each.</summary>
    public List<(Guid Id, DemoPerson Person, Guid ObserverId, DateOnly On)> Observed { get; } = [];

    public void Live(DemoPerson person)
    {
        if (person.Script == DemoScript.LongGone || person.SupervisorOn(_today) is null)
        {
            return;
        }

        var from = _today.AddMonths(-12);
        var sessions = new List<Session>();
        if (person.Post.StartedOn < from)
        {
            Hold(person, sessions, WorkingDay(from.AddDays(random.Next(20))), minutes: 90);
        }

        // The last weeks are set by the script, not by chance.
        var until = person.Script switch
        {
            DemoScript.RecordWaiting or DemoScript.RecordInDraft or DemoScript.RecordDisputed => _today.AddDays(-24),
            DemoScript.NothingBooked => _today.AddDays(-45),
            DemoScript.AwaySick => _today.AddDays(-20),
            _ => person.Post.LeftOn ?? _today.AddDays(45),
        };
        while (Next(person, sessions, until))
        {
        }

        Finish(person, sessions);
        Observe(person);
        Sessions.AddRange(sessions);
    }

    private bool Next(DemoPerson person, List<Session> sessions, DateOnly until)
    {
        var last = sessions.Count == 0 ? person.Post.StartedOn : Day(sessions[^1]);
        var (target, due) = NextDue(person, sessions, Earliest(last, _today));
        if (target is null || due is null)
        {
            return false;
        }

        var early = Math.Min(4, (target.Value.DayNumber - last.DayNumber) / 3);
        var planned = WorkingDay(target.Value.AddDays(-random.Next(early + 1)));
        if (planned <= last)
        {
            planned = calendar.AddWorkingDays(last, 1);
        }

        if (planned > until)
        {
            return false;
        }

        var chance = random.Next(100);
        if (planned > _today)
        {
            // What lies ahead is booked, or nothing is.
            if (chance < 80 && sessions.Count(session => session.Status == SessionStatus.Planned) < 2)
            {
                sessions.Add(Plan(person, planned, Earliest(last, _today)));
                return sessions.Count(session => session.Status == SessionStatus.Planned) < 2 && planned < _today.AddDays(12);
            }

            return false;
        }

        switch (chance)
        {
            case < 6:
                FallThrough(person, sessions, planned, cancelled: true);
                break;
            case < 9:
                FallThrough(person, sessions, planned, cancelled: false);
                break;
            case < 16:
                var late = WorkingDay(due.Value.AddDays(2 + random.Next(7)));
                if (late > _today)
                {
                    return false;
                }

                Hold(person, sessions, late, minutes: null);
                break;
            default:
                Hold(person, sessions, planned, minutes: null);
                break;
        }

        return true;
    }

    private void Finish(DemoPerson person, List<Session> sessions)
    {
        switch (person.Script)
        {
            case DemoScript.RecordWaiting:
                Hold(person, sessions, WorkingDaysAgo(3), minutes: 90, DemoAnswer.None, writtenAfter: 1);
                sessions.Add(Plan(person, WorkingDay(_today.AddDays(24)), _today.AddDays(-3)));
                break;
            case DemoScript.RecordInDraft:
                Hold(person, sessions, WorkingDaysAgo(2), minutes: 75, DemoAnswer.StillDraft);
                break;
            case DemoScript.RecordDisputed:
                Hold(person, sessions, WorkingDaysAgo(6), minutes: 60, DemoAnswer.Disagrees, writtenAfter: 1);
                sessions.Add(Plan(person, WorkingDay(_today.AddDays(20)), _today.AddDays(-4)));
                break;
            case DemoScript.AwaySick:
                var planned = WorkingDay(_today.AddDays(-11));
                var session = Plan(person, planned, _today.AddDays(-30));
                session.Cancel(FellThroughBy.Supervisee, FallThroughReason.Sickness, null, null, SupervisorOf(person, planned), At(planned, 9), planned);
                sessions.Add(session);
                break;
        }
    }

    private void FallThrough(DemoPerson person, List<Session> sessions, DateOnly planned, bool cancelled)
    {
        var session = Plan(person, planned, sessions.Count == 0 ? person.Post.StartedOn : Day(sessions[^1]));
        var sick = random.Next(5) < 2;
        var side = (FellThroughBy)random.Next(2);
        var reason = sick ? FallThroughReason.Sickness : FallThroughReason.Other;
        var why = sick ? null : records.Words("cancelWhy", organisation.SpeaksKhmer ? "km" : "en");
        var actor = SupervisorOf(person, planned);
        DateOnly? returned = sick ? WorkingDay(planned.AddDays(3 + random.Next(7))) : null;
        if (cancelled)
        {
            session.Cancel(side, reason, why, returned, actor, At(planned, 8), planned);
        }
        else
        {
            session.Miss(side, reason, why, returned, actor, At(planned, 17), planned);
        }

        sessions.Add(session);
        // Mostly it is made good within days; sometimes it waits.
        var replacement = calendar.AddWorkingDays(returned ?? planned, 2 + random.Next(random.Next(4) == 0 ? 12 : 4));
        if (replacement <= _today)
        {
            Hold(person, sessions, replacement, minutes: null);
        }
        else if (random.Next(3) > 0)
        {
            sessions.Add(Plan(person, replacement, planned));
        }
    }

    private void Hold(DemoPerson person, List<Session> sessions, DateOnly heldOn, int? minutes, DemoAnswer? answer = null, int? writtenAfter = null)
    {
        var session = Plan(person, heldOn, sessions.Count == 0 ? Earliest(heldOn, person.Post.StartedOn) : Earliest(heldOn, Day(sessions[^1])));
        var open = person.Cases.Where(row => row.IsOpen(heldOn)).ToList();
        var discussed = open.OrderBy(row => LastDiscussed(row)).Take((organisation.Pack == "central-bedfordshire" ? 4 : 2) + random.Next(3)).ToList();
        session.Hold(heldOn, minutes ?? session.Minutes, discussed.Count > 0, SupervisorOf(person, heldOn), At(heldOn, 12), heldOn);
        sessions.Add(session);
        foreach (var @case in discussed)
        {
            Discussions.Add(ids.Name(new CaseDiscussion(@case.Id, person.Id, session.Id, heldOn, PlanIsDue(@case, heldOn))));
        }

        records.Write(person, session, discussed, answer, writtenAfter);
    }

    private Session Plan(DemoPerson person, DateOnly on, DateOnly booked)
    {
        var day = Earliest(Latest(WorkingDay(booked), person.Post.StartedOn), on);
        var minutes = person.Agreement?.Terms.Minutes ?? 60;
        var session = Session.Plan(
            person.Id, person.SupervisorOn(on)!.Value, SessionKind.OneToOne, on, new TimeOnly(9 + random.Next(7), 30 * random.Next(2)), minutes, person.Agreement?.Terms.Venue,
            SupervisorOf(person, day), At(day, 16), day);
        return ids.Name(session);
    }

    private void Observe(DemoPerson person)
    {
        if (policy.Rules.Observation is null)
        {
            return;
        }

        var step = organisation.Pack == "mlop-tapang" ? 28 : 160;
        for (var day = Latest(person.Post.StartedOn.AddDays(20), _today.AddMonths(-12)); day < _today; day = day.AddDays(step + random.Next(6)))
        {
            Observed.Add((ids.Next(), person, person.SupervisorOn(day)!.Value, WorkingDay(day)));
        }
    }

    private (DateOnly? Target, DateOnly? Due) NextDue(DemoPerson person, List<Session> sessions, DateOnly asOf)
    {
        var facts = new PersonFacts
        {
            Id = "p",
            Role = person.Post.Role,
            CaseHolding = person.Post.CaseHolding,
            FullTimeEquivalent = person.Post.FullTimeEquivalent,
            StartedOn = person.Post.StartedOn,
            Agreement = person.Agreement is { } agreement ? new AgreementFacts { SignedOn = agreement.SignedOn, Every = agreement.Terms.Interval() } : null,
            Sessions = [.. sessions.Where(session => session.Status == SessionStatus.Held).Select(session => new SessionFacts { Id = session.Id.ToString(), Kind = SessionKind.OneToOne, Status = SessionStatus.Held, PlannedFor = session.PlannedFor, HeldOn = session.HeldOn })],
        };
        var planned = sessions.LastOrDefault(session => session.Status == SessionStatus.Planned)?.PlannedFor;
        if (planned is { } next)
        {
            facts = facts with { Sessions = [.. facts.Sessions, new SessionFacts { Id = "next", Kind = SessionKind.OneToOne, Status = SessionStatus.Held, PlannedFor = next, HeldOn = next }] };
            asOf = Latest(asOf, next);
        }

        var hold = policy.Evaluate(facts, calendar, asOf).FirstOrDefault(obligation => obligation.Kind == ObligationKind.HoldSession);
        return (hold?.TargetOn, hold?.DueOn);
    }

    private DateOnly LastDiscussed(Case @case) =>
        Discussions.Where(discussion => discussion.CaseId == @case.Id).Select(discussion => discussion.On).DefaultIfEmpty(@case.AllocatedOn.AddDays(-400)).Max();

    private bool PlanIsDue(Case @case, DateOnly day)
    {
        var last = Discussions.Where(discussion => discussion.CaseId == @case.Id && discussion.PlanReviewed).Select(discussion => discussion.On).DefaultIfEmpty(@case.AllocatedOn).Max();
        return random.Next(100) < (last < day.AddDays(-50) ? 85 : 10);
    }

    private Actor SupervisorOf(DemoPerson person, DateOnly day) => new(person.SupervisorOn(day)!.Value, Relation.Supervisor);

    private DateTime At(DateOnly day, int hour) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, random.Next(60))), calendar.Zone);

    private DateOnly WorkingDay(DateOnly day)
    {
        while (!calendar.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private DateOnly WorkingDaysAgo(int count)
    {
        var day = _today;
        for (var counted = 0; counted < count;)
        {
            day = day.AddDays(-1);
            counted += calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    private static DateOnly Day(Session session) => session.HeldOn ?? session.FellThroughOn ?? session.PlannedFor;

    private static DateOnly Earliest(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Latest(DateOnly one, DateOnly other) => one > other ? one : other;
}
