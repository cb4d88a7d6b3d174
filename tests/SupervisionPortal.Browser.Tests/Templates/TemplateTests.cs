using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Web.Tests.Isolation;

namespace SupervisionPortal.Browser.Tests.Templates;

/// <summary>
/// Every page template of the portal, in every state its record or session can be in, by axe's rules wide, and
/// without scrolling sideways wide or narrow. A new page is looked at by existing; one that no walk comes to has to be told of here.
/// </summary>
public sealed class TemplateTests(ChromiumFixture chromium, EnglishWalk english) : IClassFixture<EnglishWalk>
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
    public Task Every_page_is_accessible_wide_and_narrow(string role) => chromium.WalkAsync(english, role, role is "anonymous" or "host administrator" ? null : "en", BrowserTest.Narrow, BrowserTest.Desktop);

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

        (await TemplateLooks.LookAsync(await context.NewPageAsync(), "/no-such-page", null, BrowserTest.Narrow, BrowserTest.Desktop)).ShouldBeEmpty();
    }
}
