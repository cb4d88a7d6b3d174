using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Sessions;

/// <summary>Puts sessions of the seeded supervisor and supervisee where a test needs them, and reads what became of them.</summary>
internal static class Diary
{
    public static readonly DateOnly Today = DateOnly.FromDateTime(SeededDatabase.Now);
    public static readonly string LineManager = Accounts.SeniorManager;
    public static readonly string QualityAssurance = DemoAccounts.QualityAssurance(Accounts.Westmere);
    public static readonly string HumanResources = DemoAccounts.HumanResources(Accounts.Westmere);

    /// <summary>Plans a session; one of a day gone by was booked on that day.</summary>
    public static async Task<Guid> PlanAsync(this PortalFactory portal, DateOnly on, TimeOnly? at = null, SessionKind kind = SessionKind.OneToOne)
    {
        var supervisor = await portal.PersonOf(Accounts.Supervisor);
        var supervisee = await portal.PersonOf(Accounts.Supervisee);
        return await portal.WithinAsync(Accounts.Supervisor, async db =>
        {
            var session = Session.Plan(
                supervisee, supervisor, kind, on, at, 60, "Room 2.04", new Actor(supervisor, Relation.Supervisor), portal.Clock.Now, on < Today ? on : Today);
            db.Sessions.Add(session);
            await db.SaveChangesAsync();
            return session.Id;
        });
    }

    public static Task<Session> SessionAsync(this PortalFactory portal, Guid id) =>
        portal.WithinAsync(Accounts.Supervisor, db => db.Sessions.AsNoTracking().Include(row => row.Moves).SingleAsync(row => row.Id == id));

    /// <summary>A working day ahead on which neither of the two has anything yet, and of whose weekday nobody fixed hours.</summary>
    public static async Task<DateOnly> FreeDayAsync(this PortalFactory portal, int daysAhead = 1)
    {
        var supervisor = await portal.PersonOf(Accounts.Supervisor);
        return await portal.WithinAsync(Accounts.Supervisor, async services =>
        {
            var calendar = await services.GetRequiredService<OrganisationClock>().CalendarAsync(CancellationToken.None);
            var db = services.GetRequiredService<PortalDb>();
            var supervisee = await portal.PersonOf(Accounts.Supervisee);
            var fixedDays = await db.FixedDays.Where(row => row.PersonId == supervisor || row.PersonId == supervisee).Select(row => row.Day).ToListAsync();
            var taken = await db.Sessions
                .Where(row => row.Status == SessionStatus.Planned && (row.SupervisorId == supervisor || row.SuperviseeId == supervisor))
                .Select(row => row.PlannedFor)
                .ToListAsync();
            var day = Today.AddDays(daysAhead);
            while (!calendar.IsWorkingDay(day) || taken.Contains(day) || fixedDays.Contains(day.DayOfWeek))
            {
                day = day.AddDays(1);
            }

            return day;
        });
    }

    /// <summary>Somebody else of the same team: no relation to the supervisee.</summary>
    public static async Task<string> ColleagueAsync(this PortalFactory portal)
    {
        var supervisor = await portal.PersonOf(Accounts.Supervisor);
        var supervisee = await portal.PersonOf(Accounts.Supervisee);
        return await portal.WithinAsync(Accounts.Supervisor, db => db.Supervisions
            .Where(row => row.SupervisorId == supervisor && row.SuperviseeId != supervisee && row.Until == null)
            .Join(db.People, row => row.SuperviseeId, person => person.Id, (_, person) => person.Email)
            .OrderBy(email => email)
            .FirstAsync());
    }

    public static string Field(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
