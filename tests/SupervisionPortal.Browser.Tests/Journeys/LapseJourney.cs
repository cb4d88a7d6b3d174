using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class LapseJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_record_nobody_answers_is_accepted_by_lapse_when_the_host_runs_the_sweep_and_never_called_signed()
    {
        var record = await Portal.RecordAsync(Accounts.Supervisee, RecordState.Waiting);
        var lapsesAt = await Portal.WithinAsync(Accounts.Supervisee, db => db.Records.Where(row => row.Id == record).Select(row => row.LapsesAt).SingleAsync(TestContext.Current.CancellationToken));
        Portal.Clock.Set(lapsesAt!.Value.AddHours(3));

        var host = await SignInAsync(Accounts.Host);
        await host.GotoAsync("/host/jobs");
        var run = host.Locator("#accept-lapsed-records tbody tr").First;
        await host.LeaveAsync(() => host.Locator("form[action='/host/jobs/accept-lapsed-records/runs'] button").ClickAsync());
        await PageSteps.EventuallyAsync(async () =>
        {
            await host.ReloadAsync();
            return await run.CountAsync() > 0 && (await run.InnerTextAsync()).Contains("Done", StringComparison.Ordinal);
        }, "the sweep is done");
        await Expect(run).ToContainTextAsync("somebody");
        await host.ShouldBeAccessible();

        (await Portal.StateOfAsync(record)).ShouldBe(RecordState.AcceptedByLapse);
        foreach (var account in new[] { Accounts.Supervisee, Accounts.Supervisor })
        {
            var page = await SignInAsync(account);
            await page.GotoAsync($"/records/{record}");
            await Expect(page.Banner()).ToContainTextAsync("Accepted by lapse, not signed");
            (await page.Banner().InnerTextAsync()).ShouldNotContain("Signed by");
            await page.ShouldBeAccessible();
        }
    }
}
