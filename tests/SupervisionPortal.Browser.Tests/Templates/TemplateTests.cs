using System.Collections.Concurrent;
using Microsoft.Playwright;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Web.Tests.Isolation;

namespace SupervisionPortal.Browser.Tests.Templates;

/// <summary>
/// Every page template of the portal, in every state its record or session can be in, by axe's rules wide, and in Khmer narrow, and
/// without scrolling sideways at either. A new page is looked at by existing; one that no walk comes to has to be told of here.
/// </summary>
public sealed class TemplateTests(ChromiumFixture chromium, EnglishWalk english, KhmerWalk khmer) : IClassFixture<EnglishWalk>, IClassFixture<KhmerWalk>
{
    /// <summary>Reading routes that answer with something else than a page.</summary>
    private static readonly Dictionary<string, string> NoPage = new()
    {
        ["/calendar/feed/{secret}.ics"] = "a calendar for programs",
        ["/sessions/{id:guid}/calendar-file"] = "a calendar to download",
        ["/organisation/ledger/digest"] = "a file to download",
        ["/health"] = "a word for the one that watches the server",
    };

    public static TheoryData<string> Everybody => [.. IsolationPortal.RoleNames];

    [Theory]
    [MemberData(nameof(Everybody))]
    public Task Every_page_is_accessible_wide_and_narrow(string role) => WalkAsync(english, role, role is "anonymous" or "host administrator" ? null : "en", BrowserTest.Narrow, BrowserTest.Desktop);

    [Theory]
    [InlineData("supervisor")]
    [InlineData("supervisee")]
    public Task Every_page_is_accessible_in_Khmer(string role) => WalkAsync(khmer, role, "km", BrowserTest.Narrow);

    [Fact]
    public async Task No_page_is_left_out()
    {
        var visited = new HashSet<string>();
        foreach (var role in IsolationPortal.RoleNames)
        {
            visited.UnionWith((await english.PlacesOfAsync(role)).Select(place => place.Route.Pattern));
        }

        var left = english.Routes.Where(route => route.IsReading).Select(route => route.Pattern).Distinct().Except(visited).ToList();

        left.ShouldBe(NoPage.Keys, ignoreOrder: true);
    }

    [Theory]
    [InlineData("anonymous")]
    [InlineData("supervisor")]
    public async Task The_page_for_what_is_not_there_is_accessible(string role)
    {
        await using var context = await english.EnterAsync(chromium.Browser, role);

        (await LookAsync(await context.NewPageAsync(), "/no-such-page", null, BrowserTest.Narrow, BrowserTest.Desktop)).ShouldBeEmpty();
    }

    private async Task WalkAsync(TemplateWalk walk, string role, string? language, params int[] widths)
    {
        var browser = chromium.Browser;
        var places = await walk.PlacesOfAsync(role);
        var faults = new ConcurrentQueue<string>();
        await using var context = await walk.EnterAsync(browser, role);
        var waiting = new ConcurrentQueue<TemplatePlace>(places);
        // One page loads while the other is looked at; opening a page takes longer than loading one.
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            var page = await context.NewPageAsync();
            while (waiting.TryDequeue(out var place))
            {
                foreach (var fault in await LookAsync(page, place.Path, language, widths))
                {
                    faults.Enqueue($"{place.Path}, {fault}");
                }
            }
        }));
        string.Join(Environment.NewLine, faults).ShouldBeEmpty();
    }

    private static async Task<List<string>> LookAsync(IPage page, string path, string? language, params int[] widths)
    {
        await page.SetViewportSizeAsync(widths[0], 900);
        await page.GotoAsync(path);
        // What is folded away is read too.
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => { details.open = true; })");
        var faults = new List<string>();
        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            // The rules look at each page in its last width; that nothing asks to scroll sideways is looked at in each.
            var found = width == widths[^1] ? await page.FaultsAsync() : await page.SidewaysAsync();
            faults.AddRange(found.Select(fault => $"{width} px: {fault}"));
        }

        if (language is not null && await page.Locator("html").GetAttributeAsync("lang") is var spoken && spoken?.Split('-')[0] != language)
        {
            faults.Add($"speaks {spoken}");
        }

        return faults;
    }
}
