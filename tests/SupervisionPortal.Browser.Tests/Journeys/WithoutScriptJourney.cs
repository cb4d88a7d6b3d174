using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class WithoutScriptJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_record_is_written_sent_and_signed_with_script_switched_off()
    {
        var supervisee = await Portal.PersonOf(Accounts.Supervisee);
        var supervisor = await SignInAsync(Accounts.Supervisor, script: false);
        var record = await supervisor.BeginRecordAsync(supervisee);
        await supervisor.Locator("textarea:visible").First.FillAsync("We looked at the two late visits.");
        await supervisor.Locator("button[name=Next][value=leave]").ClickAsync();
        (await Portal.WithinAsync(Accounts.Supervisor, db => db.RecordDrafts.Where(row => row.RecordId == record).Select(row => row.Content).SingleAsync(TestContext.Current.CancellationToken)))
            .ShouldContain("the two late visits");
        await supervisor.GotoAsync($"/records/{record}/draft");
        await supervisor.CheckAndSendAsync();
        (await Portal.StateOfAsync(Accounts.Supervisor, record)).ShouldBe(RecordState.Waiting);

        var page = await SignInAsync(Accounts.Supervisee, script: false);
        await page.GotoAsync($"/records/{record}");
        await page.AnswerAsync("Comment", words: "The rota has changed since.");

        (await Portal.StateOfAsync(Accounts.Supervisee, record)).ShouldBe(RecordState.SignedWithComment);
    }
}
