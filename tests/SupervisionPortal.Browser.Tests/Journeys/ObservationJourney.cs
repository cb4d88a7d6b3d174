using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class ObservationJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_colleague_observes_reports_as_it_is_typed_and_the_worker_signs()
    {
        var cast = new Cast(Portal, Accounts.Supervisor);
        var supervisor = await cast.JoinsAsync("ada@seen.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@seen.example", new(2024, 1, 8), supervisor);
        await cast.JoinsAsync("cyd@seen.example", new(2024, 1, 8));

        var ada = await EnterAsync("ada@seen.example");
        await ada.GotoAsync($"/people/{worker}/observations");
        await ada.LeaveAsync(() => ada.Locator("a[href$='/observations/new']").ClickAsync());
        await ada.Field("Date").FillAsync("26 November 2025");
        await ada.Field("Activity").FillAsync("Home visit");
        await ada.Locator("input[name=Observer][value=other]").CheckAsync();
        await ada.Field("Email").FillAsync("cyd@seen.example");
        await ada.ShouldBeAccessible();
        await ada.SendFormAsync("form[action$='/observations']");

        var ben = await EnterAsync("ben@seen.example", Narrow);
        await ben.GotoAsync("/");
        await ben.LeaveAsync(() => ben.Locator("main a[href^='/observations/']").First.ClickAsync());
        await ben.LeaveAsync(() => ben.Locator("form[action$='/agreement'] button").ClickAsync());
        await Expect(ben.Locator("main")).ToContainTextAsync("Agreed to");

        var cyd = await EnterAsync("cyd@seen.example");
        await cyd.GotoAsync("/");
        await cyd.LeaveAsync(() => cyd.Locator("main a[href^='/observations/']").First.ClickAsync());
        await cyd.LeaveAsync(() => cyd.Locator("a[href$='/observing']").ClickAsync());
        await cyd.Field("Text").FillAsync("Mother and child; asked beforehand, and agreed.");
        await cyd.SendFormAsync("form[action$='/observing']");
        await cyd.Field("Points[0].Seen").FillAsync("Sat on the floor before speaking to the adults.");
        await cyd.Locator("[data-add-row]").ClickAsync();
        await cyd.Field("Actions[1].What").FillAsync("Leave a written note of what was agreed");
        await Expect(cyd.Saving()).ToContainTextAsync("Saved");
        await Expect(cyd.Field("Actions[1].Id")).Not.ToHaveValueAsync("");
        await cyd.ShouldBeAccessible();
        // Another page in between: what was typed is there, once.
        await cyd.GotoAsync("/");
        await cyd.GoBackAsync();
        await cyd.ReloadAsync();
        await Expect(cyd.Field("Points[0].Seen")).ToHaveValueAsync("Sat on the floor before speaking to the adults.");
        await Expect(cyd.Field("Actions[0].What")).ToHaveValueAsync("Leave a written note of what was agreed");
        await cyd.LeaveAsync(() => cyd.Locator("button[name=Next][value=check]").ClickAsync());
        await cyd.ShouldBeAccessible();
        await cyd.SendFormAsync("form[action$='/sharing']");
        await cyd.LeaveAsync(() => cyd.Locator("a[href$='/discussion']").ClickAsync());
        await cyd.SendFormAsync("form[action$='/discussion']");

        await ben.GotoAsync("/");
        await ben.LeaveAsync(() => ben.Locator("main a[href^='/observations/']").First.ClickAsync());
        await ben.LeaveAsync(() => ben.Locator("a[href$='/reflection']").ClickAsync());
        await ben.Field("Text").FillAsync("I would begin with the child again.");
        await Expect(ben.Saving()).ToContainTextAsync("Saved");
        await ben.SendFormAsync("form[action$='/reflection']");
        await ben.Locator("input[name=Answer][value=Sign]").CheckAsync();
        await ben.ShouldBeAccessible();
        await ben.SendFormAsync("form[action$='/sign-off']");
        await Expect(ben.Locator("main")).ToContainTextAsync("Signed by both");
        await ada.GotoAsync("/notices");
        await Expect(ada.Locator("main")).ToContainTextAsync("signed the report of an observation");
    }

    [Fact]
    public async Task A_supervisee_writes_their_part_of_a_record_and_the_supervisor_finds_it_where_it_stands()
    {
        var fernshire = DemoAccounts.Of("surrey");
        var account = DemoAccounts.Supervisee(fernshire);
        var session = await Portal.WithinAsync(account, db => db.OwnParts.Select(row => row.SessionId).SingleAsync(TestContext.Current.CancellationToken));
        var supervisee = await SignInAsync(account, width: Narrow);
        await supervisee.GotoAsync($"/sessions/{session}/preparation");
        await supervisee.LeaveAsync(() => supervisee.Locator("a[href$='/own-part']").ClickAsync());
        await supervisee.Field("answers/reflection/reflection-discussed.Text").FillAsync("What I heard first was what fitted the plan.");
        await Expect(supervisee.Saving()).ToContainTextAsync("Saved");
        await supervisee.ShouldBeAccessible();

        var supervisor = await SignInAsync(DemoAccounts.Supervisor(fernshire));
        await supervisor.GotoAsync($"/sessions/{session}/holding");
        await supervisor.Field("Date").FillAsync("26 November 2025");
        await supervisor.LeaveAsync(() => supervisor.Locator("button[name=Then]").ClickAsync());
        if (!supervisor.Url.EndsWith("/draft", StringComparison.Ordinal))
        {
            await supervisor.LeaveAsync(() => supervisor.Locator($"form[action='/sessions/{session}/record'] button").ClickAsync());
        }

        await Expect(supervisor.Locator("main")).ToContainTextAsync("What I heard first was what fitted the plan.");
        await Expect(supervisor.Field("answers/reflection/reflection-discussed.Text")).ToHaveCountAsync(0);
        await supervisor.ShouldBeAccessible();
    }
}
