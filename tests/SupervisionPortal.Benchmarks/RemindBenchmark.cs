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
/// What the sweep that reminds takes for an organisation of so many people: a session to come for every fourth, one nobody accounted for with every eighth, a
/// record that waits for every fourth, and what has become overdue as the engine says, and fifty notices of the year before. Once when nothing was told yet, once when all of it was, and once the morning after.
/// </summary>
internal static class RemindBenchmark
{
    private const int ToASupervisor = 8;
    private const int Batch = 200;

    /// <summary>What each was told in the year before.</summary>
    private const int PastNotices = 50;

    private static readonly int[] Sizes = [0, 500, 1_000, 2_000, 4_000];

    public static async Task RunAsync(TextWriter output, TextWriter progress)
    {
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"SQLite, .NET {Environment.Version}, {Environment.ProcessorCount} cores; beside the demonstration's own people"));
        output.WriteLine();
        output.WriteLine("| people | notices | first s | first commands | again s | again commands | next morning: notices | s | commands |");
        output.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        // What is compiled at the first use is compiled before anything is measured.
        await MeasureAsync(Sizes[1], progress);
        foreach (var size in Sizes)
        {
            var (first, again, next) = await MeasureAsync(size, progress);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {size:N0} | {first.Rows:N0} | {first.Took.TotalSeconds:N2} | {first.Commands:N0} | {again.Took.TotalSeconds:N2} | {again.Commands:N0} | {next.Rows:N0} | {next.Took.TotalSeconds:N2} | {next.Commands:N0} |"));
        }
    }

    private static async Task<((int Rows, TimeSpan Took, int Commands) First, (int Rows, TimeSpan Took, int Commands) Again, (int Rows, TimeSpan Took, int Commands) Next)> MeasureAsync(
        int size, TextWriter progress)
    {
        var commands = new CommandCount();
        await using var portal = new PortalFactory().With(services => services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(commands)));
        progress.WriteLine($"planting {size} people");
        await portal.WithinAsync(Accounts.Stranger, db => PlantAsync(db, portal.Clock, size));
        var first = await SweepAsync(portal, commands);
        var again = await SweepAsync(portal, commands);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        return (first, again, await SweepAsync(portal, commands));
    }

    private static async Task<(int Rows, TimeSpan Took, int Commands)> SweepAsync(PortalFactory portal, CommandCount commands)
    {
        commands.Take();
        var started = Stopwatch.GetTimestamp();
        var run = (await portal.Services.GetRequiredService<SweepRunner>().RunAsync(Remind.SweepName, byHand: true, CancellationToken.None))!;
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
