using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Web.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class AdministratorJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    private const string Newcomer = "nadia.newcomer@westmere.example";

    [Fact]
    public async Task Somebody_added_by_an_administrator_comes_in_by_the_link_and_is_on_the_supervisors_home_page()
    {
        var supervisor = await Portal.PersonOf(Accounts.Supervisor);
        var page = await SignInAsync(Accounts.Administrator);
        await page.GotoAsync("/organisation/people");
        await page.LeaveAsync(() => page.Locator("a[href='/organisation/people/new']").First.ClickAsync());
        await page.Field("GivenName").FillAsync("Nadia");
        await page.Field("FamilyName").FillAsync("Newcomer");
        await page.Field("Email").FillAsync(Newcomer);
        await page.Field("Title").FillAsync("Social worker");
        await page.Field("Role").SelectOptionAsync("SocialWorker");
        await page.Field("Unit").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await page.Field("StartedOn").FillAsync("24 November 2025");
        await page.Field("Supervisor").SelectOptionAsync(supervisor.ToString());
        await page.SendFormAsync("form[action='/organisation/people']");
        await Expect(page.Locator("h1")).ToContainTextAsync("Nadia Newcomer");
        await page.ShouldBeAccessible();
        var link = page.LinkShown();

        var newcomer = await OpenAsync();
        await newcomer.GotoAsync(await link);
        await newcomer.ChoosePasswordAsync("three-otters-and-a-lamp");
        await Expect(newcomer.Locator("main h1")).ToHaveTextAsync("What needs doing");
        // The link was good once, and the password is theirs from now on.
        var again = await OpenAsync();
        (await again.GotoAsync(await link))!.Status.ShouldBe(410);
        await again.GotoAsync("/sign-in");
        await again.SignInHereAsync(Newcomer, "three-otters-and-a-lamp");
        new Uri(again.Url).AbsolutePath.ShouldBe("/");

        var person = await Portal.WithinAsync(Accounts.Administrator, db => db.People.Where(row => row.Email == Newcomer).Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken));
        var theirs = await SignInAsync(Accounts.Supervisor);
        await Expect(theirs.Locator($"main a[href='/people/{person}']").First).ToBeVisibleAsync();
    }
}
