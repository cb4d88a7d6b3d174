using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Benchmarks;

/// <summary>What the sweep that reminds takes for a <see cref="Crowd"/>: when nothing was told yet, when all of it was, and the morning after.</summary>
internal static class RemindBenchmark
{
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
        await Crowd.PlantAsync(portal, size);
        var first = await Crowd.SweepAsync(portal, Remind.SweepName, commands);
        var again = await Crowd.SweepAsync(portal, Remind.SweepName, commands);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        return (first, again, await Crowd.SweepAsync(portal, Remind.SweepName, commands));
    }
}
