using Microsoft.Playwright;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Web.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

/// <summary>The server dies while somebody writes, and is started again. The page's clock stands between two letters, so that how busy the machine is decides nothing.</summary>
public sealed class KilledServerJourney(ChromiumFixture chromium)
{
    private const long BetweenLetters = 100;
    private const int LettersInTwoSeconds = 20;
    private const string Words = "K told me who comes to the house at night, and that she counts the steps on the stairs until it is quiet again. ";

    [Theory]
    [InlineData(37)]
    [InlineData(64)]
    [InlineData(95)]
    public async Task A_server_killed_while_somebody_types_has_all_but_the_last_two_seconds_and_gets_the_rest(int typedWhenKilled)
    {
        await using var portal = new PortalProcess();
        await using var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = portal.Address.ToString(), Locale = "en-GB" });
        context.SetDefaultTimeout(ChromiumFixture.Patience);
        await portal.StartAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.SignInHereAsync(Accounts.Supervisor);
        await page.GotoAsync("/records");
        var draft = (await page.Locator("a[href$='/draft']").First.GetAttributeAsync("href"))!;
        var under = 0;
        page.Request += (_, request) => under += request.Method == "POST" ? 1 : 0;
        page.RequestFinished += (_, request) => under -= request.Method == "POST" ? 1 : 0;
        page.RequestFailed += (_, request) => under -= request.Method == "POST" ? 1 : 0;
        await page.Clock.InstallAsync();
        await page.GotoAsync(draft);
        await page.Clock.PauseAtAsync(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(1));
        var field = page.Locator("form[data-autosave] textarea").First;
        await field.FillAsync("");
        await Settled();

        foreach (var letter in Words[..typedWhenKilled])
        {
            await field.PressSequentiallyAsync(letter.ToString());
            await page.Clock.RunForAsync(BetweenLetters);
            await Settled();
        }

        await portal.KillAsync();
        await field.PressSequentiallyAsync(Words[typedWhenKilled..]);
        await page.Clock.RunForAsync(3_000);
        await Expect(page.Saving()).ToHaveTextAsync("Not saved: no connection. Your words are kept on this device.");
        await portal.StartAsync();
        var saved = await SavedAsync();
        saved.Length.ShouldBeGreaterThanOrEqualTo(typedWhenKilled - LettersInTwoSeconds);
        Words.ShouldStartWith(saved);

        await page.Clock.RunForAsync(120_000);

        await Expect(page.Saving()).ToContainTextAsync("Saved at");
        (await SavedAsync()).ShouldBe(Words.TrimEnd());

        Task Settled() => PageSteps.EventuallyAsync(() => Task.FromResult(under == 0), "no save is under way");

        async Task<string> SavedAsync()
        {
            var answer = await context.APIRequest.GetAsync(draft);
            var tab = await context.NewPageAsync();
            await tab.SetContentAsync(await answer.TextAsync());
            var value = await tab.Locator("form[data-autosave] textarea").First.InputValueAsync();
            await tab.CloseAsync();
            return value;
        }
    }
}
