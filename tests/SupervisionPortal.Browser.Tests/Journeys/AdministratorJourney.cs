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

    [Fact]
    public async Task A_template_is_changed_on_a_copy_published_and_written_under()
    {
        var page = await SignInAsync(Accounts.Administrator, width: Narrow);
        await page.GotoAsync("/organisation/templates/record-personal");
        await page.SendFormAsync("form[action$='/draft']");
        await page.LeaveAsync(() => page.Locator("a[href$='/headings/new']").ClickAsync());
        await page.ShouldBeAccessible();
        await page.Field("Title[en]").FillAsync("Working from home");
        await page.Field("Questions[0].Label[en]").FillAsync("Who is seen how often?");
        await page.Locator("input[name=ReadBy][value=Line]").CheckAsync();
        await page.SendFormAsync("form[action$='/headings']");
        await page.LeaveAsync(() => page.Locator("#heading-working-from-home form:has(input[value=true]) button").ClickAsync());
        await Expect(page.Locator(".side").Last).ToContainTextAsync("Working from home: new");
        await page.ShouldBeAccessible();
        await page.Field("Why").FillAsync("Many of us work from home now.");

        await page.SendFormAsync("form[action$='/publication']");

        await Expect(page.Locator("main")).ToContainTextAsync("It is in force, in version 2 of the policy.");
        await page.ShouldBeAccessible();
        var supervisor = await SignInAsync(Accounts.Supervisor);
        await supervisor.BeginRecordAsync(Portal);
        await Expect(supervisor.Locator("main")).ToContainTextAsync("Who is seen how often?");
    }

    [Fact]
    public async Task Somebody_from_outside_is_entered_for_an_inspection()
    {
        var page = await SignInAsync(Accounts.Administrator);
        await page.GotoAsync("/organisation/people");
        await page.LeaveAsync(() => page.Locator("a[href='/organisation/people/outside']").ClickAsync());
        await page.ShouldBeAccessible();
        await page.Field("GivenName").FillAsync("Ida");
        await page.Field("FamilyName").FillAsync("Marlow");
        await page.Field("Email").FillAsync("ida.marlow@inspectorate.example");

        await page.SendFormAsync("form[action='/organisation/people/outside']");

        await Expect(page.Locator("h1")).ToContainTextAsync("Ida Marlow");
        (await page.LinkShown()).ShouldStartWith("http");
    }
}
