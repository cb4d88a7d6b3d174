using System.Diagnostics;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;

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
