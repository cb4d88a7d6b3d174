using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Domain.Files;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Schedule;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class HandOverJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_file_is_handed_over_with_a_word_and_acknowledged_with_another()
    {
        var two = await Two.MeetAsync(Portal);
        var successor = await two.Cast.JoinsAsync("eva@two.example", Two.Today.AddYears(-1));
        await two.Cast.ChangeAsync(db =>
        {
            db.Supervisions.Single(row => row.SuperviseeId == two.Supervisee).End(Two.Today);
            db.Supervisions.Add(new Supervision(two.Supervisee, successor, Two.Today));
        });

        var ada = await EnterAsync(Two.SupervisorMail);
        await ada.GotoAsync("/hand-overs");
        await ada.ShouldBeAccessible();
        await ada.LeaveAsync(() => ada.Locator("main th a[href^='/hand-overs/']").First.ClickAsync());
        await ada.ShouldBeAccessible();
        var address = new Uri(ada.Url).AbsolutePath;
        await ada.Field("Note").FillAsync("Ben takes the court work; go gently on the rota.");
        await ada.SendFormAsync("form[action$='/offer']");
        await Expect(ada.Locator("form[action$='/offer']")).ToHaveCountAsync(0);

        var eva = await EnterAsync("eva@two.example");
        await eva.GotoAsync("/");
        await eva.LeaveAsync(() => eva.Locator($"main a[href='{address}']").First.ClickAsync());
        await Expect(eva.Locator("main")).ToContainTextAsync("go gently on the rota");
        await eva.ShouldBeAccessible();
        await eva.Field("Note").FillAsync("Read. I meet Ben on Thursday.");
        await eva.SendFormAsync("form[action$='/acknowledgement']");
        await Expect(eva.Locator("main")).ToContainTextAsync("I meet Ben on Thursday.");
        await eva.ShouldBeAccessible();

        var ben = await EnterAsync(Two.SuperviseeMail, Narrow);
        await ben.GotoAsync($"/people/{two.Supervisee}/custody");
        await ben.ShouldBeAccessible();
        await ben.LeaveAsync(() => ben.Locator($"main a[href='{address}']").First.ClickAsync());
        await Expect(ben.Locator("main")).ToContainTextAsync("go gently on the rota");
        await ben.ShouldBeAccessible();
        var state = await Portal.WithinAsync(Accounts.Supervisor, db => db.HandOvers.Where(row => row.SuperviseeId == two.Supervisee).Select(row => row.State).SingleAsync());
        state.ShouldBe(HandOverState.Acknowledged);
    }
}
