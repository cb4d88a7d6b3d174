using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Benchmarks;

/// <summary>
/// What the server takes for each page of the demonstration, once it is warm: every role of every organisation follows every
/// link there is, and of each route the slowest page they came to is opened again and again, beside the sign-in page, which needs no
/// database. The ratio of the two says more than the times, which are this machine's.
/// </summary>
internal static class PagesBenchmark
{
    private const int Times = 20;
    private const int WarmUps = 10;

    /// <summary>How often pages of one route are opened to tell which is the slowest.</summary>
    private const int Looks = 3;

    private const string Yardstick = "/sign-in";

    public static IReadOnlyCollection<string> Packs { get; } = [.. DemoOrganisation.All.Select(organisation => organisation.Pack)];

    /// <param name="packs">The organisations that adopted these; all where it is empty.</param>
    public static async Task RunAsync(IReadOnlyCollection<string> packs, TextWriter output, TextWriter progress)
    {
        // There lies the list by which a host of the portal finds its content.
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        await using var database = SeededDatabase.Copy();
        await using var portal = new PortalFactory();
        var stopwatch = new PageStopwatch();
        // As it runs in earnest: connections are kept, and nothing is checked for the developer.
        portal.WithSetting("Database:ConnectionString", new SqliteConnectionStringBuilder(database.Settings["Database:ConnectionString"]) { Pooling = true }.ToString());
        portal.WithSetting(WebHostDefaults.EnvironmentKey, "Production");
        portal.With(services =>
        {
            services.AddSingleton<IStartupFilter>(stopwatch);
            services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(stopwatch));
        });
        portal.UseKestrel(0);
        portal.StartServer();
        var address = portal.ClientOptions.BaseAddress;
        var routes = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .ToList();

        // The morning after: of the sessions booked for the seed's last day nobody has said yet what became of them.
        portal.Clock.Advance(TimeSpan.FromDays(1));
        var yardstick = new PageVisitor("anybody", address, null, stopwatch);
        var visitors = new List<PageVisitor> { yardstick, new("host", address, await portal.SignInCookieAsync(DemoAccounts.Host), stopwatch) };
        foreach (var account in DemoAccounts.All.Where(account => packs.Count == 0 || packs.Contains(account.Organisation.Pack)))
        {
            visitors.Add(new PageVisitor($"{account.Organisation.Pack}: {account.Role}", address, await portal.SignInCookieAsync(account.Email), stopwatch));
        }

        var patterns = routes.Select(route => route.RoutePattern.RawText!).Distinct().Order().ToList();
        var pages = new List<Page>();
        foreach (var visitor in visitors)
        {
            await visitor.WalkAsync(patterns);
            foreach (var (pattern, addresses) in visitor.Pages)
            {
                pages.Add(await ChooseAsync(visitor, pattern, addresses));
            }

            progress.WriteLine($"{visitor.Who}: {visitor.Pages.Count} routes, {visitor.Pages.Values.Sum(addresses => addresses.Count)} pages");
        }

        // Until everything has been asked for often enough to have been compiled in earnest.
        foreach (var page in pages)
        {
            for (var i = 0; i < WarmUps; i++)
            {
                await page.Visitor.OpenAsync(page.Address);
            }
        }

        progress.WriteLine("warm");
        var measured = new List<Measured>();
        foreach (var page in pages)
        {
            measured.Add(await MeasureAsync(page, yardstick));
        }

        Write(output, measured, [.. patterns.Except(measured.Select(found => found.Page.Pattern))]);
        visitors.ForEach(visitor => visitor.Dispose());
        SqliteConnection.ClearAllPools();
    }

    /// <summary>Of the pages of one route that this visitor came to, the slowest.</summary>
    private static async Task<Page> ChooseAsync(PageVisitor visitor, string pattern, IReadOnlyCollection<string> addresses)
    {
        var opened = new List<(string Address, PageTime Time)>();
        foreach (var address in addresses)
        {
            for (var i = 0; i < Looks; i++)
            {
                opened.Add((address, await visitor.OpenAsync(address)));
            }
        }

        // The least of its processor times is what a page cannot do without.
        var slowest = opened.GroupBy(open => open.Address).MaxBy(opens => opens.Min(open => open.Time.Processor))!.Key;
        return new Page(visitor, pattern, slowest, opened.Min(open => open.Time.Commands), opened.Max(open => open.Time.Commands));
    }

    private static async Task<Measured> MeasureAsync(Page page, PageVisitor yardstick)
    {
        var times = new List<PageTime>();
        var beside = new List<PageTime>();
        for (var i = 0; i < Times; i++)
        {
            times.Add(await page.Visitor.OpenAsync(page.Address));
            beside.Add(await yardstick.OpenAsync(Yardstick));
        }

        return new Measured(page, times, beside);
    }

    private static void Write(TextWriter output, IReadOnlyCollection<Measured> measured, IReadOnlyCollection<string> unreached)
    {
        output.WriteLine(FormattableString.Invariant(
            $"{measured.Count} pages of {measured.DistinctBy(found => found.Page.Pattern).Count()} routes, {Times} times each, .NET {Environment.Version}, {Environment.ProcessorCount} cores"));
        output.WriteLine();
        output.WriteLine("| route, as whoever it is slowest for | median ms | p95 ms | processor ms | against the sign-in page | SQL commands | kB allocated |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var route in measured.GroupBy(found => found.Page.Pattern).OrderByDescending(route => route.Max(found => found.Median)))
        {
            var (least, most) = (route.Min(found => found.Page.LeastCommands), route.Max(found => found.Page.MostCommands));
            var slowest = route.MaxBy(found => found.Median)!;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| /{route.Key.TrimStart('/')} ({slowest.Page.Visitor.Who}) | {slowest.Median:N1} | {slowest.NinetyFifth:N1} | {slowest.Processor:N1} | ×{slowest.Ratio:N1} | {(least == most ? $"{most}" : $"{least}–{most}")} | {slowest.Allocated / 1024:N0} |"));
        }

        if (unreached.Count > 0)
        {
            output.WriteLine();
            output.WriteLine($"Nobody came to a page of {string.Join(", ", unreached.Select(pattern => "/" + pattern.TrimStart('/')))}.");
        }
    }

    /// <summary>One page as one visitor sees it.</summary>
    /// <param name="LeastCommands">SQL commands of the page of this route that takes the fewest.</param>
    /// <param name="MostCommands">And of the one that takes the most.</param>
    private sealed record Page(PageVisitor Visitor, string Pattern, string Address, int LeastCommands, int MostCommands);

    private sealed record Measured(Page Page, IReadOnlyList<PageTime> Times, IReadOnlyList<PageTime> Beside)
    {
        public double Median => At(Times.Select(time => time.Elapsed), 0.5);

        public double NinetyFifth => At(Times.Select(time => time.Elapsed), 0.95);

        public double Processor => At(Times.Select(time => time.Processor), 0.5);

        /// <summary>Of the medians on the clock: both were asked for by turns, and what else the machine did held up both.</summary>
        public double Ratio => Median / At(Beside.Select(time => time.Elapsed), 0.5);

        public long Allocated => Times.Select(time => time.Allocated).Order().ElementAt(Times.Count / 2);

        private static double At(IEnumerable<TimeSpan> times, double share)
        {
            var ordered = times.Order().ToList();
            return ordered[(int)Math.Ceiling(share * ordered.Count) - 1].TotalMilliseconds;
        }
    }
}
