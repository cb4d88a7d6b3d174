using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class DisagreementJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    private const string View = "It was three visits, and two of them were mine.";

    [Fact]
    public async Task A_disputed_record_is_closed_with_both_views_beside_each_other()
    {
        var record = await Portal.RecordAsync(Accounts.Supervisee, RecordState.Waiting);
        var supervisee = await SignInAsync(Accounts.Supervisee);
        await supervisee.GotoAsync($"/records/{record}");
        await supervisee.AnswerAsync("Disagree", "personal-discussion", View);
        await Expect(supervisee.Banner()).ToContainTextAsync("Disputed");

        var supervisor = await SignInAsync(Accounts.Supervisor);
        await supervisor.LeaveAsync(() => supervisor.Locator($"main a[href='/records/{record}']").First.ClickAsync());
        await Expect(supervisor.Locator(".two-views")).ToContainTextAsync(View);
        await supervisor.Field("SupervisorsView").FillAsync("My note of the day says two. We leave it at both.");
        await supervisor.SendFormAsync("#closure form");

        await Expect(supervisor.Banner()).ToContainTextAsync("Closed with both views");
        await supervisor.ShouldBeAccessible();
        await supervisee.GotoAsync($"/records/{record}");
        await Expect(supervisee.Locator(".two-views")).ToContainTextAsync(View);
        await Expect(supervisee.Locator(".two-views")).ToContainTextAsync("We leave it at both.");
        await Expect(supervisee.Locator("#answer")).ToHaveCountAsync(0);
        (await Portal.StateOfAsync(record)).ShouldBe(RecordState.ClosedWithBothViews);
    }

    [Fact]
    public async Task An_amended_record_must_be_read_before_it_is_signed()
    {
        var record = await Portal.RecordAsync(Accounts.Supervisee, RecordState.Waiting);
        var supervisee = await SignInAsync(Accounts.Supervisee);
        await supervisee.GotoAsync($"/records/{record}");
        await supervisee.AnswerAsync("Disagree", "whole", View);
        // She leaves the page of the first version open.
        await supervisee.GotoAsync($"/records/{record}");

        var supervisor = await SignInAsync(Accounts.Supervisor);
        await supervisor.GotoAsync($"/records/{record}");
        await supervisor.LeaveAsync(() => supervisor.Locator("form[action$='/amendment'] button").ClickAsync());
        await supervisor.Field(RecordScene.Support).FillAsync("Three visits were late, two of them hers.");
        await supervisor.LeaveAsync(() => supervisor.Locator("button[name=Next][value=check]").ClickAsync());
        await supervisor.Field("WhatChanged").FillAsync("The number of visits.");
        await supervisor.Locator("input[name=TalkedOver][type=checkbox]").CheckAsync();
        await supervisor.ShouldBeAccessible();
        await supervisor.SendFormAsync("form[action$='/amendment/issue']");
        await Expect(supervisor.Locator("main")).ToContainTextAsync("Three visits were late, two of them hers.");

        await supervisee.AnswerAsync("Sign");
        (await Portal.StateOfAsync(record)).ShouldBe(RecordState.Waiting, "the text in front of her was the first version");
        await Expect(supervisee.Locator($"a[href='/records/{record}/versions/2']").First).ToBeVisibleAsync();
        await supervisee.ShouldBeAccessible();
        await supervisee.GotoAsync($"/records/{record}");
        await Expect(supervisee.Locator("main")).ToContainTextAsync("Three visits were late, two of them hers.");
        await supervisee.AnswerAsync("Sign");

        await Expect(supervisee.Banner()).ToContainTextAsync("Signed by both");
        (await Portal.StateOfAsync(record)).ShouldBe(RecordState.Signed);
    }
}
