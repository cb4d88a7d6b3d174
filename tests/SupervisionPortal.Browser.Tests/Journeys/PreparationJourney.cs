using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class PreparationJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task What_worries_one_alone_is_put_on_the_agenda_of_both_and_held_by_who_covers()
    {
        var cast = new Cast(Portal, Accounts.Supervisor);
        var head = await cast.JoinsAsync("zoe@away.example", new(2023, 1, 9));
        var supervisor = await cast.JoinsAsync("ada@away.example", new(2024, 1, 8), head);
        var worker = await cast.JoinsAsync("ben@away.example", new(2024, 1, 8), supervisor);
        await cast.JoinsAsync("cam@away.example", new(2024, 1, 8), head, role: Domain.People.PostRole.Manager);
        var session = await cast.BookedAsync(worker, supervisor, Cast.Today);

        var ben = await EnterAsync("ben@away.example", Narrow);
        await ben.GotoAsync($"/sessions/{session}/preparation");
        await ben.Field("Worries").FillAsync("Court is on Friday and nobody has met the guardian.");
        await ben.LeaveAsync(() => ben.Locator("button[name=About][value=Worries]").ClickAsync());
        await Expect(ben.Field("Text")).ToHaveValueAsync("Court is on Friday and nobody has met the guardian.");
        await ben.ShouldBeAccessible();
        await ben.LeaveAsync(() => ben.Locator("#agenda-new button").ClickAsync());
        await Expect(ben.Locator("#agenda")).ToContainTextAsync("Court is on Friday");

        var zoe = await EnterAsync("zoe@away.example");
        await zoe.GotoAsync($"/people/{supervisor}/absences");
        var ada = await EnterAsync("ada@away.example");
        await ada.GotoAsync($"/people/{supervisor}/absences");
        await ada.Locator("input[name=Kind]").First.CheckAsync();
        await ada.Field("From").FillAsync("20 November 2025");
        await ada.SendFormAsync($"form[action='/people/{supervisor}/absences']");
        await zoe.ReloadAsync();
        await zoe.LeaveAsync(() => zoe.Locator("a[href$='/cover']").ClickAsync());
        await zoe.Field("Cover").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = "Cam Cast" });
        await zoe.SendFormAsync("form[action$='/cover']");
        await zoe.ShouldBeAccessible();

        var cam = await EnterAsync("cam@away.example");
        await cam.GotoAsync("/");
        await Expect(cam.Locator("main")).ToContainTextAsync("You cover for Ada Cast.");
        await cam.GotoAsync("/notices");
        await Expect(cam.Locator("main")).ToContainTextAsync("named you to cover for Ada Cast");
        await cam.GotoAsync($"/sessions/{session}");
        await Expect(cam.Locator("main")).ToContainTextAsync("Court is on Friday");
        await cam.ShouldBeAccessible();
        await cam.GotoAsync($"/sessions/{session}/holding");
        await cam.LeaveAsync(() => cam.Locator("button[name=Then]").ClickAsync());
        await Expect(cam.Locator("main")).ToContainTextAsync("Cam Cast");
        await ben.GotoAsync("/notices");
        await Expect(ben.Locator("main")).ToContainTextAsync("Cam Cast covers for your supervisor");
    }
}
