using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Concerns;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Data.Seed;

/// <summary>Concerns of the demonstration, one in each state, raised and dealt with by the domain's own verbs.</summary>
internal sealed class DemoConcerns(WorkingCalendar calendar, DateTime now, DemoIds ids, DemoStaff staff, IReadOnlyList<SupervisionRecord> records)
{
    private readonly DateOnly _today = calendar.LocalDate(now);

    public List<Concern> Concerns { get; } = [];

    public void Raise()
    {
        var first = staff.People.Single(person => person.Script == DemoScript.RecordDisputed);
        var team = staff.People.Where(person => person.Post.UnitId == first.Post.UnitId && person.SupervisorOn(_today) == first.SupervisorOn(_today)).ToList();
        var disputed = records.Where(record => record.SuperviseeId == first.Id && record.State == RecordState.Disputed).MaxBy(record => record.HeldOn);
        Begin(first, ConcernAbout.Disagreement, "We disagree about the record of our last session and talking about it again did not help. I would like somebody to listen to both of us.", 1, disputed?.Id);

        var cancelled = team.Find(person => person.Script == DemoScript.NothingBooked)!;
        if (Begin(cancelled, ConcernAbout.Quantity, "Our one-to-ones keep moving because of duty work, and now nothing is booked. We need a day that is kept free.", 12, bySupervisor: true) is { } quantity)
        {
            quantity.Acknowledge("I will speak with both of you this week.", HandlerOf(quantity), At(10));
            quantity.TakeStep("Met both. Until the new year one-to-ones are held on days without duty work.", HandlerOf(quantity), At(7));
        }

        var own = team.Find(person => person.Script == DemoScript.RecordWaiting)!;
        if (Begin(own, ConcernAbout.Quality, "We spend the whole time on cases. I would like some of it for my own learning.", 130) is { } quality)
        {
            quality.Acknowledge(null, HandlerOf(quality), At(127));
            quality.TakeStep("Sat in on a session with the agreement of both. The last half hour is kept for learning and support.", HandlerOf(quality), At(110));
            quality.Resolve(ConcernOutcome.Settled, "Both say it works. To be looked at again when the agreement is reviewed.", HandlerOf(quality), At(96));
        }

        var newcomer = team.Find(person => person.Post.Role == PostRole.Nqsw)!;
        if (Begin(newcomer, ConcernAbout.Quantity, "I was told weekly supervision, and two weeks passed without.", 6) is { } withdrawn)
        {
            withdrawn.Withdraw("We have found our days since.", RaiserOf(withdrawn), At(4));
        }

        var others = staff.People.Where(person => person.Post.UnitId != first.Post.UnitId && person.Post.LeftOn is null && person.Post.Role == PostRole.SocialWorker && Above(person).Count > 1).ToList();
        var upward = others[^2];
        if (Begin(upward, ConcernAbout.Relationship, "We no longer trust each other. I have asked for a talk with both of us and it was put off.", 20) is { } escalated)
        {
            escalated.Acknowledge(null, HandlerOf(escalated), At(18));
            escalated.Escalate(Above(upward)[1], "Nothing has happened for two weeks.", RaiserOf(escalated), At(3));
        }

        var parting = others[^1];
        if (Begin(parting, ConcernAbout.Relationship, "We have tried for months. I do not think we can work together as supervisor and supervisee.", 45) is { } parted)
        {
            parted.Acknowledge(null, HandlerOf(parted), At(43));
            parted.TakeStep("Spoke with each of them, then with both. Both would like a change.", HandlerOf(parted), At(20));
            parted.Resolve(ConcernOutcome.ChangeOfSupervisor, "A change of supervisor is the best way on for both. Both agree.", HandlerOf(parted), At(3));
        }

        var absent = staff.People.Find(person => person.Absences.Exists(absence => absence.IsAway(_today) && absence.CoverId is null) && staff.People.Exists(other => other.SupervisorOn(_today) == person.Id));
        if (absent is not null && staff.People.Find(person => person.SupervisorOn(_today) == absent.Id) is { } alone)
        {
            Begin(alone, ConcernAbout.SupervisorAway, "Nobody has told us who supervises us meanwhile. It is more than two weeks now.", 2);
        }

        foreach (var move in Concerns.SelectMany(concern => concern.Moves))
        {
            ids.Name(move);
        }
    }

    private Concern? Begin(DemoPerson person, ConcernAbout about, string text, int daysAgo, Guid? record = null, bool bySupervisor = false)
    {
        var above = Above(person);
        if (above.Count == 0 || person.SupervisorOn(_today.AddDays(-daysAgo)) is not { } supervisor)
        {
            return null;
        }

        var concern = Concern.Raise(person.Id, supervisor, about, text, above[0], null, record, bySupervisor ? new Actor(supervisor, Relation.Supervisor) : new Actor(person.Id, Relation.Supervisee), At(daysAgo), ids.Next());
        Concerns.Add(concern);
        return concern;
    }

    /// <summary>Who stands above the supervisor, the nearest first.</summary>
    private List<Guid> Above(DemoPerson person)
    {
        var above = new List<Guid>();
        var next = person.SupervisorOn(_today);
        while (next is { } supervisor && staff.People.Find(other => other.Id == supervisor)?.SupervisorOn(_today) is { } manager)
        {
            above.Add(manager);
            next = manager;
        }

        return above;
    }

    private static Actor HandlerOf(Concern concern) => new(concern.HandlerId, Relation.LineManager);

    private static Actor RaiserOf(Concern concern) => new(concern.RaisedById, Relation.Supervisee);

    private DateTime At(int daysAgo)
    {
        var day = _today.AddDays(-daysAgo);
        while (!calendar.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(10, 40)), calendar.Zone);
    }
}
