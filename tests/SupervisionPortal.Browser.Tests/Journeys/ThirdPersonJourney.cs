using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class ThirdPersonJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    public static TheoryData<string> ThirdPersons => [Accounts.SeniorManager, DemoAccounts.QualityAssurance(Accounts.Westmere)];

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

    /// <summary>HR of the demonstration looks into a complaint about this supervisee already.</summary>
    [Fact]
    public async Task Whoever_reads_on_in_an_investigation_tells_the_supervisee_nothing_by_mistake()
    {
        var record = await Portal.RecordAsync(Accounts.Supervisee, RecordState.Waiting);
        var page = await SignInAsync(DemoAccounts.HumanResources(Accounts.Westmere));
        await page.GotoAsync($"/records/{record}");
        await Expect(page.Locator("input[value=Investigation]")).ToBeCheckedAsync();
        await Expect(page.Locator("#TellLater")).ToBeCheckedAsync();
        await page.ShouldBeAccessible();

        await page.SendFormAsync("form[action$='/openings']");

        await Expect(page.Banner()).ToContainTextAsync("Waiting for");
        await page.LeaveAsync(() => page.Locator("main a[href='/openings']").ClickAsync());
        await Expect(page.Locator("main tbody tr")).Not.ToHaveCountAsync(0);
        await page.ShouldBeAccessible();
        var supervisee = await SignInAsync(Accounts.Supervisee);
        await supervisee.GotoAsync($"/records/{record}");
        await Expect(supervisee.Locator(".who-panel").Last).ToContainTextAsync("Nobody else");
    }

    [Fact]
    public async Task An_inspector_reads_the_sample_and_nothing_else()
    {
        var page = await SignInAsync(DemoAccounts.Inspector(Accounts.Westmere));
        await page.GotoAsync("/inspections");
        await page.LeaveAsync(() => page.Locator("main tbody a").First.ClickAsync());
        await page.ShouldBeAccessible();
        await page.LeaveAsync(() => page.Locator("main tbody a").Last.ClickAsync());
        await page.ShouldBeAccessible();
        await Expect(page.Locator("input[name=Purpose]")).ToHaveCountAsync(1);

        await page.Locator("input[name=Purpose]").CheckAsync();
        await page.SendFormAsync("form[action$='/openings']");

        await Expect(page.Banner()).ToBeVisibleAsync();
        await page.ShouldBeAccessible();
        var other = await Portal.RecordAsync(Accounts.Supervisee, RecordState.Waiting);
        (await page.GotoAsync($"/records/{other}"))!.Status.ShouldBe(404);
    }
}
