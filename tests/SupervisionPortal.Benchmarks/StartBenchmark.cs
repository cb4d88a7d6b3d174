using System.Diagnostics;
using System.Globalization;

namespace SupervisionPortal.Benchmarks;

/// <summary>
/// How long a start of the published portal takes on a database that is there already, from the command to the first page answered. Beside
/// each start a verb is run that needs neither web host nor database: what .NET itself takes on this machine at this moment.
/// </summary>
internal static class StartBenchmark
{
    private const int Starts = 5;
    /// <param name="folders">Published portals, measured by turns.</param>
    public static async Task RunAsync(IReadOnlyList<string> folders, TextWriter output, TextWriter progress)
    {
        var data = Directory.CreateTempSubdirectory("portal-start-").FullName;
        try
        {
            progress.WriteLine("planting the demonstration, once");
            await StartAsync(folders[0], data);
            var starts = folders.ToDictionary(folder => folder, _ => new List<(TimeSpan Elapsed, TimeSpan Processor)>());
            var verbs = folders.ToDictionary(folder => folder, _ => new List<TimeSpan>());
            for (var i = 0; i < Starts; i++)
            {
                foreach (var folder in folders)
                {
                    progress.WriteLine($"start {i + 1} of {Starts}: {folder}");
                    starts[folder].Add(await StartAsync(folder, data));
                    verbs[folder].Add(await RunVerbAsync(folder));
                }
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Starts} starts each, .NET {Environment.Version}, {Environment.ProcessorCount} cores"));
            output.WriteLine();
            output.WriteLine("| published in | first page after s | slowest s | processor s | a verb alone: s | against it |");
            output.WriteLine("|---|--:|--:|--:|--:|--:|");
            foreach (var folder in folders)
            {
                var first = Median(starts[folder].Select(took => took.Elapsed));
                var slowest = starts[folder].Max(took => took.Elapsed);
                var processor = Median(starts[folder].Select(took => took.Processor));
                var verb = Median(verbs[folder]);
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {Path.GetFileName(folder)} | {first.TotalSeconds:N2} | {slowest.TotalSeconds:N2} | {processor.TotalSeconds:N2} | {verb.TotalSeconds:N2} | ×{first / verb:N1} |"));
            }
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>Starts the portal, waits for its first page and ends it.</summary>
    private static async Task<(TimeSpan Elapsed, TimeSpan Processor)> StartAsync(string folder, string data)
    {
        var started = Stopwatch.GetTimestamp();
        await using var portal = await PublishedPortal.ServeAsync(folder, data, PublishedPortal.FreeAddress());
        return (Stopwatch.GetElapsedTime(started), portal.ProcessorTime);
    }

    private static async Task<TimeSpan> RunVerbAsync(string folder)
    {
        var started = Stopwatch.GetTimestamp();
        using var verb = PublishedPortal.Start(folder, "states");
        await verb.WaitForExitAsync();
        return Stopwatch.GetElapsedTime(started);
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> took)
    {
        var ordered = took.Order().ToList();
        return ordered[ordered.Count / 2];
    }
}
