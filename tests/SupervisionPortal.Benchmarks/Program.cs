using SupervisionPortal.Benchmarks;

switch (args)
{
    case ["policy"]:
        PolicyBenchmark.Run(Console.Out);
        return 0;
    case ["schedules"]:
        SchedulesBenchmark.Run(Console.Out);
        await SchedulesBenchmark.RunSweepsAsync(Console.Out, Console.Error);
        return 0;
    case ["remind"]:
        await RemindBenchmark.RunAsync(Console.Out, Console.Error);
        return 0;
    case ["ledger"]:
        await LedgerBenchmark.RunAsync(Console.Out, Console.Error);
        return 0;
    case ["pages", .. var packs] when packs.All(PagesBenchmark.Packs.Contains):
        await PagesBenchmark.RunAsync(packs, Console.Out, Console.Error);
        return 0;
    case ["start", .. { Length: > 0 } folders]:
        await StartBenchmark.RunAsync([.. folders.Select(Path.GetFullPath)], Console.Out, Console.Error);
        return 0;
    case ["typing"] when PublishedPortal.Folder() is { } portal:
        await TypingBenchmark.RunAsync(portal, Console.Out, Console.Error);
        return 0;
    case ["start"] when PublishedPortal.Folder() is { } published:
        await StartBenchmark.RunAsync([published], Console.Out, Console.Error);
        return 0;
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project tests/SupervisionPortal.Benchmarks -- policy|schedules|remind|ledger");
        Console.Error.WriteLine($"       … -- pages [PACK …], of {string.Join(", ", PagesBenchmark.Packs)}");
        Console.Error.WriteLine("       … -- typing, of the portal scripts/run.sh published, in Chromium");
        Console.Error.WriteLine("       … -- start [FOLDER …], each a published portal; by default the one scripts/run.sh published");
        return 2;
}
