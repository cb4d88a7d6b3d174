using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class SupervisorJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task From_what_is_due_and_why_to_a_record_both_have_signed()
    {
        var supervisor = await SignInAsync(Accounts.Supervisor);
        var why = supervisor.Locator(".todo__why").First;
        await why.Locator("summary").ClickAsync();
        await Expect(why.Locator(".why__source").First).ToBeVisibleAsync();
        await supervisor.ShouldBeAccessible();

        // The first of those supervised who has no time booked.
        var self = await Portal.PersonOf(Accounts.Supervisor);
        var findTime = supervisor.Locator($"a[href^='/sessions/new?person=']:not([href$='{self}'])").First;
        var supervisee = Guid.Parse((await findTime.GetAttributeAsync("href"))!.Split('=')[1]);
        await supervisor.LeaveAsync(() => findTime.ClickAsync());
        var record = await supervisor.BookAndHoldAsync();

        await supervisor.Field(RecordScene.Support).FillAsync("Three hearings in one month were too many.");
        await supervisor.Field(RecordScene.Management).FillAsync("Leave agreed for 5 December.");
        await supervisor.Field(RecordSteps.Development).FillAsync("The course on direct work, and what to try of it.");
        await supervisor.Field(RecordSteps.Mediation).FillAsync("The duty rota: raised with the head of service.");
        await WriteActionAsync(supervisor, "Ask for the January course", "Direct work is what she wants to get better at", supervisee, "5 December 2025");
        await supervisor.CheckAndSendAsync();
        await Expect(supervisor.Banner()).ToContainTextAsync("Waiting for");

        var page = await SignInAsync(await EmailOfAsync(supervisee));
        await page.LeaveAsync(() => page.Locator($"main a[href='/records/{record}']:visible").First.ClickAsync());
        foreach (var said in new[] { "Three hearings", "Leave agreed", "The course on direct work", "The duty rota", "Ask for the January course", "Direct work is what she wants" })
        {
            await Expect(page.Locator("main")).ToContainTextAsync(said);
        }

        await page.AnswerAsync("Sign");

        await Expect(page.Banner()).ToContainTextAsync("Signed by both");
        await Expect(page.Locator("#answer")).ToHaveCountAsync(0);
        (await Portal.StateOfAsync(record)).ShouldBe(RecordState.Signed);
        await supervisor.GotoAsync($"/records/{record}");
        await Expect(supervisor.Banner()).ToContainTextAsync("Signed by both");
    }

    private static async Task WriteActionAsync(IPage page, string what, string why, Guid who, string byWhen)
    {
        // Those carried on from last time stand before the empty row.
        var row = page.Locator("[data-rows=Actions] > .action-row").Last;
        await row.Locator("[name$='.What']").FillAsync(what);
        await row.Locator("[name$='.Why']").FillAsync(why);
        await row.Locator("[name$='.Who']").SelectOptionAsync(who.ToString());
        await row.Locator("[name$='.ByWhen']").FillAsync(byWhen);
    }

    private Task<string> EmailOfAsync(Guid person) => Portal.WithinAsync(Accounts.Supervisor, db => db.People.Where(row => row.Id == person).Select(row => row.Email).SingleAsync());
}
