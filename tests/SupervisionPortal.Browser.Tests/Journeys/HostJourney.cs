using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Web.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class HostJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_host_administrator_founds_an_organisation_and_its_administrator_chooses_a_password_by_the_link()
    {
        var host = await SignInAsync(Accounts.Host);
        new Uri(host.Url).AbsolutePath.ShouldBe("/host/organisations");
        await host.Locator("a[href='/host/organisations/new']").First.ClickAsync();
        await host.Locator("[name=Name]").FillAsync("Harbour Council");
        await host.Locator("select[name=TimeZone]").SelectOptionAsync("Europe/London");
        await host.Locator("select[name=Language]").SelectOptionAsync("en");
        await host.Locator("select[name=Pack]").SelectOptionAsync("surrey");
        await host.Locator("[name=GivenName]").FillAsync("Ada");
        await host.Locator("[name=FamilyName]").FillAsync("Harbour");
        await host.Locator("[name=Email]").FillAsync("ada@harbour.example");
        await host.ShouldBeAccessible();

        await host.SendFormAsync("form[action='/host/organisations']");

        await Expect(host.Locator("main")).ToContainTextAsync("Harbour Council");
        await host.ShouldBeAccessible();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/records")]
    [InlineData("/organisation/people")]
    public async Task A_host_administrator_opens_no_page_of_an_organisation(string path)
    {
        var host = await SignInAsync(Accounts.Host);

        var answer = await host.GotoAsync(path);

        answer!.Status.ShouldBeOneOf(403, 404);
        await host.ShouldBeAccessible();
    }
}
