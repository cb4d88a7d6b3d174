using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Web.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class CalendarFeedJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task An_address_is_made_copied_fetched_and_stopped()
    {
        var page = await EnterAsync(Accounts.Supervisee, Narrow);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync("/calendar");
        await page.LeaveAsync(() => page.Locator("main a[href='/calendar/feed']").ClickAsync());
        await page.ShouldBeAccessible();
        await page.SendFormAsync("form[action='/calendar/feed']");
        await page.ShouldBeAccessible();

        await page.Locator("button[data-copy]").ClickAsync();
        await Expect(page.Locator("button[data-copy]")).ToHaveTextAsync("Copied");
        var copied = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        copied.ShouldBe(await page.Locator("#address").InputValueAsync());
        var path = new Uri(copied).AbsolutePath;
        using var program = new HttpClient { BaseAddress = Address };
        (await program.GetStringAsync(path, TestContext.Current.CancellationToken)).ShouldStartWith("BEGIN:VCALENDAR");

        foreach (var steps in await page.Locator("details summary").AllAsync())
        {
            await steps.ClickAsync();
        }

        await page.ShouldBeAccessible();
        await page.Locator("input[name=HidesNames][type=checkbox]").CheckAsync();
        await page.Locator("input[name=Alarm][value='60']").CheckAsync();
        await page.SendFormAsync("form[action='/calendar/feed/options']");
        (await program.GetStringAsync(path, TestContext.Current.CancellationToken)).ShouldContain("BEGIN:VALARM");
        await page.LeaveAsync(() => page.Locator("form[action='/calendar/feed/revocation'] button").ClickAsync());

        await page.ShouldBeAccessible();
        using var stopped = await program.GetAsync(path, TestContext.Current.CancellationToken);
        ((int)stopped.StatusCode).ShouldBe(404);
    }
}
