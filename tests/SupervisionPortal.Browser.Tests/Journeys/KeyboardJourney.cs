using Microsoft.Playwright;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class KeyboardJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Signing_in_opening_a_record_and_signing_it_need_no_mouse()
    {
        var record = await Portal.RecordAsync(Accounts.Supervisee, RecordState.Waiting);
        var page = await OpenAsync();
        await page.GotoAsync("/");
        await page.TabToAsync("input[type=email]");
        await page.Keyboard.TypeAsync(Accounts.Supervisee);
        await page.TabToAsync("input[type=password]");
        await page.Keyboard.TypeAsync(SeededDatabase.Password);
        await page.LeaveAsync(() => page.Keyboard.PressAsync("Enter"));

        await page.TabToAsync($"main a[href='/records/{record}']");
        await page.LeaveAsync(() => page.Keyboard.PressAsync("Enter"));
        await page.TabToAsync("input[name=Answer]");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator("input[name=Answer][value=Sign]")).ToBeCheckedAsync();
        await page.TabToAsync("#answer button");
        await page.LeaveAsync(() => page.Keyboard.PressAsync("Enter"));

        await Expect(page.Banner()).ToContainTextAsync("Signed by both");
        (await Portal.StateOfAsync(record)).ShouldBe(RecordState.Signed);
    }

    [Fact]
    public async Task The_first_tab_of_a_page_leads_past_its_menu()
    {
        var page = await SignInAsync(Accounts.Supervisee);

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        (await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)")).ShouldBeTrue();
    }

    [Fact]
    public async Task Enter_in_a_field_of_a_draft_saves_it_on_the_spot()
    {
        var page = await SignInAsync(Accounts.Supervisor);
        var record = await page.BeginRecordAsync(Portal);
        var day = await WriteActionAsync(page, record);

        await day.PressAsync("Enter");

        await Expect(page.Saving()).ToContainTextAsync("Saved at");
        await PageSteps.EventuallyAsync(() => IsSavedAsync(record), "the action and its day are saved");
        await Expect(day).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Enter_in_a_field_of_a_draft_saves_it_without_script_too()
    {
        var page = await SignInAsync(Accounts.Supervisor, script: false);
        var record = await page.BeginRecordAsync(Portal);
        var day = await WriteActionAsync(page, record);

        await page.LeaveAsync(() => day.PressAsync("Enter"));

        (await IsSavedAsync(record)).ShouldBeTrue();
        new Uri(page.Url).AbsolutePath.ShouldBe($"/records/{record}/draft");
    }

    /// <summary>Saves an action, opens the draft again, and types its day.</summary>
    private static async Task<ILocator> WriteActionAsync(IPage page, Guid record)
    {
        await page.Locator("[data-rows=Actions] [name$='.What']").Last.FillAsync("Ring the school");
        await page.LeaveAsync(() => page.Button("Save and leave").ClickAsync());
        await page.GotoAsync($"/records/{record}/draft");
        var day = page.Locator("[data-rows=Actions] > .action-row").Filter(new() { Has = page.GetByText("Ring the school") }).Locator("[name$='.ByWhen']");
        await day.FillAsync("5 December 2025");
        return day;
    }

    private async Task<bool> IsSavedAsync(Guid record) =>
        (await Portal.SavedAsync(record)).Actions.Any(action => action.What == "Ring the school" && action.ByWhen == new DateOnly(2025, 12, 5));
}
