using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Benchmarks;

/// <summary>
/// How much of what somebody is typing a killed server had not saved: a supervisor types without a pause in Chromium, the portal's process is killed at a
/// random moment, and what its database then holds is held against what was typed by when. The portal is started again, and the page is to save the rest by itself.
/// </summary>
internal static class TypingBenchmark
{
    private const string Chromium = "/usr/bin/chromium-headless-shell";
    private const int Kills = 20;
    private const int Seed = 20261127;

    /// <summary>A practised typist: about a hundred words a minute.</summary>
    private static readonly TimeSpan Stroke = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <exception cref="InvalidOperationException">There is no Chromium, or words were lost for good.</exception>
    public static async Task RunAsync(string folder, TextWriter output, TextWriter progress)
    {
        var data = Directory.CreateTempSubdirectory("portal-typing-").FullName;
        var address = PublishedPortal.FreeAddress();
        var random = new Random(Seed);
        var losses = new List<TimeSpan>();
        var portal = await PublishedPortal.ServeAsync(folder, data, address);
        try
        {
            var database = Directory.GetFiles(data, "*.db").Single();
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = File.Exists(Chromium) ? Chromium : "/usr/bin/chromium",
                Args = Environment.UserName == "root" ? ["--no-sandbox", "--disable-gpu"] : ["--disable-gpu"],
            });
            var email = DemoAccounts.Supervisor(DemoOrganisation.All[0]);
            var draft = await DraftOfAsync(database, email);
            var page = await browser.NewPageAsync();
            await page.GotoAsync($"{address}/sign-in");
            await page.FillAsync("input[type=email]", email);
            await page.FillAsync("input[type=password]", new DemoMode().Password);
            await page.PressAsync("input[type=password]", "Enter");
            await page.WaitForURLAsync(url => !new Uri(url).AbsolutePath.StartsWith("/sign-in", StringComparison.Ordinal));
            await page.GotoAsync($"{address}/records/{draft}/draft");
            var field = page.Locator("form[data-autosave] textarea").First;
            for (var kill = 1; kill <= Kills; kill++)
            {
                var mark = string.Create(CultureInfo.InvariantCulture, $"Kill{kill:00}-");
                await field.FillAsync(mark);
                await UntilAsync(async () => (await SavedAsync(database, draft)).Contains(mark, StringComparison.Ordinal));
                var length = TimeSpan.FromSeconds(2 + (random.NextDouble() * 8));
                await field.FocusAsync();
                await page.Keyboard.PressAsync("End");
                var began = Stopwatch.GetTimestamp();
                var typed = new List<(char Letter, TimeSpan At)>();
                while (Stopwatch.GetElapsedTime(began) is var at && at < length)
                {
                    var letter = (char)('a' + random.Next(26));
                    await page.Keyboard.PressAsync(letter.ToString());
                    typed.Add((letter, Stopwatch.GetElapsedTime(began)));
                    await Task.Delay(Stroke);
                }

                await portal.KillAsync();
                var killedAt = Stopwatch.GetElapsedTime(began);
                var words = mark + string.Concat(typed.Select(stroke => stroke.Letter));
                var saved = Enumerable.Range(0, typed.Count + 1).Last(count => SavedOnDisk(words[..(mark.Length + count)]));
                var loss = saved == typed.Count ? TimeSpan.Zero : killedAt - typed[saved].At;
                losses.Add(loss);
                progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kill {kill} of {Kills} after {killedAt.TotalSeconds:N1} s: {typed.Count - saved} of {typed.Count} strokes not on the server, {loss.TotalSeconds:N2} s"));
                await portal.DisposeAsync();
                portal = await PublishedPortal.ServeAsync(folder, data, address);
                await UntilAsync(async () => (await SavedAsync(database, draft)).Contains(words, StringComparison.Ordinal));

                bool SavedOnDisk(string beginning) => SavedAsync(database, draft).GetAwaiter().GetResult().Contains(beginning, StringComparison.Ordinal);
            }
        }
        finally
        {
            await portal.DisposeAsync();
            Directory.Delete(data, recursive: true);
        }

        losses.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Kills} kills while typing a stroke each {Stroke.TotalMilliseconds:N0} ms, .NET {Environment.Version}, {Environment.ProcessorCount} cores"));
        output.WriteLine();
        output.WriteLine("| not on the server: median s | most s | lost for good |");
        output.WriteLine("|--:|--:|--:|");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {losses[losses.Count / 2].TotalSeconds:N2} | {losses[^1].TotalSeconds:N2} | 0 |"));
    }

    /// <summary>A record the supervisor has begun and not sent.</summary>
    private static async Task<Guid> DraftOfAsync(string database, string email)
    {
        await using var connection = await OpenAsync(database);
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT d."RecordId" FROM "RecordDrafts" d JOIN "People" p ON p."TenantId" = d."TenantId" AND p."Id" = d."AuthorId" WHERE p."Email" = $email AND d."AmendsVersion" = 0 LIMIT 1""";
        command.Parameters.AddWithValue("$email", email);
        return Guid.Parse((string)(await command.ExecuteScalarAsync())!);
    }

    /// <summary>All the words of the draft as the database holds them.</summary>
    private static async Task<string> SavedAsync(string database, Guid record)
    {
        await using var connection = await OpenAsync(database);
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT "Content" FROM "RecordDrafts" WHERE "RecordId" = $record COLLATE NOCASE""";
        command.Parameters.AddWithValue("$record", record.ToString());
        return string.Join('\n', RecordContent.FromJson((string)(await command.ExecuteScalarAsync())!).Texts());
    }

    private static async Task<SqliteConnection> OpenAsync(string database)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        await connection.OpenAsync();
        return connection;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            if (Stopwatch.GetElapsedTime(began) > Patience)
            {
                throw new InvalidOperationException("The page did not save its words again.");
            }

            await Task.Delay(Stroke);
        }
    }
}
