using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class ThirdPersonJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    public static TheoryData<string> ThirdPersons => [Accounts.SeniorManager, DemoAccounts.QualityAssurance(Accounts.Westmere), DemoAccounts.HumanResources(Accounts.Westmere)];

    [Theory]
    [MemberData(nameof(ThirdPersons))]
    public async Task Whoever_opens_somebody_elses_record_says_why_and_its_supervisee_sees_it(string email)
    {
        var record = await Portal.RecordAsync(Accounts.Supervisee, RecordState.Waiting);
        var page = await SignInAsync(email);
        await page.GotoAsync($"/records/{record}");
        await page.SendFormAsync("form[action$='/openings']");
        await Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await page.ShouldBeAccessible();

        await page.Locator("input[name=Purpose]").First.CheckAsync();
        await page.Field("Note").FillAsync("Looking at the wait for answers.");
        await page.SendFormAsync("form[action$='/openings']");
        await Expect(page.Banner()).ToContainTextAsync("Waiting for");
        await Expect(page.Locator("#answer")).ToHaveCountAsync(0);

        var supervisee = await SignInAsync(Accounts.Supervisee);
        await supervisee.GotoAsync($"/people/{await Portal.PersonOf(Accounts.Supervisee)}/openings");
        await Expect(supervisee.Locator("main")).ToContainTextAsync("Looking at the wait for answers.");
        await supervisee.GotoAsync($"/records/{record}");
        await Expect(supervisee.Locator(".who-panel")).ToContainTextAsync("Looking at the wait for answers.");
    }
}
