using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Benchmarks;

/// <summary>
/// Any number of people in one organisation of the demonstration, for its sweeps: an agreed session for everybody, another one to come for every fourth, one nobody
/// accounted for with every eighth, a record that waits for every fourth, what has become overdue as the engine says, and fifty notices of the year before.
/// </summary>
internal static class Crowd
{
    private const int ToASupervisor = 8;
    private const int Batch = 200;

    /// <summary>What each was told in the year before.</summary>
    private const int PastNotices = 50;

    public static Task PlantAsync(PortalFactory portal, int size) => portal.WithinAsync(Accounts.Stranger, db => PlantAsync(db, portal.Clock, size));

    /// <summary>Runs a sweep over everybody.</summary>
    public static async Task<(int Rows, TimeSpan Took, int Commands)> SweepAsync(PortalFactory portal, string sweep, CommandCount commands)
    {
        commands.Take();
        var started = Stopwatch.GetTimestamp();
        var run = (await portal.Services.GetRequiredService<SweepRunner>().RunAsync(sweep, byHand: true, CancellationToken.None))!;
        var took = Stopwatch.GetElapsedTime(started);
        return run.Failure is null ? (run.RowsTouched, took, commands.Take()) : throw new InvalidOperationException(run.Failure);
    }

    private static async Task PlantAsync(PortalDb db, TestClock clock, int size)
    {
        db.DefersObligations = true;
        var today = DateOnly.FromDateTime(clock.Now);
        var team = await db.Units.Where(row => row.Kind == UnitKind.Team).Select(row => row.Id).FirstAsync();
        var people = new List<Guid>();
        for (var first = 0; first < size; first += Batch)
        {
            for (var number = first; number < Math.Min(size, first + Batch); number++)
            {
                people.Add(Plant(db, number, team, people, today, clock.Now));
            }

            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        foreach (var batch in people.Chunk(Batch))
        {
            await new ObligationBook(db, clock).RefreshAloneAsync(batch, CancellationToken.None);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    private static Guid Plant(PortalDb db, int number, Guid team, List<Guid> before, DateOnly today, DateTime now)
    {
        var person = new Person("Person", number.ToString("D5", CultureInfo.InvariantCulture), $"p{number}@crowd.example");
        db.People.Add(person);
        for (var day = 0; day < PastNotices; day++)
        {
            db.Notices.Add(new Notice(person.Id, NoticeKind.SessionReminder, $"past:{number}:{day}", "/", now.AddDays(-7 * (day + 1)), null, person.Id));
        }

        db.Posts.Add(new Post(person.Id, team, number % ToASupervisor == 0 ? PostRole.Manager : PostRole.SocialWorker, "Practitioner", today.AddDays(-500 - number % 300)));
        if (before.Count == 0)
        {
            return person.Id;
        }

        // Every eighth supervises the seven after them, and is supervised by an earlier one: a tree.
        var above = before[number % ToASupervisor == 0 ? number / (ToASupervisor * ToASupervisor) * ToASupervisor : number - (number % ToASupervisor)];
        db.Supervisions.Add(new Supervision(person.Id, above, today.AddDays(-400)));
        var (supervisor, supervisee) = (new Actor(above, Relation.Supervisor), new Actor(person.Id, Relation.Supervisee));
        var heldOn = today.AddDays(number % 3 == 0 ? -70 : -20);
        var held = Session.Plan(person.Id, above, SessionKind.OneToOne, heldOn, new TimeOnly(10, 0), 60, null, supervisor, now, heldOn);
        held.Hold(heldOn, 60, casesDiscussed: false, supervisor, now, today);
        db.Sessions.Add(held);
        var agreed = Session.Plan(person.Id, above, SessionKind.OneToOne, today.AddDays(14 + (number % 10)), new TimeOnly(9 + (number % 7), 0), 60, null, supervisor, now, today);
        agreed.Agree(supervisee, now, today);
        db.Sessions.Add(agreed);
        if (number % 4 == 1)
        {
            var record = SupervisionRecord.Begin(held.Id, person.Id, above, heldOn, casesDiscussed: false, supervisor, now.AddDays(-19));
            record.Issue(
                new RecordContent { Form = "personal", Answers = [new Answer("management/discussed", "Leave.")] }, 1, new AnswerWindow(null, null), new Signing("Sent.", "Ada"), supervisor, now.AddDays(-18));
            db.Records.Add(record);
        }

        if (number % 4 == 2)
        {
            db.Sessions.Add(Session.Plan(person.Id, above, SessionKind.OneToOne, today.AddDays(1), new TimeOnly(10, 0), 60, null, supervisee, now, today));
        }

        if (number % 8 == 3)
        {
            db.Sessions.Add(Session.Plan(person.Id, above, SessionKind.AdHoc, today.AddDays(-1), null, null, null, supervisee, now, today.AddDays(-1)));
        }

        return person.Id;
    }
}
