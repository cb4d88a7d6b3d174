using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Sessions;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Seed;

/// <summary>
/// The months ahead of the demonstration's first team: one supervisee's dates are agreed, one's are proposed, one asked for another time, one's are still a
/// draft, and one's agreed session is to be moved. The portal's own layout lays them, so that they go around everything that stands already.
/// </summary>
internal sealed class DemoSchedules(PortalDb db, WorkingCalendar calendar, DateTime now, Random random, DemoIds ids)
{
    private const string WhyMoved = "Panel was moved to that day.";

    private readonly DateOnly _today = calendar.LocalDate(now);
    private readonly List<SessionProposal> _proposals = [];
    private readonly List<Session> _sessions = [];
    private readonly HashSet<(Guid Person, int Month)> _extended = [];

    /// <param name="supervisor">The supervisor of the demonstration accounts.</param>
    /// <param name="supervisee">The supervisee of the demonstration accounts.</param>
    /// <param name="team">Everybody that supervisor supervises, in an order that is the same for the same seed.</param>
    public async Task PlantAsync(DemoPerson supervisor, DemoPerson supervisee, IReadOnlyList<DemoPerson> team, CancellationToken cancellationToken)
    {
        Fix(supervisor, DayOfWeek.Tuesday, FixedDayKind.Kept, null, null);
        Fix(supervisor, DayOfWeek.Monday, FixedDayKind.Except, new TimeOnly(9, 0), new TimeOnly(11, 0));
        Fix(supervisee, DayOfWeek.Friday, FixedDayKind.Between, new TimeOnly(9, 0), new TimeOnly(13, 0));
        // Whoever works part of the week has a day off.
        foreach (var person in team.Where(person => person.Post.FullTimeEquivalent < 1m))
        {
            Fix(person, DayOfWeek.Wednesday, FixedDayKind.Never, null, null);
        }

        await db.SaveChangesAsync(cancellationToken);
        var planned = team.Where(person => person.Post.LeftOn is null && person.Script is not (DemoScript.NothingBooked or DemoScript.AwaySick)).ToList();
        var plans = await new PlanReader(db, new DiaryReader(db)).ReadAsync(
            [.. planned.Select(person => person.Id)], calendar, _today, ScheduleLayout.HorizonOf(_today), cancellationToken);
        foreach (var person in planned.Where(person => plans.ContainsKey(person.Id)))
        {
            Lay(plans[person.Id], supervisor, person);
            Tell(supervisor, person);
        }

        foreach (var part in _sessions.SelectMany(session => session.Moves))
        {
            ids.Name(part);
        }

        db.Sessions.AddRange(_sessions);
        db.Proposals.AddRange(_proposals);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private void Lay(SchedulePlan plan, DemoPerson supervisor, DemoPerson person)
    {
        var (theirs, own) = (new Actor(supervisor.Id, Relation.Supervisor), new Actor(person.Id, Relation.Supervisee));
        var sentOn = _today.AddDays(-6 - random.Next(4));
        var answeredOn = sentOn.AddDays(2);
        var laid = plan.LayAndTake();
        for (var index = 0; index < laid.Count; index++)
        {
            var date = laid[index];
            var isLastMonth = (date.On.Year, date.On.Month) == (plan.Until.Year, plan.Until.Month);
            if (person.Script == DemoScript.Ordinary && isLastMonth)
            {
                // The month the portal found missing a few days ago: nobody has looked at it yet.
                Draft(date, plan, person, null, sentOn);
                if (_extended.Add((person.Id, date.On.Month)))
                {
                    db.ScheduleExtensions.Add(ids.Name(new ScheduleExtension(person.Id, date.On, At(sentOn, 4))));
                }

                continue;
            }

            var proposal = Draft(date, plan, person, theirs, sentOn);
            proposal.Send(theirs, At(sentOn, 15), sentOn, null);
            if (person.Script == DemoScript.RecordWaiting)
            {
                // The supervisee of the accounts has dates to answer.
                continue;
            }

            if (person.Script == DemoScript.RecordInDraft && index == 1)
            {
                proposal.AskAnotherTime(calendar.AddWorkingDays(date.On, 1), new TimeOnly(14, 0), null, own, At(answeredOn, 10), answeredOn, null);
                continue;
            }

            var session = proposal.Accept(supervisor.Id, null, own, At(answeredOn, 10), answeredOn, null);
            _sessions.Add(session);
            if (person.Script == DemoScript.RecordDisputed && index == 0)
            {
                _proposals.Add(SessionProposal.ProposeMove(
                    session, calendar.AddWorkingDays(session.PlannedFor, 2), session.StartsAt, session.Minutes, session.Venue, WhyMoved, own, At(_today.AddDays(-1), 9), _today.AddDays(-1), null, ids.Next()));
            }
        }
    }

    /// <summary>What the two were told of it, by the same rules as from now on.</summary>
    private void Tell(DemoPerson supervisor, DemoPerson person)
    {
        List<SessionProposal> theirs = [.. _proposals.Where(proposal => proposal.SuperviseeId == person.Id)];
        foreach (var part in theirs.SelectMany(proposal => proposal.Moves))
        {
            ids.Name(part);
        }

        List<SessionProposal> sent = [.. theirs.Where(proposal => !proposal.IsMove && proposal.State != ProposalState.Drafted)];
        List<SessionProposal> agreed = [.. sent.Where(proposal => proposal.State == ProposalState.Agreed)];
        if (sent.Count > 0)
        {
            db.Notices.Add(ids.Name(ProposalNotices.OfTogether(NoticeKind.DatesProposed, person.Id, sent, supervisor.Id, Moved(sent[0], ProposalVerb.Send).At)));
        }

        if (agreed.Count > 0)
        {
            db.Notices.Add(ids.Name(ProposalNotices.OfTogether(NoticeKind.DatesAgreed, supervisor.Id, agreed, person.Id, Moved(agreed[0], ProposalVerb.Accept).At)));
        }

        foreach (var proposal in theirs.Where(proposal => proposal.State == ProposalState.AnotherTimeAsked || proposal.IsMove))
        {
            db.Notices.AddRange(ProposalNotices.Of(proposal, proposal.Moves[^1], supervisor.Id).Select(ids.Name));
        }

        foreach (var draft in theirs.Where(proposal => proposal.State == ProposalState.Drafted).DistinctBy(proposal => proposal.On.Month))
        {
            db.Notices.Add(ids.Name(ProposalNotices.OfExtension(supervisor.Id, person.Id, new DateOnly(draft.On.Year, draft.On.Month, 1), draft.Moves[0].At)));
        }
    }

    private static ProposalMove Moved(SessionProposal proposal, ProposalVerb verb) => proposal.Moves.Single(move => move.Verb == verb);

    private SessionProposal Draft(LaidDate date, SchedulePlan plan, DemoPerson person, Actor? actor, DateOnly on)
    {
        var proposal = SessionProposal.Draft(person.Id, date.On, date.StartsAt, plan.Minutes, plan.Venue, date.DueOn, actor, At(on, 14), on, null, ids.Next());
        _proposals.Add(proposal);
        return proposal;
    }

    private DateTime At(DateOnly day, int hour) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, random.Next(60))), calendar.Zone);

    private void Fix(DemoPerson person, DayOfWeek day, FixedDayKind kind, TimeOnly? from, TimeOnly? until) =>
        db.FixedDays.Add(ids.Name(new FixedDay(person.Id, day, kind, from, until, new Actor(person.Id, Relation.Supervisee))));
}
