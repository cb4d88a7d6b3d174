using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Sqlite;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Notices;

/// <summary>
/// The sweep that reminds, woken through the whole of 2026 under a clock of the test's own: in zones where clocks change in the night, at
/// midnight, in the other half of the year, and not at all. Every reminder comes on its day, once.
/// </summary>
[Trait("Database", "Any")]
public sealed class YearOfSweepsTests
{
    private const int DaysAround = 3;

    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);

    [Theory]
    [InlineData("Europe/London", 2)]
    [InlineData("Asia/Phnom_Penh", 0)]
    [InlineData("Asia/Beirut", 2)]
    [InlineData("America/Santiago", 2)]
    public async Task No_reminder_comes_twice_or_not_at_all(string zone, int changes)
    {
        var calendar = new WorkingCalendar(TimeZoneInfo.FindSystemTimeZoneById(zone), WorkingCalendar.MondayToFriday, []);
        var clock = new TestClock(calendar.StartOfDayUtc(First));
        var file = Path.Combine(Path.GetTempPath(), $"portal-year-{Guid.NewGuid():n}.db");
        await using (var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddDbContext<PortalDb>(options => SqliteProvider.Use(options, $"Data Source={file};Pooling=false"))
            .AddPortalData()
            .AddScoped<Remind>()
            .BuildServiceProvider())
        {
            var tenant = Guid.CreateVersion7();
            var (supervisee, supervisor) = (new Person("Ana", "Lee", "ana@year.example"), new Person("Ben", "Ray", "ben@year.example"));
            var sessions = await PlantAsync(services, tenant, calendar, supervisee, supervisor);

            foreach (var wake in Wakes(calendar, changes))
            {
                clock.Set(wake);
                await using var scope = Enter(services, tenant);
                await foreach (var _ in scope.ServiceProvider.GetRequiredService<Remind>().SweepAsync(CancellationToken.None))
                {
                }
            }

            await using var after = Enter(services, tenant);
            var db = after.ServiceProvider.GetRequiredService<PortalDb>();
            var told = await db.Notices.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
            foreach (var session in sessions)
            {
                foreach (var person in new[] { supervisee.Id, supervisor.Id })
                {
                    var reminder = told.Where(notice => notice.PersonId == person && notice.Kind == NoticeKind.SessionReminder && notice.On == session.PlannedFor).ShouldHaveSingleItem();
                    calendar.LocalDate(reminder.At).ShouldBe(TwoWorkingDaysBefore(session.PlannedFor, calendar), $"{session.PlannedFor} in {zone}");
                }

                var asked = told.Where(notice => notice.Kind == NoticeKind.SessionUnaccounted && notice.On == session.PlannedFor).ShouldHaveSingleItem();
                (asked.PersonId, calendar.LocalDate(asked.At)).ShouldBe((supervisor.Id, session.PlannedFor.AddDays(1)), zone);
            }

            told.Count.ShouldBe(sessions.Count * 3);
            told.ShouldAllBe(notice => TimeZoneInfo.ConvertTimeFromUtc(notice.At, calendar.Zone).Hour >= 7);
            var mails = await db.Outbox.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
            mails.Select(mail => mail.NoticeId).ShouldBe(told.Select(notice => notice.Id), ignoreOrder: true);
            // Who wants one mail a day has the reminder in time: the next morning's is still before the session.
            mails.Where(mail => mail.PersonId == supervisee.Id).ShouldAllBe(mail => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(mail.DueAt, calendar.Zone)) == new TimeOnly(7, 30));
        }

        File.Delete(file);
    }

    /// <summary>Every twelve hours, and every hour around the days on which clocks change.</summary>
    private static IEnumerable<DateTime> Wakes(WorkingCalendar calendar, int expected)
    {
        var changes = Enumerable.Range(0, 365).Select(First.AddDays)
            .Where(day => calendar.StartOfDayUtc(day.AddDays(1)) - calendar.StartOfDayUtc(day) != TimeSpan.FromDays(1))
            .ToList();
        changes.Count.ShouldBe(expected);
        var end = calendar.StartOfDayUtc(Last.AddDays(1));
        for (var wake = calendar.StartOfDayUtc(First).AddMinutes(40); wake < end;)
        {
            yield return wake;
            var day = calendar.LocalDate(wake);
            wake += TimeSpan.FromHours(changes.Exists(change => Math.Abs(change.DayNumber - day.DayNumber) <= DaysAround) ? 1 : 12);
        }
    }

    private static async Task<List<Session>> PlantAsync(ServiceProvider services, Guid tenant, WorkingCalendar calendar, Person supervisee, Person supervisor)
    {
        await using var scope = Enter(services, tenant);
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await db.Database.EnsureCreatedAsync();
        db.DefersObligations = true;
        db.Organisations.Add(new Organisation(tenant, "A year", calendar.Zone.Id, "en"));
        db.People.AddRange(supervisee, supervisor);
        db.NoticePreferences.Add(new NoticePreference(supervisee.Id, MailChoice.Daily));
        var sessions = new List<Session>();
        // One day of the week after the other, so that weekends and the days clocks change lie before, on and after a session.
        for (var day = First.AddDays(5); day <= Last.AddDays(-2); day = day.AddDays(6))
        {
            var session = Session.Plan(
                supervisee.Id, supervisor.Id, SessionKind.OneToOne, day, new TimeOnly(10, 0), 60, null, new Actor(supervisor.Id, Relation.Supervisor), calendar.StartOfDayUtc(First), First);
            db.Sessions.Add(session);
            sessions.Add(session);
        }

        await db.SaveChangesAsync();
        return sessions;
    }

    private static DateOnly TwoWorkingDaysBefore(DateOnly planned, WorkingCalendar calendar)
    {
        var day = planned;
        for (var counted = 0; counted < 2;)
        {
            day = day.AddDays(-1);
            counted += calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    private static AsyncServiceScope Enter(ServiceProvider services, Guid tenant)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(tenant);
        return scope;
    }
}
