using System.Collections.Concurrent;
using System.Net;
using Microsoft.Playwright;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Web.Tests.Isolation;
using Cookie = Microsoft.Playwright.Cookie;

namespace SupervisionPortal.Browser.Tests.Templates;

/// <summary>
/// Every page template of the portal, in every state its record or session can be in, wide and narrow, by axe's rules and
/// without scrolling sideways. The pages come from the routes themselves: a new one is looked at by existing.
/// </summary>
public sealed class TemplateTests(ChromiumFixture chromium)
{
    /// <summary>A page no route leads to.</summary>
    private const string NotFound = "/no-such-page";

    /// <summary>Pages whose content depends on who one is to the person they are about. All others look alike to all who may enter.</summary>
    private static readonly string[] Personal = ["", "people", "records", "sessions", "cases"];

    [Fact]
    public Task Every_page_is_accessible_to_everybody_wide_and_narrow() => WalkAsync("central-bedfordshire", "en", IsolationPortal.RoleNames, everyState: true, BrowserTest.Narrow, BrowserTest.Desktop);

    [Fact]
    public Task The_pages_of_the_two_it_is_about_are_accessible_in_Khmer() => WalkAsync("mlop-tapang", "km", ["supervisor", "supervisee"], everyState: false, BrowserTest.Narrow);

    private async Task WalkAsync(string pack, string language, IEnumerable<string> roles, bool everyState, params int[] widths)
    {
        _ = chromium.Browser;
        await using var portal = new IsolationPortal { Own = DemoAccounts.Of(pack) };
        portal.UseKestrel(0);
        portal.StartServer();
        await portal.InitializeAsync();
        var faults = new ConcurrentQueue<string>();
        var seen = new HashSet<string>();
        foreach (var role in roles.Select(portal.Role))
        {
            var cookie = role.Email is { } email ? await portal.SignInCookieAsync(email) : null;
            var paths = await PathsAsync(portal, role, cookie, everyState, seen);
            await using var context = await EnterAsync(portal, cookie);
            // One page loads while the other is looked at.
            await Parallel.ForEachAsync(paths, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken }, async (path, _) =>
            {
                foreach (var fault in await LookAsync(context, path, role.IsMember ? language : null, widths))
                {
                    faults.Enqueue($"{role} {path}, {fault}");
                }
            });
        }

        string.Join(Environment.NewLine, faults).ShouldBeEmpty();
    }

    private static async Task<List<string>> LookAsync(IBrowserContext context, string path, string? language, int[] widths)
    {
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(widths[0], 900);
        await page.GotoAsync(path);
        // What is folded away is read too.
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => { details.open = true; })");
        var faults = new List<string>();
        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            faults.AddRange((await page.FaultsAsync()).Select(fault => $"{width} px: {fault}"));
        }

        if (language is not null && await page.Locator("html").GetAttributeAsync("lang") is var spoken && spoken?.Split('-')[0] != language)
        {
            faults.Add($"speaks {spoken}");
        }

        await page.CloseAsync();
        return faults;
    }

    /// <summary>Where this role finds a page that looks unlike all seen before.</summary>
    private static async Task<List<string>> PathsAsync(IsolationPortal portal, Role role, System.Net.Cookie? cookie, bool everyState, HashSet<string> seen)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = portal.ClientOptions.BaseAddress };
        if (cookie is not null)
        {
            http.DefaultRequestHeaders.Add("Cookie", $"{cookie.Name}={cookie.Value}");
        }

        var paths = new List<string>();
        var asked = new HashSet<string>();
        foreach (var route in portal.Routes.Where(route => route.IsReading))
        {
            foreach (var subject in portal.OwnSubjects(role))
            {
                if (route.Address(subject) is not { } path || seen.Contains(Template(route, role, subject, everyState)) || !asked.Add(path))
                {
                    continue;
                }

                using var answer = await http.GetAsync(path, TestContext.Current.CancellationToken);
                if (answer.StatusCode == HttpStatusCode.OK && answer.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    seen.Add(Template(route, role, subject, everyState));
                    paths.Add(path);
                }
            }
        }

        if (seen.Add(role.IsAnonymous ? "not found, signed out" : "not found"))
        {
            paths.Add(NotFound);
        }

        return paths;
    }

    /// <summary>Two visits of the same name look alike: the second is spared.</summary>
    private static string Template(Route route, Role role, Subject subject, bool everyState)
    {
        var isOneOfTheTwo = role.Name is "supervisor" or "supervisee";
        var reader = role.IsAnonymous ? role.Name
            : !Personal.Contains(route.Noun) ? "signed in"
            // The home page is everybody's own.
            : isOneOfTheTwo || route.Pattern == "/" ? role.Name : "third";
        var state = everyState && isOneOfTheTwo && subject.Says.StartsWith(route.Noun.TrimEnd('s'), StringComparison.Ordinal) ? subject.Says : "";
        return $"{reader} {route.Pattern} {state}";
    }

    private async Task<IBrowserContext> EnterAsync(IsolationPortal portal, System.Net.Cookie? cookie)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = portal.ClientOptions.BaseAddress.ToString(), Locale = "en-GB" });
        context.SetDefaultTimeout(ChromiumFixture.Patience);
        if (cookie is not null)
        {
            await context.AddCookiesAsync([new Cookie { Name = cookie.Name, Value = cookie.Value, Url = portal.ClientOptions.BaseAddress.ToString() }]);
        }

        return context;
    }
}
