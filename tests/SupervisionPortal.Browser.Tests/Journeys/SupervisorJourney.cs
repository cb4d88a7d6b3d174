using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class SupervisorJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task What_is_due_says_why_one_click_away()
    {
        var page = await SignInAsync(Accounts.Supervisor);
        var why = page.Locator(".todo__why").First;

        await why.Locator("summary").ClickAsync();

        await Expect(why.Locator(".why__source").First).ToBeVisibleAsync();
        await page.ShouldBeAccessible();
    }

    [Fact]
    public async Task A_session_is_booked_held_written_and_sent_and_a_killed_tab_loses_no_word()
    {
        var page = await SignInAsync(Accounts.Supervisor);
        var record = await page.BeginRecordAsync(await SuperviseeWithoutDraftAsync());
        await page.ShouldBeAccessible();

        // Saved as it is typed.
        var first = page.Locator("textarea:visible").First;
        await first.FillAsync("Two visits were late; the rota is the reason.");
        await first.BlurAsync();
        await Expect(page.Locator("[data-autosave-line]")).ToContainTextAsync("Saved");
        (await DraftAsync(record)).ShouldContain("the rota is the reason");

        // The connection goes, the tab is killed, and the words are still on the device.
        await page.Context.RouteAsync("**/draft", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await first.FillAsync("Two visits were late; the rota is the reason. We change it from Monday.");
        await Expect(page.Locator("[data-autosave-line]")).ToContainTextAsync("kept on this device");
        var context = page.Context;
        await page.CloseAsync();
        await context.UnrouteAllAsync();
        page = await context.NewPageAsync();
        await page.GotoAsync($"/records/{record}/draft");
        var chooser = page.Locator(".chooser");
        await Expect(chooser).ToContainTextAsync("We change it from Monday");
        await page.ShouldBeAccessible();
        await chooser.GetByRole(AriaRole.Button, new() { Name = "Use this device" }).ClickAsync();
        await Expect(page.Locator("textarea:visible").First).ToHaveValueAsync("Two visits were late; the rota is the reason. We change it from Monday.");
        await Expect(page.Locator("[data-autosave-line]")).ToContainTextAsync("Saved");

        await page.CheckAndSendAsync();

        (await Portal.StateOfAsync(Accounts.Supervisor, record)).ShouldBe(RecordState.Waiting);
        await page.GotoAsync($"/records/{record}");
        await Expect(page.Locator("main")).ToContainTextAsync("We change it from Monday");
        await page.ShouldBeAccessible();
    }

    private Task<string> DraftAsync(Guid record) =>
        Portal.WithinAsync(Accounts.Supervisor, db => db.RecordDrafts.Where(row => row.RecordId == record).Select(row => row.Content).SingleAsync());

    private async Task<Guid> SuperviseeWithoutDraftAsync()
    {
        var supervisor = await Portal.PersonOf(Accounts.Supervisor);
        return await Portal.WithinAsync(Accounts.Supervisor, db => db.Supervisions
            .Where(row => row.SupervisorId == supervisor && row.Until == null && !db.Records.Any(record => record.SuperviseeId == row.SuperviseeId && record.State == RecordState.Draft))
            .OrderBy(row => row.SuperviseeId).Select(row => row.SuperviseeId).FirstAsync());
    }
}
