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
        await Expect(page.Locator("#answer")).ToHaveCountAsync(0);
        await page.ShouldBeAccessible();

        await page.Locator("input[name=Purpose]").First.CheckAsync();
        await page.Locator("[name=Note]").FillAsync("Looking at the wait for answers.");
        await page.SendFormAsync("form[action$='/openings']");
        await page.WaitForURLAsync($"**/records/{record}");
        await Expect(page.Locator("input[name=Purpose]")).ToHaveCountAsync(0);
        await page.ShouldBeAccessible();

        var supervisee = await SignInAsync(Accounts.Supervisee);
        var person = await Portal.PersonOf(Accounts.Supervisee);
        await supervisee.GotoAsync($"/people/{person}/openings");
        await Expect(supervisee.Locator("main")).ToContainTextAsync("Looking at the wait for answers.");
    }
}
