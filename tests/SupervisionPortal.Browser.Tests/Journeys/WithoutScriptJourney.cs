using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class WithoutScriptJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_record_is_written_sent_and_signed_with_script_switched_off()
    {
        var supervisor = await SignInAsync(Accounts.Supervisor, script: false);
        await supervisor.GotoAsync($"/sessions/new?person={await Portal.PersonOf(Accounts.Supervisee)}");
        var record = await supervisor.BookAndHoldAsync();
        await supervisor.Field(RecordScene.Support).FillAsync("We looked at the two late visits.");
        await supervisor.Field(RecordScene.Management).FillAsync("Leave agreed for 5 December.");
        await supervisor.Field(RecordSteps.Development).FillAsync("The course on direct work.");
        await supervisor.Field(RecordSteps.Mediation).FillAsync("The duty rota.");
        var rows = supervisor.Locator("[data-rows=Actions] > .action-row");
        await rows.Last.Locator("[name$='.What']").FillAsync("Ask for the January course");
        await supervisor.LeaveAsync(() => supervisor.Button("Add an action").ClickAsync());
        await Expect(rows.Last.Locator("[name$='.What']")).ToHaveValueAsync("");
        await rows.Last.Locator("[name$='.What']").FillAsync("Ring the school");
        await supervisor.LeaveAsync(() => supervisor.Button("Save and leave").ClickAsync());
        (await Portal.SavedAsync(record)).Read("personal-discussion/personal").ShouldBe("We looked at the two late visits.");

        // The page to go on with is the one of the list of what needs doing.
        await supervisor.LeaveAsync(() => supervisor.Locator($"main a[href='/records/{record}/draft']").First.ClickAsync());
        await supervisor.CheckAndSendAsync();
        await Expect(supervisor.Banner()).ToContainTextAsync("Waiting for");

        var page = await SignInAsync(Accounts.Supervisee, script: false, width: Narrow);
        await page.LeaveAsync(() => page.Locator($"main a[href='/records/{record}']:visible").First.ClickAsync());
        foreach (var said in new[] { "the two late visits", "Leave agreed", "The course on direct work", "The duty rota", "Ask for the January course", "Ring the school" })
        {
            await Expect(page.Locator("main")).ToContainTextAsync(said);
        }

        await page.AnswerAsync("Comment", words: "The rota has changed since.");
        await Expect(page.Banner()).ToContainTextAsync("Signed with a comment");
        (await Portal.StateOfAsync(record)).ShouldBe(RecordState.SignedWithComment);
    }
}
