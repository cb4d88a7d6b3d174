using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Ledger;
using SupervisionPortal.Data.Sqlite;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Ledger;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Benchmarks;

/// <summary>Verifying a long chain with the rows it is about, beside a plain hash of the same bytes; and what the chain adds to saving a signature.</summary>
internal static class LedgerBenchmark
{
    private const int Entries = 1_000_000;
    private const int Saves = 200;

    public static async Task RunAsync(TextWriter output, TextWriter progress)
    {
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"SQLite, .NET {Environment.Version}, {Environment.ProcessorCount} cores"));
        output.WriteLine();
        await VerifyAsync(output, progress);
        await SaveAsync(output);
        await OpenAsync(output);
    }

    /// <summary>What the chain adds to the first start: entering the year of the demonstration.</summary>
    private static async Task OpenAsync(TextWriter output)
    {
        await using var portal = new PortalFactory();
        var scopes = portal.Services.GetRequiredService<IServiceScopeFactory>();
        await portal.BehindTheBackAsync("DELETE FROM \"Ledger\"", "DELETE FROM \"LedgerHeads\"");
        var watch = Stopwatch.StartNew();
        var rows = await LedgerOpening.OpenAllAsync(scopes, portal.Clock.Now, CancellationToken.None);
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Entering the demonstration's {rows:N0} rows: {watch.Elapsed.TotalSeconds:N2} s"));
    }

    private static async Task VerifyAsync(TextWriter output, TextWriter progress)
    {
        var file = Path.Combine(Path.GetTempPath(), $"portal-ledger-{Guid.NewGuid():n}.db");
        var bytes = file + ".bytes";
        try
        {
            var tenant = Guid.CreateVersion7();
            progress.WriteLine($"writing {Entries} openings with their entries");
            var watch = Stopwatch.StartNew();
            await using (var db = Open(file, tenant))
            {
                await db.Database.EnsureCreatedAsync();
                db.Organisations.Add(new Organisation(tenant, "Benchmark", "Europe/London", "en"));
                await db.SaveChangesAsync();
                Fill(file, bytes, tenant);
            }

            progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:N0} s, {new FileInfo(file).Length / 1_000_000:N0} MB; verifying"));
            output.WriteLine("| run | entries | seconds | processor seconds | entries a second |");
            output.WriteLine("|---|--:|--:|--:|--:|");
            for (var run = 1; run <= 3; run++)
            {
                await using var db = Open(file, tenant);
                await using var beside = Open(file, tenant);
                await using var third = Open(file, tenant);
                var verifier = new LedgerVerifier(db, beside, third);
                var processor = Process.GetCurrentProcess().TotalProcessorTime;
                watch.Restart();
                await foreach (var _ in verifier.WalkAsync([], CancellationToken.None))
                {
                    // To its end.
                }

                var took = watch.Elapsed;
                processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
                if (verifier.Fault is { } fault)
                {
                    throw new InvalidOperationException($"The chain should be sound: {fault}");
                }

                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| verify {run} | {verifier.Entries:N0} | {took.TotalSeconds:N2} | {processor.TotalSeconds:N2} | {verifier.Entries / took.TotalSeconds:N0} |"));
            }

            watch.Restart();
            using (var plain = Process.Start(new ProcessStartInfo("sha256sum", bytes) { RedirectStandardOutput = true })!)
            {
                await plain.StandardOutput.ReadToEndAsync();
                await plain.WaitForExitAsync();
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| sha256sum of the same {new FileInfo(bytes).Length / 1_000_000:N0} MB, one file | | {watch.Elapsed.TotalSeconds:N2} | | |"));
            output.WriteLine();
        }
        finally
        {
            File.Delete(file);
            File.Delete(file + "-wal");
            File.Delete(file + "-shm");
            File.Delete(bytes);
        }
    }

    private static PortalDb Open(string file, Guid tenant)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        SqliteProvider.Use(options, $"Data Source={file};Pooling=false");
        var current = new CurrentTenant();
        current.Enter(tenant);
        return new PortalDb(options.Options, current, TimeProvider.System);
    }

    /// <summary>Straight into the tables: what is measured is reading.</summary>
    private static void Fill(string file, string bytes, Guid tenant)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false;Foreign Keys=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var row = Insert(connection, "RecordOpenings", ["TenantId", "Id", "Version", "RecordId", "PersonId", "On", "At", "Purpose"]);
        using var line = Insert(connection, "Ledger", ["TenantId", "Id", "Version", "Number", "At", "Kind", "ById", "Subject", "SubjectId", "ContentHash", "Before", "Hash"]);
        using var hashed = File.Create(bytes, 1 << 20);
        var head = new LedgerHead(tenant);
        var content = new LedgerContent();
        var encoded = new byte[LedgerEntry.EncodedLength];
        var person = Guid.CreateVersion7();
        var at = new DateTime(2020, 1, 1, 9, 0, 0, DateTimeKind.Utc);
        for (var number = 1; number <= Entries; number++)
        {
            at = at.AddSeconds(90);
            var (id, record, on) = (Guid.CreateVersion7(), Guid.CreateVersion7(), DateOnly.FromDateTime(at));
            content.Begin(LedgerSubject.RecordOpening);
            content.Add("At", at);
            content.Add("Id", id);
            content.Add("On", on);
            content.Add("PersonId", person);
            content.Add("Purpose", OpeningPurpose.QualityAssurance);
            content.Add("RecordId", record);
            hashed.Write(content.Bytes);
            var entry = head.Append(at, LedgerKind.Written, person, LedgerSubject.RecordOpening, id, content.Hash());
            entry.Encode(encoded);
            hashed.Write(encoded);
            Run(row, tenant, id, id, record, person, on, at, nameof(OpeningPurpose.QualityAssurance));
            Run(line, tenant, entry.Id, id, entry.Number, at, (int)entry.Kind, person, (int)entry.Subject, id, entry.ContentHash, entry.Before, entry.Hash);
        }

        using var end = Insert(connection, "LedgerHeads", ["TenantId", "Id", "Version", "Number", "Hash"]);
        Run(end, tenant, tenant, tenant, head.Number, head.Hash);
        transaction.Commit();
    }

    private static SqliteCommand Insert(SqliteConnection connection, string table, string[] columns)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select((_, index) => $"$p{index}"))})";
        for (var index = 0; index < columns.Length; index++)
        {
            command.Parameters.Add(new SqliteParameter($"$p{index}", null));
        }

        return command;
    }

    private static void Run(SqliteCommand command, params object[] values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index];
        }

        command.ExecuteNonQuery();
    }

    /// <summary>The same signature saved with the ledger and, as a seed does, without.</summary>
    private static async Task SaveAsync(TextWriter output)
    {
        await using var portal = new PortalFactory();
        var times = new Dictionary<bool, List<double>> { [true] = [], [false] = [] };
        await portal.WithinAsync(Accounts.Supervisor, async db =>
        {
            var record = await db.Records.Select(row => row.Id).FirstAsync();
            var person = await portal.PersonOf(Accounts.Supervisor);
            var hash = Convert.ToHexStringLower(SHA256.HashData("text"u8));
            for (var turn = 0; turn < Saves * 2; turn++)
            {
                db.DefersObligations = turn % 2 == 0;
                db.RecordSignatures.Add(new RecordSignature(record, 1000 + turn, person, SignatureParty.Supervisor, SignatureMeaning.FairRecord, "I sign this record.", "A supervisor", portal.Clock.Now, hash));
                var watch = Stopwatch.StartNew();
                await db.SaveChangesAsync();
                times[!db.DefersObligations].Add(watch.Elapsed.TotalMilliseconds);
                db.ChangeTracker.Clear();
            }
        });
        output.WriteLine("| one signature saved | median ms | 95 % ms |");
        output.WriteLine("|---|--:|--:|");
        foreach (var (entered, taken) in times.OrderBy(entry => entry.Key))
        {
            // The first saves compile what they use.
            var sorted = taken.Skip(20).Order().ToList();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {(entered ? "and entered in the ledger" : "alone")} | {sorted[sorted.Count / 2]:N2} | {sorted[sorted.Count * 95 / 100]:N2} |"));
        }
    }
}
