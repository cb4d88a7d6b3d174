using Microsoft.Playwright;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

/// <summary>What is typed into a draft is lost by nothing that happens meanwhile.</summary>
public sealed class DraftJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    private const string Personal = "personal-discussion/personal";
    private const string Words = "Two visits were late; the rota is the reason.";

    [Fact]
    public async Task Words_of_a_killed_browser_are_offered_when_it_is_opened_again()
    {
        var record = await (await SignInAsync(Accounts.Supervisor)).BeginRecordAsync(Portal);
        var draft = new Uri(Address, $"/records/{record}/draft").ToString();
        await using var device = new Device();
        var page = await device.StartAsync();
        await page.GotoAsync(draft);
        await page.SignInHereAsync(Accounts.Supervisor);
        await page.LoseConnectionAsync();
        await page.Field(RecordScene.Support).FillAsync("Another text, kept before.");
        await Expect(page.Locator("form[data-autosave-kept]")).ToHaveCountAsync(1);
        await page.Field(RecordScene.Support).FillAsync(Words);
        await Expect(page.Locator("form[data-autosave-kept]")).ToHaveCountAsync(1);

        // What the page says is kept is on the disk: the browser is killed in that moment.
        await device.KillAsync();
        (await device.HasWrittenAsync("rota")).ShouldBeFalse("nobody reads them there");
        page = await device.StartAsync();
        await page.GotoAsync(draft);
        await page.SignInHereAsync(Accounts.Supervisor);

        var chooser = page.Locator(".chooser");
        await Expect(chooser).ToContainTextAsync(Words);
        await page.ShouldBeAccessible();
        await chooser.GetByRole(AriaRole.Button, new() { Name = "Use this device’s text" }).ClickAsync();
        await Expect(page.Field(RecordScene.Support)).ToHaveValueAsync(Words);
        await PageSteps.EventuallyAsync(async () => (await Portal.SavedAsync(record)).Read(Personal) == Words, "the words are saved");
    }

    [Fact]
    public async Task Words_typed_without_a_connection_are_saved_when_it_is_back()
    {
        var page = await SignInAsync(Accounts.Supervisor);
        var record = await page.BeginRecordAsync(Portal);
        await page.LoseConnectionAsync();
        await page.Field(RecordScene.Support).FillAsync(Words);
        await Expect(page.Saving()).ToContainTextAsync("kept on this device");

        await page.Context.SetOfflineAsync(false);

        await Expect(page.Saving()).ToContainTextAsync("Saved at");
        (await Portal.SavedAsync(record)).Read(Personal).ShouldBe(Words);
    }

    [Fact]
    public async Task Whoever_was_signed_out_signs_in_in_another_tab_and_goes_on_typing()
    {
        var page = await SignInAsync(Accounts.Supervisor);
        var record = await page.BeginRecordAsync(Portal);
        await page.Context.ClearCookiesAsync();
        await page.Field(RecordScene.Support).FillAsync(Words);
        await Expect(page.Saving()).ToContainTextAsync("Sign in again. Your text is safe on this page.");
        await page.ShouldBeAccessible();

        var tab = await page.Context.RunAndWaitForPageAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Sign in (opens a new tab)" }).ClickAsync());
        await tab.SignInHereAsync(Accounts.Supervisor);
        await Expect(tab.Locator("main")).ToContainTextAsync("You are signed in");
        await tab.ShouldBeAccessible();
        await tab.CloseAsync();
        await page.Field(RecordScene.Support).PressSequentiallyAsync(" And more.");

        await Expect(page.Saving()).ToContainTextAsync("Saved at");
        await Expect(page.Field(RecordScene.Support)).ToHaveValueAsync(Words + " And more.");
        await PageSteps.EventuallyAsync(async () => (await Portal.SavedAsync(record)).Read(Personal) == Words + " And more.", "all of it is saved");
        await page.CheckAndSendAsync();
        await Expect(page.Banner()).ToContainTextAsync("Waiting for");
    }

    [Fact]
    public async Task Whoever_was_signed_out_signs_in_on_the_page_and_goes_on_typing()
    {
        var page = await SignInAsync(Accounts.Supervisor, width: Narrow);
        var record = await page.BeginRecordAsync(Portal);
        await page.Context.ClearCookiesAsync();
        await page.Field(RecordScene.Support).FillAsync(Words);

        await page.SignInOnThePageAsync(Accounts.Supervisor, "not-the-password");
        await Expect(page.Locator("dialog [role=alert]")).ToContainTextAsync("not right");
        await page.ShouldBeAccessible();
        await page.Locator("dialog input[type=password]").FillAsync(SeededDatabase.Password);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await Expect(page.Saving()).ToContainTextAsync("Saved at");
        await page.Field(RecordScene.Support).PressSequentiallyAsync(" And more.");
        await PageSteps.EventuallyAsync(async () => (await Portal.SavedAsync(record)).Read(Personal) == Words + " And more.", "all of it is saved");
    }

    [Fact]
    public async Task Whoever_signs_in_on_anothers_page_neither_sees_nor_saves_nor_keeps_their_words()
    {
        var page = await SignInAsync(Accounts.Supervisor);
        var record = await page.BeginRecordAsync(Portal);
        await page.Context.ClearCookiesAsync();
        await page.Field(RecordScene.Support).FillAsync(Words);

        await page.SignInOnThePageAsync(Accounts.Supervisee);

        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
        (await page.KeptOnDeviceAsync()).ShouldNotBeEmpty();
        (await page.KeptOnDeviceAsync()).ShouldAllBe(text => !text.Contains("rota", StringComparison.Ordinal));
        (await Portal.SavedAsync(record)).Read(Personal).ShouldBeNullOrEmpty();
        await page.Locator("[data-sign-out] button").First.ClickAsync();
        await page.WaitForURLAsync("**/sign-in");
        await page.SignInHereAsync(Accounts.Supervisor);
        await page.GotoAsync($"/records/{record}/draft");
        await Expect(page.Locator(".chooser")).ToContainTextAsync(Words);
    }

    [Fact]
    public async Task Whoever_signs_out_without_a_connection_leaves_no_word_behind()
    {
        var page = await SignInAsync(Accounts.Supervisor);
        await page.BeginRecordAsync(Portal);
        await page.LoseConnectionAsync();
        await page.Field(RecordScene.Support).FillAsync(Words);
        await Expect(page.Saving()).ToContainTextAsync("kept on this device");
        await page.Locator("[data-sign-out] button").First.ClickAsync();
        await Expect(page.Saving()).ToContainTextAsync("Sign out again to lose them");

        await page.Locator("[data-sign-out] button").First.ClickAsync();

        await Expect(page.Locator("body")).ToContainTextAsync("Your words are gone from this device");
        await page.ShouldBeAccessible();
        (await page.ContentAsync()).ShouldNotContain("rota");
        (await page.KeptOnDeviceAsync()).ShouldBeEmpty();
        await page.Context.SetOfflineAsync(false);
        await page.WaitForURLAsync("**/sign-in");
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_says_so_and_the_page_still_saves()
    {
        var page = await OpenAsync();
        await page.AddInitScriptAsync("IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };");
        await page.GotoAsync("/sign-in");
        await page.SignInHereAsync(Accounts.Supervisor);
        var record = await page.BeginRecordAsync(Portal);
        await page.LoseConnectionAsync();
        await page.Field(RecordScene.Support).FillAsync(Words);
        await Expect(page.Saving()).ToContainTextAsync("this browser cannot keep your words");

        await page.Context.SetOfflineAsync(false);

        await Expect(page.Saving()).ToContainTextAsync("Saved at");
        (await Portal.SavedAsync(record)).Read(Personal).ShouldBe(Words);
    }

    [Theory]
    [InlineData("en", "noto-sans-latin")]
    [InlineData("cy", "noto-sans-latin-accents")]
    [InlineData("km", "noto-sans-khmer-khmer")]
    public async Task The_page_comes_to_a_slow_line_in_less_than_a_hundred_kilobytes(string language, string font)
    {
        var page = await SignInAsync(Accounts.Supervisor);
        var record = await page.BeginRecordAsync(Portal, cases: 3);
        var cookies = await page.Context.CookiesAsync();
        var fresh = await OpenAsync();
        await fresh.Context.AddCookiesAsync([.. cookies.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = Address.ToString() })]);
        await fresh.Context.AddCookiesAsync([new Cookie { Name = PortalTexts.LanguageCookie, Value = language, Url = Address.ToString() }]);
        var network = await fresh.Context.NewCDPSessionAsync(fresh);
        var bytes = 0.0;
        var fonts = new List<string>();
        fresh.Request += (_, request) =>
        {
            if (request.ResourceType == "font")
            {
                fonts.Add(request.Url);
            }
        };
        network.Event("Network.loadingFinished").OnEvent += (_, finished) => bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
        await network.SendAsync("Network.enable");

        await fresh.GotoAsync($"/records/{record}/draft", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        (await fresh.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
        fonts.ShouldContain(url => url.Contains($"/{font}.", StringComparison.Ordinal));
        bytes.ShouldBeInRange(20_000, 100_000, string.Join(' ', fonts));
    }

    [Fact]
    public async Task Of_two_tabs_with_one_draft_neither_overwrites_the_other()
    {
        var one = await SignInAsync(Accounts.Supervisor);
        var record = await one.BeginRecordAsync(Portal);
        var other = await one.Context.NewPageAsync();
        await other.GotoAsync($"/records/{record}/draft");
        await one.Field(RecordScene.Support).FillAsync(Words);
        await one.Field(RecordScene.Support).BlurAsync();
        await Expect(one.Saving()).ToContainTextAsync("Saved at");

        await other.Field(RecordScene.Support).FillAsync("Written in the second tab.");
        await other.Field(RecordScene.Support).BlurAsync();

        var chooser = other.Locator(".chooser");
        await Expect(chooser).ToContainTextAsync(Words);
        await Expect(chooser).ToContainTextAsync("Written in the second tab.");
        (await Portal.SavedAsync(record)).Read(Personal).ShouldBe(Words);
        await chooser.GetByRole(AriaRole.Button, new() { Name = "Use what is on this page" }).ClickAsync();
        await Expect(other.Saving()).ToContainTextAsync("Saved at");
        (await Portal.SavedAsync(record)).Read(Personal).ShouldBe("Written in the second tab.");

        // And now the first tab is the one behind.
        await one.Field(RecordSteps.Development).FillAsync("The course in January.");
        await one.Field(RecordSteps.Development).BlurAsync();
        chooser = one.Locator(".chooser");
        await Expect(chooser).ToContainTextAsync("Written in the second tab.");
        (await Portal.SavedAsync(record)).Read(Personal).ShouldBe("Written in the second tab.");
    }
}
