using Microsoft.Playwright;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

/// <summary>Writing a heading at a time, or all at once.</summary>
public sealed class HeadingsJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    private const string Words = "Two visits were late; the rota is the reason.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_heading_is_shown_at_a_time_on_a_phone_and_the_choice_is_remembered(bool script)
    {
        var page = await SignInAsync(Accounts.Supervisor, script, Narrow);
        var record = await page.BeginRecordAsync(Portal);
        await Expect(Shown(page)).Not.ToHaveCountAsync(1);

        await page.Button("One heading at a time").ClickAsync();

        await Expect(Shown(page)).ToHaveCountAsync(1);
        await page.GotoAsync($"/records/{record}/draft");
        await Expect(Shown(page)).ToHaveCountAsync(1);
        var first = await Shown(page).GetAttributeAsync("id");
        await Shown(page).GetByRole(AriaRole.Link, new() { NameRegex = new("^Next: ") }).ClickAsync();
        await Expect(Shown(page)).ToHaveCountAsync(1);
        await Expect(Shown(page)).Not.ToHaveAttributeAsync("id", first!);
        if (script)
        {
            await page.ShouldBeAccessible();
        }

        await page.GoBackAsync();
        await Expect(Shown(page)).ToHaveAttributeAsync("id", first!);
        await page.Button("All at once").ClickAsync();
        await Expect(Shown(page)).Not.ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_is_written_counts_at_once_and_is_saved_whichever_heading_is_shown()
    {
        var page = await SignInAsync(Accounts.Supervisor);
        var record = await page.BeginRecordAsync(Portal);
        var progress = page.Locator("[data-headings-progress]");
        var before = await progress.InnerTextAsync();
        await page.Button("One heading at a time").ClickAsync();
        await progress.ClickAsync();
        await page.Locator(".headings a[href='#heading-personal-discussion']").ClickAsync();
        await page.Field(RecordScene.Support).FillAsync(Words);

        await Expect(progress).Not.ToHaveTextAsync(before);
        await PageSteps.EventuallyAsync(async () => (await Portal.SavedAsync(record)).Read("personal-discussion/personal") == Words, "it is saved");
    }

    private static ILocator Shown(IPage page) => page.Locator("[data-headings] > .section[id]:visible");
}
