using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Domain.Concerns;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class ConcernJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    private const string Zoe = "zoe@line.example";
    private const string Ben = "ben@line.example";

    [Fact]
    public async Task What_the_two_could_not_settle_is_raised_dealt_with_and_answered()
    {
        var cast = new Cast(Portal, Accounts.Supervisor);
        var head = await cast.JoinsAsync(Zoe, new(2023, 1, 9));
        var supervisor = await cast.JoinsAsync("ada@line.example", new(2024, 1, 8), head);
        var worker = await cast.JoinsAsync(Ben, new(2024, 1, 8), supervisor);

        var ben = await EnterAsync(Ben, Narrow);
        await ben.GotoAsync("/supervision");
        await ben.LeaveAsync(() => ben.Locator($"a[href='/concerns/new?person={worker}']").ClickAsync());
        await ben.ShouldBeAccessible();
        await ben.Locator("input[name=About][value=Quantity]").CheckAsync();
        await ben.Field("Text").FillAsync("Three sessions in a row were put off.");
        await ben.SendFormAsync("form[action='/concerns']");
        await Expect(ben.Locator("main")).ToContainTextAsync("Three sessions in a row were put off.");
        await ben.ShouldBeAccessible();
        var address = new Uri(ben.Url).AbsolutePath;

        var zoe = await EnterAsync(Zoe);
        await zoe.GotoAsync("/concerns");
        await zoe.ShouldBeAccessible();
        await zoe.LeaveAsync(() => zoe.Locator($"main a[href='{address}']").ClickAsync());
        await zoe.ShouldBeAccessible();
        await SayAsync("acknowledgement", "I speak with both of you this week.");
        await SayAsync("step", "Spoke with Ada on Tuesday.");
        await zoe.LeaveAsync(() => zoe.Locator($"a[href='{address}/resolution']").ClickAsync());
        await zoe.ShouldBeAccessible();
        await zoe.Locator("input[name=Outcome][value=Settled]").CheckAsync();
        await zoe.Field("Text").FillAsync("Dates are agreed for six months.");
        await zoe.SendFormAsync("form[action$='/resolution']");
        await zoe.ShouldBeAccessible();

        await ben.GotoAsync(address);
        await Expect(ben.Locator("main")).ToContainTextAsync("Dates are agreed for six months.");
        await ben.ShouldBeAccessible();
        (await Portal.WithinAsync(Accounts.Supervisor, db => db.Concerns.Where(row => row.SuperviseeId == worker).Select(row => row.State).SingleAsync())).ShouldBe(ConcernState.Resolved);

        async Task SayAsync(string what, string words)
        {
            await zoe.LeaveAsync(() => zoe.Locator($"a[href='{address}/{what}']").ClickAsync());
            await zoe.ShouldBeAccessible();
            await zoe.Field("Text").FillAsync(words);
            await zoe.SendFormAsync($"form[action$='/{what}']");
            await Expect(zoe.Locator("main")).ToContainTextAsync(words);
        }
    }
}
