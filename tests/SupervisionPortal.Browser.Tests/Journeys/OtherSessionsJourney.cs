using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class OtherSessionsJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Professional_supervision_is_arranged_booked_held_and_stands_beside_the_one_to_ones()
    {
        var cast = new Cast(Portal, Accounts.Supervisor);
        var supervisor = await cast.JoinsAsync("ada@beside.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@beside.example", new(2024, 1, 8), supervisor);
        await cast.JoinsAsync("cara@beside.example", new(2024, 1, 8));

        var admin = await EnterAsync(Accounts.Administrator);
        await admin.GotoAsync($"/organisation/people/{worker}");
        await admin.Field("Professional").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = "Cara Cast" });
        await admin.LeaveAsync(() => admin.Button("Name them").ClickAsync());
        await Expect(admin.Locator("main")).ToContainTextAsync("Professional supervision is arranged");
        await admin.ShouldBeAccessible();

        var ben = await EnterAsync("ben@beside.example", Narrow);
        await ben.GotoAsync("/supervision");
        await ben.ShouldBeAccessible();
        await ben.LeaveAsync(() => ben.Locator("main a[href='/sessions/professional']").ClickAsync());
        await ben.Field("Date").FillAsync("26 November 2025");
        await ben.SendFormAsync("form[action='/sessions/professional']");
        await Expect(ben.Locator("main")).ToContainTextAsync("Cara Cast");
        await ben.ShouldBeAccessible();
        var address = new Uri(ben.Url).AbsolutePath;

        var cara = await EnterAsync("cara@beside.example");
        await cara.GotoAsync($"{address}/holding");
        await cara.LeaveAsync(() => cara.Locator("button[name=Then]").ClickAsync());
        await cara.ShouldBeAccessible();
        await Expect(cara.Button("Write the record")).ToBeVisibleAsync();

        var ada = await EnterAsync("ada@beside.example");
        await ada.GotoAsync(address);
        await Expect(ada.Locator("h1")).ToContainTextAsync("Professional supervision");
        await Expect(ada.Button("Write the record")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Two_colleagues_meet_and_who_monitors_the_team_sees_its_one_to_ones_alone()
    {
        var cast = new Cast(Portal, Accounts.Supervisor);
        var supervisor = await cast.JoinsAsync("ada@peers.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@peers.example", new(2024, 1, 8), supervisor);
        await cast.JoinsAsync("dan@peers.example", new(2024, 1, 8), supervisor);
        await cast.HeldAsync(worker, supervisor, new(2025, 11, 3));

        var ben = await EnterAsync("ben@peers.example", Narrow);
        await ben.GotoAsync("/sessions/peer");
        await ben.ShouldBeAccessible();
        await ben.GetByLabel("Somebody else").CheckAsync();
        await ben.Field("Email").FillAsync("dan@peers.example");
        await ben.Field("Date").FillAsync("26 November 2025");
        await ben.SendFormAsync("form[action='/sessions/peer']");
        await Expect(ben.Locator("main")).ToContainTextAsync("The two of you alone");

        var dan = await EnterAsync("dan@peers.example");
        await dan.GotoAsync(new Uri(ben.Url).AbsolutePath);
        await Expect(dan.Locator("h1")).ToContainTextAsync("Peer session");

        var ada = await EnterAsync("ada@peers.example");
        await ada.GotoAsync("/monitoring");
        await Expect(ada.Locator("main")).ToContainTextAsync("Ben Cast");
        await Expect(ada.Locator("main")).Not.ToContainTextAsync("Peer session");
        await ada.ShouldBeAccessible();
    }
}
