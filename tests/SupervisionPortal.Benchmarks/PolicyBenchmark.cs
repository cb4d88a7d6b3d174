using System.Diagnostics;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Benchmarks;

/// <summary>
/// How many people one core evaluates in a second of its time, 24 sessions and 10 cases each, how that changes with the
/// number of people, and how many bytes each costs. Processor time and not the clock on the wall is measured, so that
/// whatever else the machine does counts for little.
/// </summary>
internal static class PolicyBenchmark
{
    private const int BatchSize = 1000;

    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    private static readonly DateOnly AsOf = new(2026, 6, 30);

    public static void Run(TextWriter output)
    {
        var onOneCore = PinToOneCore();
        var calendar = new WorkingCalendar(
            TimeZoneInfo.FindSystemTimeZoneById("Europe/London"),
            WorkingCalendar.MondayToFriday,
            [new(2025, 12, 25), new(2025, 12, 26), new(2026, 1, 1), new(2026, 4, 3), new(2026, 4, 6), new(2026, 5, 4), new(2026, 5, 25)]);
        var policies = ShippedPolicies.Keys.Select(ShippedPolicies.Get).ToList();
        foreach (var policy in policies)
        {
            Measure(policy, calendar, 10 * BatchSize);
        }

        output.WriteLine($"24 sessions and 10 cases each, on {(onOneCore ? "one core" : "one thread")}, .NET {Environment.Version}");
        output.WriteLine();
        output.WriteLine("| pack | people | people/s | µs a person | against 1,000 | obligations a person | bytes a person | heap after |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var policy in policies)
        {
            double smallest = 0;
            foreach (var size in Sizes)
            {
                var measured = Measure(policy, calendar, size);
                var each = measured.Elapsed.TotalMicroseconds / size;
                smallest = smallest == 0 ? each : smallest;
                output.WriteLine(FormattableString.Invariant(
                    $"| {policy.Key} | {size:N0} | {size / measured.Elapsed.TotalSeconds:N0} | {each:N2} | ×{each / smallest:N2} | {(double)measured.Obligations / size:N1} | {measured.Bytes / size:N0} | {GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024.0:N1} MB |"));
            }
        }
    }

    /// <summary>People are made batch by batch outside the clock, so that the memory measured is the evaluation's.</summary>
    private static (TimeSpan Elapsed, long Bytes, long Obligations) Measure(Policy policy, WorkingCalendar calendar, int size)
    {
        var elapsed = TimeSpan.Zero;
        long bytes = 0, obligations = 0;
        for (var first = 0; first < size; first += BatchSize)
        {
            var people = People.Batch(first, BatchSize, AsOf);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var started = Environment.CpuUsage.TotalTime;
            foreach (var person in people)
            {
                obligations += policy.Evaluate(person, calendar, AsOf).Count;
            }

            elapsed += Environment.CpuUsage.TotalTime - started;
            bytes += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return (elapsed, bytes, obligations);
    }

    private static bool PinToOneCore()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
        {
            return false;
        }

        Process.GetCurrentProcess().ProcessorAffinity = 1;
        return true;
    }
}
