using System.Globalization;
using Microsoft.Playwright;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Schedule;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class ScheduleJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Six_months_are_moved_by_keyboard_and_by_drag_sent_answered_and_agreed()
    {
        var two = await Two.MeetAsync(Portal);
        var ada = await EnterAsync(Two.SupervisorMail);
        await ada.GotoAsync($"/schedule/{two.Supervisee}");
        await ada.ShouldBeAccessible();
        var planned = await ada.Locator(".plan-row").CountAsync();

        // By keyboard: the button keeps the focus, so that it can be pressed again.
        var first = await DayAsync(ada, 0);
        await ada.TabToAsync("#shift-0-WeekEarlier");
        await ada.Keyboard.PressAsync("Enter");
        await Expect(ada.Field("Rows[0].Date")).ToHaveValueAsync(Field(first.AddDays(-7)));
        await Expect(ada.Locator("#shift-0-WeekEarlier")).ToBeFocusedAsync();
        await Expect(ada.Locator("[data-plan-status]")).ToContainTextAsync("Moved to");

        // By drag: to the same weekday a week earlier.
        var third = await DayAsync(ada, 2);
        await ada.Locator("[data-plan-row='2']").DragToAsync(ada.Locator($"td[data-day='{Field(third.AddDays(-7))}']"));
        await Expect(ada.Field("Rows[2].Date")).ToHaveValueAsync(Field(third.AddDays(-7)));
        await ada.ShouldBeAccessible();
        (await two.ProposalsAsync()).ShouldBeEmpty("nothing is kept by looking");
        await SendAsync(ada);
        (await two.ProposalsAsync()).Count(row => row.State == ProposalState.Proposed).ShouldBe(planned);

        var ben = await EnterAsync(Two.SuperviseeMail, Narrow);
        await ben.GotoAsync($"/schedule/{two.Supervisee}");
        await ben.ShouldBeAccessible();
        await ben.LeaveAsync(() => ben.Locator(".answer-row__other").First.ClickAsync());
        await ben.ShouldBeAccessible();
        var proposal = new Uri(ben.Url).AbsolutePath;
        await ben.Field("Date").FillAsync(Field(first.AddDays(-6)));
        await ben.Field("Time").FillAsync("2pm");
        await ben.Field("Words").FillAsync("The school run.");
        await ben.LeaveAsync(() => ben.Locator("form[action$='/another-time'] button").First.ClickAsync());
        await ben.ShouldBeAccessible();

        await ada.GotoAsync(proposal);
        await Expect(ada.Locator("main")).ToContainTextAsync("The school run.");
        await ada.ShouldBeAccessible();
        await PressUntilGoneAsync(ada, "form[action$='/suggestion'] button");
        await ben.GotoAsync($"/schedule/{two.Supervisee}");
        await PressUntilGoneAsync(ben, "button[name=All]");

        await ben.GotoAsync($"/schedule/{two.Supervisee}");
        await Expect(ben.Locator("button[name=All]")).ToHaveCountAsync(0);
        await ben.ShouldBeAccessible();
        var sessions = await two.PlannedAsync();
        sessions.Count.ShouldBe(planned);
        sessions.ShouldAllBe(session => session.AgreedOn == Two.Today);
        sessions.ShouldContain(session => session.PlannedFor == first.AddDays(-6) && session.StartsAt == new TimeOnly(14, 0));
    }

    private static async Task SendAsync(IPage page)
    {
        await page.LeaveAsync(() => page.Locator("button[formaction$='/sending']").ClickAsync());
        if (await page.Locator("button[formaction$='/sending']").CountAsync() > 0 && new Uri(page.Url).AbsolutePath.EndsWith("/sending", StringComparison.Ordinal))
        {
            // What speaks against a day is said once, then sent all the same.
            await page.LeaveAsync(() => page.Locator("button[formaction$='/sending']").ClickAsync());
        }
    }

    /// <summary>What speaks against a day is said once; the second press goes on all the same.</summary>
    private static async Task PressUntilGoneAsync(IPage page, string button)
    {
        for (var press = 0; press < 2 && await page.Locator(button).CountAsync() > 0; press++)
        {
            await page.LeaveAsync(() => page.Locator(button).First.ClickAsync());
        }
    }

    private static async Task<DateOnly> DayAsync(IPage page, int row) =>
        DateOnly.ParseExact(await page.Field($"Rows[{row}].Date").InputValueAsync(), "ddd d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Field(DateOnly day) => day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);
}
