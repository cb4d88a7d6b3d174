using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Schedule;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class AgreementJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Two_browsers_settle_on_a_text_and_sign_it()
    {
        var two = await Two.MeetAsync(Portal);
        var ada = await EnterAsync(Two.SupervisorMail);
        await ada.GotoAsync($"/people/{two.Supervisee}/agreement");
        await ada.ShouldBeAccessible();
        await ada.SendFormAsync("form[action$='/agreement']");
        await ada.ShouldBeAccessible();
        var address = new Uri(ada.Url).AbsolutePath.Replace("/draft", "", StringComparison.Ordinal);
        await ProposeAsync(ada, "75", "Longer, with the court cases.");

        var ben = await EnterAsync(Two.SuperviseeMail, Narrow);
        await ben.GotoAsync("/");
        await ben.LeaveAsync(() => ben.Locator($"main a[href='{address}']").First.ClickAsync());
        await ben.ShouldBeAccessible();
        await Expect(ben.Locator("main")).ToContainTextAsync("Longer, with the court cases.");
        await ben.LeaveAsync(() => ben.Locator($"#answer a[href='{address}/draft']").ClickAsync());
        await ben.ShouldBeAccessible();
        await ProposeAsync(ben, "60", "An hour is what I can keep free.");
        await ben.ShouldBeAccessible();

        await ada.GotoAsync(address);
        await Expect(ada.Locator("main")).ToContainTextAsync("An hour is what I can keep free.");
        await ada.ShouldBeAccessible();
        await ada.SendFormAsync("form[action$='/acceptance']");
        await SignAsync(ada);
        await ben.GotoAsync(address);
        await ben.ShouldBeAccessible();
        await SignAsync(ben);

        await Expect(ben.Locator("form[action$='/signature']")).ToHaveCountAsync(0);
        await ben.ShouldBeAccessible();
        var id = Guid.Parse(address.Split('/')[2]);
        var agreement = await Portal.WithinAsync(Accounts.Supervisor, db => db.Agreements.SingleAsync(row => row.Id == id));
        (agreement.State, agreement.LengthMinutes).ShouldBe((AgreementState.Signed, 60));
    }

    /// <summary>From the text in the writing to what the other reads.</summary>
    private static async Task ProposeAsync(IPage page, string minutes, string note)
    {
        await page.Field("Minutes").FillAsync(minutes);
        await page.LeaveAsync(() => page.Locator("button[name=Next][value=check]").ClickAsync());
        await page.ShouldBeAccessible();
        await page.Field("Note").FillAsync(note);
        await page.SendFormAsync("form[action$='/proposal']");
    }

    private static async Task SignAsync(IPage page)
    {
        await page.Locator("input[name=PolicyRead][type=checkbox]").CheckAsync();
        await page.SendFormAsync("form[action$='/signature']");
    }
}
