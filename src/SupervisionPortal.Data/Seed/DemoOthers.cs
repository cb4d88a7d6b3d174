using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Seed;

/// <summary>Sessions of the demonstration's first team that are no one-to-ones: one ad hoc, one joint that was held and one to come, one of two colleagues, and professional supervision.</summary>
internal sealed class DemoOthers(PortalDb db, WorkingCalendar calendar, DateTime now, DemoIds ids)
{
    private readonly DateOnly _today = calendar.LocalDate(now);

    /// <param name="supervisor">The supervisor of the demonstration accounts.</param>
    /// <param name="supervisee">The supervisee of the demonstration accounts.</param>
    /// <param name="team">The others that supervisor supervises, in an order that is the same for the same seed.</param>
    /// <param name="second">Another supervisor of the organisation.</param>
    public async Task PlantAsync(DemoPerson supervisor, DemoPerson supervisee, IReadOnlyList<DemoPerson> team, Guid second, CancellationToken cancellationToken)
    {
        var (first, last) = (team[0], team[^1]);
        var lead = new Actor(supervisor.Id, Relation.Supervisor);
        var adHoc = WorkingDay(_today.AddDays(-47));
        Held(Session.Plan(first.Id, supervisor.Id, SessionKind.AdHoc, adHoc, new TimeOnly(16, 0), 20, null, lead, At(adHoc), adHoc, id: ids.Next()), lead, adHoc);
        var joint = WorkingDay(_today.AddDays(-52));
        Held(Session.PlanJoint(last.Id, supervisor.Id, second, joint, new TimeOnly(14, 0), 60, "Room 3", lead, At(joint), joint, id: ids.Next()), lead, joint);
        var ahead = WorkingDay(_today.AddDays(20));
        Add(Session.PlanJoint(first.Id, second, supervisor.Id, ahead, new TimeOnly(15, 30), 60, "Room 3", lead, At(_today.AddDays(-2)), _today, id: ids.Next()));
        var peer = WorkingDay(_today.AddDays(-58));
        var colleague = new Actor(supervisee.Id, Relation.Supervisee);
        Held(Session.PlanPeer(last.Id, peer, new TimeOnly(12, 0), 45, null, colleague, At(peer), peer, id: ids.Next()), colleague, peer);
        var between = new ProfessionalSupervision(supervisee.Id, second, _today.AddDays(-200), supervisor.Id);
        between.IdentifyAs(ids.Next());
        db.ProfessionalSupervisions.Add(between);
        var (gives, given) = (new Actor(second, Relation.None), WorkingDay(_today.AddDays(-37)));
        Held(Session.PlanProfessional(between, given, new TimeOnly(13, 0), 60, "Room 2", gives, At(given), given, id: ids.Next()), gives, given);
        var next = WorkingDay(_today.AddDays(24));
        Add(Session.PlanProfessional(between, next, new TimeOnly(13, 0), 60, "Room 2", gives, At(_today.AddDays(-3)), _today, id: ids.Next()));
        var another = new ProfessionalSupervision(first.Id, second, _today.AddDays(-100), supervisor.Id);
        another.IdentifyAs(ids.Next());
        db.ProfessionalSupervisions.Add(another);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private void Held(Session session, Actor by, DateOnly on)
    {
        session.Hold(on, session.Minutes, casesDiscussed: false, by, At(on), on);
        Add(session);
    }

    private void Add(Session session)
    {
        foreach (var move in session.Moves)
        {
            ids.Name(move);
        }

        db.Sessions.Add(session);
    }

    private DateTime At(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(17, 0)), calendar.Zone);

    private DateOnly WorkingDay(DateOnly day)
    {
        while (!calendar.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }
}
