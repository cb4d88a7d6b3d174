using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Web.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class AdministratorJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task An_administrator_adds_a_person_and_the_supervisor_sees_what_is_due()
    {
        var supervisor = await Portal.PersonOf(Accounts.Supervisor);
        var page = await SignInAsync(Accounts.Administrator);
        await page.GotoAsync("/organisation/people");
        await page.ShouldBeAccessible();
        await page.Locator("a[href='/organisation/people/new']").First.ClickAsync();
        await page.Locator("[name=GivenName]").FillAsync("Nadia");
        await page.Locator("[name=FamilyName]").FillAsync("Newcomer");
        await page.Locator("[name=Email]").FillAsync("nadia.newcomer@westmere.example");
        await page.Locator("select[name=Unit], select[name=UnitId]").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 2 });
        await page.Locator("select[name=Role]").SelectOptionAsync("SocialWorker");
        await page.Locator("[name=Title]").FillAsync("Social worker");
        await page.Locator("[name=StartedOn]").FillAsync("24 November 2025");
        await page.Locator("select[name=Supervisor]").SelectOptionAsync(supervisor.ToString());
        await page.ShouldBeAccessible();

        await page.SendFormAsync("form[action='/organisation/people']");

        await Expect(page.Locator("main")).ToContainTextAsync("Nadia");
        var person = await Portal.WithinAsync(Accounts.Administrator, db => db.People.Where(row => row.FamilyName == "Newcomer").Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken));
        var theirs = await SignInAsync(Accounts.Supervisor);
        await theirs.GotoAsync($"/people/{person}");
        await Expect(theirs.Locator("h1")).ToContainTextAsync("Nadia Newcomer");
        (await Portal.WithinAsync(Accounts.Supervisor, db => db.Obligations.AnyAsync(row => row.PersonId == person, TestContext.Current.CancellationToken))).ShouldBeTrue();
    }
}
