using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class LapseJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_record_nobody_answers_is_accepted_by_lapse_and_never_called_signed()
    {
        var record = await Portal.RecordAsync(Accounts.Supervisee, RecordState.Waiting);
        var lapsesAt = await Portal.WithinAsync(Accounts.Supervisee, db => db.Records.Where(row => row.Id == record).Select(row => row.LapsesAt).SingleAsync(TestContext.Current.CancellationToken));
        Portal.Clock.Set(lapsesAt!.Value.AddHours(3));

        var host = await SignInAsync(Accounts.Host);
        await host.GotoAsync("/host/jobs");
        await host.ShouldBeAccessible();
        await host.Locator("form[action='/host/jobs/accept-lapsed-records/runs'] button").ClickAsync();
        await Expect(host.Locator("#accept-lapsed-records tbody tr")).Not.ToHaveCountAsync(0);
        for (var look = 0; look < 50 && await Portal.StateOfAsync(Accounts.Supervisee, record) == RecordState.Waiting; look++)
        {
            await host.WaitForTimeoutAsync(200);
        }

        (await Portal.StateOfAsync(Accounts.Supervisee, record)).ShouldBe(RecordState.AcceptedByLapse);
        foreach (var account in new[] { Accounts.Supervisee, Accounts.Supervisor })
        {
            var page = await SignInAsync(account);
            await page.GotoAsync($"/records/{record}");
            await Expect(page.Banner()).ToContainTextAsync("ccepted by lapse");
            (await page.Banner().InnerTextAsync()).ShouldNotContain("Signed");
            await page.ShouldBeAccessible();
        }
    }
}
