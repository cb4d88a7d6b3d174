using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Benchmarks;

/// <summary>
/// How long it takes to lay six months of dates for a thousand people: eight to a supervisor, whose diary fills with every schedule laid, with leave,
/// other meetings and fixed days in the way.
/// </summary>
internal static class SchedulesBenchmark
{
    private const int ToASupervisor = 8;
    private const int Minutes = 90;

    private static readonly int[] Sizes = [1_000, 10_000];

    private static readonly int[] CrowdSizes = [500, 1_000, 2_000];

    private static readonly DateOnly AsOf = new(2026, 6, 30);

    public static void Run(TextWriter output)
    {
        var calendar = new WorkingCalendar(
            TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), WorkingCalendar.MondayToFriday, [new(2026, 8, 31), new(2026, 12, 25), new(2026, 12, 28)]);
        var policies = ShippedPolicies.Keys.Select(ShippedPolicies.Get).ToList();
        foreach (var policy in policies)
        {
            Measure(policy, calendar, ToASupervisor * 25);
        }

        output.WriteLine($"six months each, {ToASupervisor} people to a supervisor, one thread, .NET {Environment.Version}");
        output.WriteLine();
        output.WriteLine("| pack | people | seconds | dates | dates a person | after due |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|");
        foreach (var policy in policies)
        {
            foreach (var size in Sizes)
            {
                var (elapsed, dates, late) = Measure(policy, calendar, size);
                output.WriteLine(FormattableString.Invariant($"| {policy.Key} | {size:N0} | {elapsed.TotalSeconds:N2} | {dates:N0} | {(double)dates / size:N1} | {late:N0} |"));
            }
        }
    }

    /// <summary>The two sweeps that keep schedules, rows read and written: the first time, and again when nothing is to be done.</summary>
    public static async Task RunSweepsAsync(TextWriter output, TextWriter progress)
    {
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        output.WriteLine();
        output.WriteLine("| sweep | people | rows | first s | commands | again s | commands |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        // What is compiled at the first use is compiled before anything is measured.
        await SweepAsync(CrowdSizes[0], TextWriter.Null, progress);
        foreach (var size in CrowdSizes)
        {
            await SweepAsync(size, output, progress);
        }
    }

    private static async Task SweepAsync(int size, TextWriter output, TextWriter progress)
    {
        var commands = new CommandCount();
        await using var portal = new PortalFactory().With(services => services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(commands)));
        progress.WriteLine($"planting {size} people");
        await Crowd.PlantAsync(portal, size);
        // Another day: what everybody owes is computed anew.
        portal.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var sweep in new[] { ComputeSchedules.SweepName, ExtendSchedules.SweepName })
        {
            var first = await Crowd.SweepAsync(portal, sweep, commands);
            var again = await Crowd.SweepAsync(portal, sweep, commands);
            output.WriteLine(FormattableString.Invariant(
                $"| {sweep} | {size:N0} | {first.Rows:N0} | {first.Took.TotalSeconds:N2} | {first.Commands:N0} | {again.Took.TotalSeconds:N2} | {again.Commands:N0} |"));
        }
    }

    private static (TimeSpan Elapsed, int Dates, int Late) Measure(Policy policy, WorkingCalendar calendar, int size)
    {
        var until = ScheduleLayout.HorizonOf(AsOf);
        var elapsed = TimeSpan.Zero;
        int dates = 0, late = 0;
        for (var first = 0; first < size; first += ToASupervisor)
        {
            var people = People.Batch(first, Math.Min(ToASupervisor, size - first), AsOf);
            var supervisor = Supervisor(first);
            var started = Stopwatch.GetTimestamp();
            foreach (var person in people)
            {
                var diaries = new TwoDiaries(calendar, Supervisee(person), supervisor);
                foreach (var date in ScheduleLayout.Lay(policy, person, calendar, diaries, AsOf, until, [], new TimeOnly(10, 0), Minutes))
                {
                    dates++;
                    late += date.IsAfterDue ? 1 : 0;
                }
            }

            elapsed += Stopwatch.GetElapsedTime(started);
        }

        return (elapsed, dates, late);
    }

    private static PersonDiary Supervisor(int number)
    {
        var random = new Random(number);
        var me = Guid.NewGuid();
        return new PersonDiary(
            [new AbsenceFacts(AsOf.AddDays(random.Next(20, 60)), AsOf.AddDays(random.Next(66, 75)))],
            Enumerable.Range(0, 60).Select(_ => new DiaryEntry(AsOf.AddDays(random.Next(180)), new TimeOnly(random.Next(9, 16), 0), 60)),
            [new FixedDay(me, DayOfWeek.Tuesday, FixedDayKind.Kept, null, null, new Actor(me, Relation.Supervisee)), new FixedDay(me, DayOfWeek.Monday, FixedDayKind.Except, new TimeOnly(9, 0), new TimeOnly(11, 0), new Actor(me, Relation.Supervisee))]);
    }

    private static PersonDiary Supervisee(PersonFacts person)
    {
        var me = Guid.NewGuid();
        return new PersonDiary(
            person.Absences, [], person.FullTimeEquivalent < 1m ? [new FixedDay(me, DayOfWeek.Wednesday, FixedDayKind.Never, null, null, new Actor(me, Relation.Supervisee))] : []);
    }
}
