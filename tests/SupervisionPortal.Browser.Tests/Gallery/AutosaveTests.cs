using Microsoft.Playwright;
using SupervisionPortal.Browser.Tests.Browsing;
using Shouldly;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Gallery;

/// <summary>A form that saves itself, against a server that saves, fails, refuses and has changed its mind.</summary>
public sealed class AutosaveTests(ChromiumFixture chromium) : IAsyncLifetime
{
    /// <summary>Milliseconds; longer than any pause between two saves, shorter than the patience with one.</summary>
    private const long AWhile = 10_000;

    private const string Question = "No connection: the words not saved yet are only on this device. Sign out again to lose them.";

    private GallerySite site = null!;
    private IBrowserContext context = null!;

    public async ValueTask InitializeAsync()
    {
        site = await GallerySite.StartAsync();
        context = await chromium.Browser.NewContextAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task What_is_typed_is_saved_by_itself_and_leaves_nothing_on_the_device()
    {
        var page = await OpenAsync();

        await Discussed(page).FillAsync("Two cases stepped down.");

        await Expect(Status(page)).ToHaveTextAsync("Saved at 2:32pm");
        site.Draft.Form.Management.ShouldBe("Two cases stepped down.");
        (await page.KeptOnDeviceAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_types_without_a_pause_is_saved_all_the_same()
    {
        var page = await OpenWithStandingClockAsync();
        await Discussed(page).FillAsync("");
        foreach (var word in new[] { "One. ", "Two. ", "Three. ", "Four. " })
        {
            await Discussed(page).PressSequentiallyAsync(word);
            await page.Clock.RunForAsync(1_000);
        }

        await Expect(Status(page)).ToHaveTextAsync("Saved at 2:32pm");
        site.Draft.Form.Management.ShouldStartWith("One. Two. ");
    }

    [Fact]
    public async Task Whoever_types_without_a_breath_has_it_kept_on_the_device()
    {
        var page = await OpenWithStandingClockAsync();
        foreach (var letter in "Fast")
        {
            await Discussed(page).PressSequentiallyAsync(letter.ToString());
            await page.Clock.RunForAsync(200);
        }

        (await page.KeptOnDeviceAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Leaving_a_field_saves_at_once()
    {
        // No timer goes off while the clock stands.
        var page = await OpenWithStandingClockAsync();

        await Discussed(page).FillAsync("Said and gone.");
        await Discussed(page).BlurAsync();

        await Expect(Status(page)).ToHaveTextAsync("Saved at 2:32pm");
    }

    [Fact]
    public async Task Text_of_a_killed_browser_is_offered_beside_the_saved_one()
    {
        var page = await OpenAsync();
        await context.SetOfflineAsync(true);
        await Discussed(page).FillAsync("Typed before the crash.");
        await Expect(Status(page)).ToHaveTextAsync("Not saved: no connection. Your words are kept on this device.");
        await KillAsync(page);
        await context.SetOfflineAsync(false);

        var again = await OpenAsync();

        var chooser = again.Locator(".chooser");
        await Expect(chooser.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("We kept text from this device that was not saved");
        await Expect(chooser).ToContainTextAsync("Typed before the crash.");
        await Expect(chooser).ToContainTextAsync("14 cases for 0.6 of a post");
        await chooser.GetByRole(AriaRole.Button, new() { Name = "Use this device’s text" }).ClickAsync();
        await Expect(Discussed(again)).ToHaveValueAsync("Typed before the crash.");
        await Expect(Status(again)).ToHaveTextAsync("Saved at 2:32pm");
        site.Draft.Form.Management.ShouldBe("Typed before the crash.");
        (await again.KeptOnDeviceAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_offered_to_another_account_on_the_same_device()
    {
        var page = await OpenAsync();
        site.Draft.FailWith = 503;
        await Discussed(page).FillAsync("Ruth’s own words.");
        await Expect(Status(page)).ToContainTextAsync("kept on this device");
        await KillAsync(page);
        site.Draft.FailWith = 0;
        await context.AddCookiesAsync([new Cookie { Name = "account", Value = "helen", Url = site.Url }]);

        var other = await OpenWithStandingClockAsync();
        await Discussed(other).FillAsync("Helen’s words.");
        await other.Clock.RunForAsync(AWhile);

        // By now the page has looked for what was left, twice.
        await Expect(Status(other)).ToHaveTextAsync("Saved at 2:32pm");
        (await other.Locator(".chooser").CountAsync()).ShouldBe(0);
        await context.AddCookiesAsync([new Cookie { Name = "account", Value = "ruth", Url = site.Url }]);
        await Expect((await OpenAsync()).Locator(".chooser")).ToContainTextAsync("Ruth’s own words.");
    }

    [Fact]
    public async Task A_lost_connection_is_said_and_mended_by_itself()
    {
        var page = await OpenAsync();
        await context.SetOfflineAsync(true);
        await Discussed(page).FillAsync("Written on the train.");
        await Discussed(page).BlurAsync();
        await Expect(Status(page)).ToHaveTextAsync("Not saved: no connection. Your words are kept on this device.");

        await context.SetOfflineAsync(false);

        await Expect(Status(page)).ToHaveTextAsync("Saved at 2:32pm");
        site.Draft.Form.Management.ShouldBe("Written on the train.");
    }

    [Fact]
    public async Task An_expired_sign_in_is_mended_in_another_tab_without_losing_a_word()
    {
        var page = await OpenAsync();
        site.Draft.FailWith = 401;
        await Discussed(page).FillAsync("Written past the time-out.");
        await Discussed(page).BlurAsync();
        await Expect(Status(page)).ToHaveTextAsync("Sign in again. Your text is safe on this page.");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign in (opens a new tab)" })).ToBeVisibleAsync();

        site.Draft.FailWith = 0;
        await page.EvaluateAsync("window.dispatchEvent(new Event('focus'))");

        await Expect(Status(page)).ToHaveTextAsync("Saved at 2:32pm");
        site.Draft.Form.Management.ShouldBe("Written past the time-out.");
    }

    [Fact]
    public async Task An_expired_form_gets_a_fresh_token_and_saves()
    {
        var page = await OpenAsync();
        await page.EvaluateAsync("document.querySelectorAll('input[name=__RequestVerificationToken]').forEach(input => { input.value = 'stale'; })");

        await Discussed(page).FillAsync("Written on an old page.");
        await Discussed(page).BlurAsync();

        await Expect(Status(page)).ToHaveTextAsync("Saved at 2:32pm");
        site.Draft.Form.Management.ShouldBe("Written on an old page.");
    }

    [Fact]
    public async Task A_fresh_token_of_another_account_saves_nothing()
    {
        var page = await OpenAsync();
        await page.EvaluateAsync("document.querySelectorAll('input[name=__RequestVerificationToken]').forEach(input => { input.value = 'stale'; })");
        await context.AddCookiesAsync([new Cookie { Name = "account", Value = "helen", Url = site.Url }]);

        await Discussed(page).FillAsync("Not Helen’s words.");
        await Discussed(page).BlurAsync();

        await Expect(Status(page)).ToContainTextAsync("Somebody else is signed in now.");
        site.Draft.Saves.ShouldBe(0);
    }

    [Fact]
    public async Task Two_tabs_never_overwrite_each_other()
    {
        var one = await OpenAsync();
        var other = await OpenWithStandingClockAsync();
        var posts = 0;
        other.Request += (_, request) => posts += request.Method == "POST" ? 1 : 0;
        await Discussed(one).FillAsync("The first tab’s text.");
        await Discussed(one).BlurAsync();
        await Expect(Status(one)).ToHaveTextAsync("Saved at 2:32pm");

        await Discussed(other).FillAsync("The second tab’s text.");
        await Discussed(other).BlurAsync();

        var chooser = other.Locator(".chooser");
        await Expect(chooser).ToContainTextAsync("The first tab’s text.");
        await Expect(chooser).ToContainTextAsync("The second tab’s text.");
        site.Draft.Form.Management.ShouldBe("The first tab’s text.");
        await other.Clock.RunForAsync(AWhile);
        await Discussed(other).FocusAsync();
        await Discussed(other).BlurAsync();
        await chooser.GetByRole(AriaRole.Button, new() { Name = "Use what is on this page" }).ClickAsync();
        await Expect(Status(other)).ToHaveTextAsync("Saved at 2:32pm");
        site.Draft.Form.Management.ShouldBe("The second tab’s text.");
        posts.ShouldBe(2, "nothing is sent before one of the two is chosen");
    }

    [Fact]
    public async Task Sending_the_form_takes_its_last_words_along()
    {
        var page = await OpenAsync();

        await Discussed(page).FillAsync("The very last word.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check and send to Callum" }).ClickAsync();

        await page.WaitForURLAsync("**/states");
        site.Draft.Form.Management.ShouldBe("The very last word.");
        site.Draft.Sent.ShouldBe(1);
        (await page.KeptOnDeviceAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_is_added_on_the_spot_and_saved()
    {
        var page = await OpenAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Add an action" }).ClickAsync();
        await page.Locator("#Actions_2__What").FillAsync("Ring the school");
        await page.Locator("#Actions_2__What").BlurAsync();

        await Expect(Status(page)).ToHaveTextAsync("Saved at 2:32pm");
        site.Draft.Form.Actions[2].What.ShouldBe("Ring the school");
    }

    [Fact]
    public async Task Signing_out_saves_what_it_can_and_clears_the_device()
    {
        var page = await OpenAsync();
        await Discussed(page).FillAsync("One more thing.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await page.WaitForURLAsync("**/sign-out");
        site.Draft.Form.Management.ShouldBe("One more thing.");
        (await page.KeptOnDeviceAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Signing_out_with_text_that_cannot_be_saved_asks_first_and_then_clears_it()
    {
        var page = await OpenAsync();
        site.Draft.FailWith = 503;
        await Discussed(page).FillAsync("Nobody else may read this.");
        var signOut = page.GetByRole(AriaRole.Button, new() { Name = "Sign out" });
        await signOut.ClickAsync();
        await Expect(Status(page)).ToHaveTextAsync(Question);

        await signOut.ClickAsync();

        await page.WaitForURLAsync("**/sign-in");
        (await page.KeptOnDeviceAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Signing_out_waits_for_a_slow_save_and_says_meanwhile_what_would_be_lost()
    {
        var page = await OpenWithStandingClockAsync();
        var save = await HoldSavesAsync(page);
        await Discussed(page).FillAsync("Saved on a slow line.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.Clock.RunForAsync(AWhile);
        await Expect(Status(page)).ToHaveTextAsync("Some text is not saved yet. Sign out again to lose it.");

        save.SetResult();

        await page.WaitForURLAsync("**/sign-out");
        site.Draft.Form.Management.ShouldBe("Saved on a slow line.");
        (await page.KeptOnDeviceAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Once_a_slow_save_has_failed_the_question_says_why()
    {
        var page = await OpenWithStandingClockAsync();
        site.Draft.FailWith = 503;
        var save = await HoldSavesAsync(page);
        await Discussed(page).FillAsync("Not saved.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.Clock.RunForAsync(AWhile);
        await Expect(Status(page)).ToHaveTextAsync("Some text is not saved yet. Sign out again to lose it.");

        save.SetResult();

        await Expect(Status(page)).ToHaveTextAsync(Question);
    }

    [Fact]
    public async Task The_question_before_signing_out_stays_while_the_page_goes_on_trying()
    {
        var page = await OpenWithStandingClockAsync();
        site.Draft.FailWith = 503;
        await Discussed(page).FillAsync("Not saved.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(Status(page)).ToHaveTextAsync(Question);

        await page.RunAndWaitForResponseAsync(() => page.Clock.RunForAsync(AWhile), answer => answer.Status == 503);
        await Discussed(page).FocusAsync();
        await page.RunAndWaitForResponseAsync(() => Discussed(page).BlurAsync(), answer => answer.Status == 503);

        await Expect(Status(page)).ToHaveTextAsync(Question);
    }

    [Fact]
    public async Task What_is_written_after_the_question_is_not_lost_by_the_next_press()
    {
        var page = await OpenWithStandingClockAsync();
        site.Draft.FailWith = 503;
        await Discussed(page).FillAsync("Not saved.");
        var signOut = page.GetByRole(AriaRole.Button, new() { Name = "Sign out" });
        await signOut.ClickAsync();
        await Expect(Status(page)).ToHaveTextAsync(Question);
        site.Draft.FailWith = 0;
        var save = await HoldSavesAsync(page);
        await Discussed(page).FillAsync("Not saved, and more.");

        await signOut.ClickAsync();
        save.SetResult();

        await page.WaitForURLAsync("**/sign-out");
        site.Draft.Form.Management.ShouldBe("Not saved, and more.");
    }

    private static ILocator Discussed(IPage page) => page.GetByLabel("What we discussed").First;

    private static ILocator Status(IPage page) => page.Locator("[data-autosave-line]");

    /// <summary>Lets no save of this page through before the result is set.</summary>
    private static async Task<TaskCompletionSource> HoldSavesAsync(IPage page)
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/record/save", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        return held;
    }

    /// <summary>The page ends with no time to send its words, which a tab that is closed has.</summary>
    private async Task KillAsync(IPage page)
    {
        var dead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Crash += (_, _) => dead.TrySetResult();
        var session = await context.NewCDPSessionAsync(page);
        // A page that is gone does not answer.
        _ = session.SendAsync("Page.crash").ContinueWith(answer => answer.Exception, TaskScheduler.Default);
        await dead.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await page.CloseAsync();
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await context.NewPageAsync();
        // Without its key a page keeps nothing on the device.
        await page.RunAndWaitForResponseAsync(() => page.GotoAsync(site.Url + "/record"), answer => answer.Url.EndsWith("/device-keys", StringComparison.Ordinal));
        return page;
    }

    /// <summary>A page on which no time passes unless the test lets it.</summary>
    private async Task<IPage> OpenWithStandingClockAsync()
    {
        var page = await context.NewPageAsync();
        await page.Clock.InstallAsync();
        await page.GotoAsync(site.Url + "/record");
        await page.Clock.PauseAtAsync(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(1));
        return page;
    }
}
