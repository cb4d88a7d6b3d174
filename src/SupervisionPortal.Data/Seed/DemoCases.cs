using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Data.Seed;

/// <summary>
/// How the demonstration's cases are rated, when what was decided was entered on the case system, a disagreement marked for a child's file, and
/// decisions put to a manager in every state: by the domain's own verbs.
/// </summary>
internal sealed class DemoCases(WorkingCalendar calendar, DateTime now, DemoIds ids, DemoStaff staff, IReadOnlyList<CaseDiscussion> discussions)
{
    /// <summary>What was discussed in this time may not be entered yet.</summary>
    private const int DaysNotEntered = 6;

    private static readonly CaseRating?[] Ratings =
        [CaseRating.Amber, CaseRating.Green, CaseRating.Red, CaseRating.Green, null, CaseRating.Amber, CaseRating.Green];

    private readonly DateOnly _today = calendar.LocalDate(now);

    public List<CaseOversight> Oversights { get; } = [];

    public void Tell()
    {
        var number = 0;
        foreach (var person in staff.People)
        {
            foreach (var held in person.Cases.Where(row => row.ClosedOn is null))
            {
                Rate(held, person, number++);
            }
        }

        foreach (var discussion in discussions)
        {
            Enter(discussion, number++);
        }

        PutToManagers();
        foreach (var move in discussions.SelectMany(row => row.Moves))
        {
            ids.Name(move);
        }

        foreach (var move in Oversights.SelectMany(row => row.Moves))
        {
            ids.Name(move);
        }
    }

    private void Rate(Case held, DemoPerson person, int number)
    {
        if (Ratings[number % Ratings.Length] is not { } rating)
        {
            return;
        }

        // Some got better since, some worse.
        if (number % 3 == 0)
        {
            RateOn(held, person, rating == CaseRating.Amber ? CaseRating.Red : CaseRating.Amber, _today.AddDays(-70 - (number % 11)));
        }

        RateOn(held, person, rating, _today.AddDays(-8 - (number % 23)));
        foreach (var move in held.Ratings)
        {
            ids.Name(move);
        }
    }

    private void RateOn(Case held, DemoPerson person, CaseRating rating, DateOnly on)
    {
        var day = WorkingDay(on);
        if (day >= held.AllocatedOn && person.SupervisorOn(day) is { } supervisor)
        {
            held.Rate(rating, new Actor(supervisor, Relation.Supervisor), At(day, 14), day);
        }
    }

    private void Enter(CaseDiscussion discussion, int number)
    {
        var entered = calendar.AddWorkingDays(discussion.On, 1 + (number % 4 == 0 ? 2 : 0));
        if (discussion.On > _today.AddDays(-DaysNotEntered) || entered > _today)
        {
            return;
        }

        discussion.Enter(entered, new Actor(discussion.SuperviseeId, Relation.Supervisee), At(entered, 16), entered);
    }

    /// <summary>Of the first team: a decision in each state, and a disagreement that matters for the child.</summary>
    private void PutToManagers()
    {
        var first = staff.People.Single(person => person.Script == DemoScript.RecordDisputed);
        var team = staff.People.Where(person => person.Post.UnitId == first.Post.UnitId && person.SupervisorOn(_today) == first.SupervisorOn(_today)).Select(person => person.Id).ToHashSet();
        var lately = discussions.Where(row => team.Contains(row.SuperviseeId) && row.On >= _today.AddDays(-70) && row.On < _today.AddDays(-1)).OrderByDescending(row => row.On).ThenBy(row => row.Id).ToList();
        var supervisor = first.SupervisorOn(_today);
        var manager = staff.People.Find(person => person.Id == supervisor)?.SupervisorOn(_today);
        if (supervisor is not { } asks || manager is not { } answers || lately.Count < 6)
        {
            return;
        }

        var by = new Actor(asks, Relation.Supervisor);
        var reader = new Actor(answers, Relation.LineManager);
        Ask(lately[0], "We want to step this case down to child in need at the next review: six visits without new worries, and the school agrees.", by, answers);
        var more = Ask(lately[1], "Legal planning meeting within two weeks: the agreed safety plan was not kept twice.", by, answers);
        more.Read(reader, After(more, 20));
        more.AskForMore("What did the family say about the two times, and has the grandmother been asked?", reader, After(more, 21));
        var agreed = Ask(lately[2], "We close the case: the goals of the plan are met and the family has a named worker in early help.", by, answers);
        agreed.Read(reader, After(agreed, 22));
        agreed.Agree("Agreed. Please write to the family in plain words.", reader, After(agreed, 23));
        var disagreed = Ask(lately[3], "Unsupervised contact at weekends from next month.", by, answers);
        disagreed.Read(reader, After(disagreed, 4));
        disagreed.Disagree("Not yet: first two supervised weekends, then look again with the children’s own views.", reader, After(disagreed, 5));
        Ask(lately[4], "A second worker for the visits.", by, answers).Withdraw("Settled in the team.", by, After(lately[4], 30));
        lately[5].Mark(
            "We see the risk differently. Supervisor: the visits can stay fortnightly. Worker: weekly until the review, because nobody has seen the bedrooms since September.",
            by,
            After(lately[5], 2));
    }

    private CaseOversight Ask(CaseDiscussion discussion, string decision, Actor by, Guid manager)
    {
        var asked = CaseOversight.Ask(discussion, decision, manager, by, After(discussion, 1), ids.Next());
        Oversights.Add(asked);
        return asked;
    }

    private DateTime After(CaseOversight oversight, int hours) => Earlier(oversight.AskedAt.AddHours(hours));

    private DateTime After(CaseDiscussion discussion, int hours) => Earlier(At(discussion.On, 14).AddHours(hours));

    /// <summary>Nothing of the demonstration is still to come.</summary>
    private DateTime Earlier(DateTime at) => at < now ? at : now.AddMinutes(-5);

    private DateOnly WorkingDay(DateOnly day)
    {
        while (!calendar.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private DateTime At(DateOnly day, int hour) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, 10)), calendar.Zone);
}
