using System.Net;
using Microsoft.Playwright;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Web.Tests.Isolation;

namespace SupervisionPortal.Browser.Tests.Templates;

/// <summary>
/// Every page template of the portal, in every state its record or session can be in, wide and narrow, by axe's rules and
/// without scrolling sideways. The pages come from the routes themselves: a new one is looked at by existing.
/// </summary>
public sealed class TemplateTests(ChromiumFixture chromium)
{
    /// <summary>A page no route leads to.</summary>
    private const string NotFound = "/no-such-page";

    [Theory]
    [InlineData("central-bedfordshire", "en", true)]
    [InlineData("mlop-tapang", "km", false)]
    public async Task Every_page_is_accessible_wide_and_narrow(string pack, string language, bool everyState)
    {
        _ = chromium.Browser;
        await using var portal = new IsolationPortal { Own = DemoAccounts.Of(pack) };
        portal.UseKestrel(0);
        portal.StartServer();
        await portal.InitializeAsync();
        var faults = new List<string>();
        var seen = new HashSet<string>();
        foreach (var role in IsolationPortal.RoleNames.Select(portal.Role))
        {
            var cookie = role.Email is { } email ? await portal.SignInCookieAsync(email) : null;
            var paths = await PathsAsync(portal, role, cookie, everyState, seen);
            await using var context = await EnterAsync(portal, cookie);
            var page = await context.NewPageAsync();
            foreach (var path in paths)
            {
                TestContext.Current.SendDiagnosticMessage($"{role}: {path}");
                await page.SetViewportSizeAsync(BrowserTest.Narrow, 900);
                await page.GotoAsync(path);
                faults.AddRange((await page.FaultsAsync()).Select(fault => $"{role} {path}, narrow: {fault}"));
                await page.SetViewportSizeAsync(BrowserTest.Desktop, 900);
                faults.AddRange((await (everyState ? page.FaultsAsync() : page.SidewaysAsync())).Select(fault => $"{role} {path}: {fault}"));
                if (role.IsMember && await page.Locator("html").GetAttributeAsync("lang") is var spoken && spoken?.Split('-')[0] != language)
                {
                    faults.Add($"{role} {path}: speaks {spoken}");
                }
            }
        }

        faults.Distinct().ShouldBeEmpty();
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
        // The home page is everybody's own; any other differs between the two whose work it is about and everybody else.
        var isOneOfTheTwo = role.Name is "supervisor" or "supervisee";
        var reader = isOneOfTheTwo || route.Pattern == "/" ? role.Name : "third";
        var state = everyState && isOneOfTheTwo && subject.Says.StartsWith(route.Noun.TrimEnd('s'), StringComparison.Ordinal) ? subject.Says : "";
        return $"{reader} {route.Pattern} {state}";
    }

    private async Task<IBrowserContext> EnterAsync(IsolationPortal portal, System.Net.Cookie? cookie)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = portal.ClientOptions.BaseAddress.ToString(), Locale = "en-GB" });
        if (cookie is not null)
        {
            await context.AddCookiesAsync([new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Url = portal.ClientOptions.BaseAddress.ToString() }]);
        }

        return context;
    }
}
