using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Web.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class NoticeJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Notices_are_read_and_mailed_as_their_reader_chooses()
    {
        var person = await Portal.PersonOf(Accounts.Supervisee);
        var page = await EnterAsync(Accounts.Supervisee, Narrow);
        await page.GotoAsync("/");
        await page.LeaveAsync(() => page.Locator("header a[href='/notices']").First.ClickAsync());
        await page.ShouldBeAccessible();
        var fresh = await page.Locator(".notices__item--new").CountAsync();
        fresh.ShouldBeGreaterThan(1);

        await page.LeaveAsync(() => page.Locator(".notices__item--new form[action$='/opening'] button").First.ClickAsync());
        new Uri(page.Url).AbsolutePath.ShouldNotStartWith("/notices");
        await page.GotoAsync("/notices");
        await Expect(page.Locator(".notices__item--new")).ToHaveCountAsync(fresh - 1);
        await page.LeaveAsync(() => page.Locator("form[action='/notices/reading'] button").ClickAsync());
        await Expect(page.Locator(".notices__item--new")).ToHaveCountAsync(0);
        await page.ShouldBeAccessible();

        await page.LeaveAsync(() => page.Locator("main a[href='/notices/preferences']").ClickAsync());
        await page.ShouldBeAccessible();
        await page.Locator("input[name=Mail][value=Daily]").CheckAsync();
        await page.SendFormAsync("form[action='/notices/preferences']");
        await Expect(page.Locator("main")).ToContainTextAsync("Your choice is kept.");
        await Expect(page.Locator("input[name=Mail][value=Daily]")).ToBeCheckedAsync();
        await page.ShouldBeAccessible();
        (await Portal.WithinAsync(Accounts.Supervisee, db => db.NoticePreferences.Where(row => row.PersonId == person).Select(row => row.Mail).SingleAsync())).ShouldBe(MailChoice.Daily);
    }
}
