using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class ActionJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_supervisee_says_how_an_action_stands_and_the_supervisor_finds_it_in_the_next_draft()
    {
        var person = await Portal.PersonOf(Accounts.Supervisee);
        var action = await Portal.WithinAsync(Accounts.Supervisee, db => db.Actions
            .Where(row => row.SuperviseeId == person && row.Outcome == ActionOutcome.Open && db.Records.Any(record => record.Id == row.RecordId && record.FirstIssuedAt != null))
            .OrderBy(row => row.AgreedOn).Select(row => row.Id).FirstAsync(TestContext.Current.CancellationToken));
        var supervisee = await SignInAsync(Accounts.Supervisee, width: Narrow);
        await supervisee.GotoAsync($"/people/{person}/actions");
        await supervisee.LeaveAsync(() => supervisee.Locator($"a[href='/actions/{action}']").ClickAsync());
        await supervisee.ShouldBeAccessible();
        await supervisee.Locator("input[name=Standing][value=Stuck]").CheckAsync();
        await supervisee.Field("Text").FillAsync("Nobody answers at the clinic.");

        await supervisee.SendFormAsync("form[action$='/reports']");

        await Expect(supervisee.Locator("main")).ToContainTextAsync("Nobody answers at the clinic.");
        var supervisor = await SignInAsync(Accounts.Supervisor);
        await supervisor.GotoAsync("/notices");
        await Expect(supervisor.Locator("main")).ToContainTextAsync("said how an action stands");
        await supervisor.BeginRecordAsync(Portal);
        await Expect(supervisor.Locator("main")).ToContainTextAsync("Nobody answers at the clinic.");
    }
}
