using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class HostJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_host_administrator_founds_an_organisation_and_its_administrator_comes_in_by_the_link()
    {
        var host = await SignInAsync(Accounts.Host);
        new Uri(host.Url).AbsolutePath.ShouldBe("/host/organisations");
        await host.LeaveAsync(() => host.Locator("a[href='/host/organisations/new']").First.ClickAsync());
        await host.Field("Name").FillAsync("Harbour Council");
        await host.Field("TimeZone").SelectOptionAsync("Europe/London");
        await host.Field("Language").SelectOptionAsync("en");
        await host.Field("Pack").SelectOptionAsync("surrey");
        await host.Field("GivenName").FillAsync("Ada");
        await host.Field("FamilyName").FillAsync("Harbour");
        await host.Field("Email").FillAsync("ada@harbour.example");
        await host.SendFormAsync("form[action='/host/organisations']");
        await Expect(host.Locator("main")).ToContainTextAsync("Harbour Council");
        await host.ShouldBeAccessible();

        var administrator = await OpenAsync();
        await administrator.GotoAsync(await host.LinkShown());
        await administrator.ShouldBeAccessible();
        await administrator.ChoosePasswordAsync("seven-lanterns-by-the-quay");
        await administrator.GotoAsync("/organisation/people");
        await Expect(administrator.Locator("main")).ToContainTextAsync("Ada Harbour");
        await administrator.ShouldBeAccessible();
    }

    [Fact]
    public async Task A_host_administrator_opens_no_page_of_an_organisation()
    {
        var record = await Portal.RecordAsync(Accounts.Supervisee, RecordState.Signed);
        var host = await SignInAsync(Accounts.Host);

        foreach (var path in new[] { $"/records/{record}", $"/records/{record}/versions/1", "/records", $"/people/{await Portal.PersonOf(Accounts.Supervisee)}", "/organisation/people" })
        {
            (await host.GotoAsync(path))!.Status.ShouldBe(403, path);
        }

        await host.ShouldBeAccessible();
        await host.GotoAsync("/");
        new Uri(host.Url).AbsolutePath.ShouldBe("/host/organisations", "the host has no work of its own to do");
    }
}
