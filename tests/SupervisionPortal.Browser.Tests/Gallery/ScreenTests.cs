using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;

namespace SupervisionPortal.Browser.Tests.Gallery;

/// <summary>Every component, as the gallery shows it.</summary>
public sealed class ScreenTests(ChromiumFixture chromium, GalleryFixture gallery) : IClassFixture<GalleryFixture>
{
    private readonly GallerySite site = gallery.Site;

    public static TheoryData<string, int> Screens()
    {
        var screens = new TheoryData<string, int>();
        foreach (var path in new[] { "/home", "/record", "/sign?answer=Disagree", "/disputed", "/states", "/file", "/fields?languages" })
        {
            screens.Add(path, 1280);
            screens.Add(path, 320);
        }
        return screens;
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_screen_has_no_accessibility_violation_and_fits_its_width(string path, int width)
    {
        var page = await chromium.Browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);

        await page.GotoAsync(site.Url + path);
        await OpenEverythingAsync(page);
        var axe = await page.RunAxe();

        axe.Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}").ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_with_errors_says_them_at_the_top_and_beside_their_fields_and_keeps_what_was_typed()
    {
        var page = await chromium.Browser.NewPageAsync();
        await page.GotoAsync(site.Url + "/fields");
        await page.GetByLabel("By when").FillAsync("soon");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        var summary = page.Locator(".govuk-error-summary");
        (await summary.EvaluateAsync<bool>("summary => summary === document.activeElement")).ShouldBeTrue();
        await summary.GetByText("Enter a date, like 28 November 2025").ClickAsync();
        var field = page.GetByLabel("By when");
        (await field.EvaluateAsync<bool>("field => field === document.activeElement")).ShouldBeTrue();
        (await field.InputValueAsync()).ShouldBe("soon");
        (await field.GetAttributeAsync("aria-describedby"))!.ShouldContain("On-error");
        (await page.TitleAsync()).ShouldStartWith("Error: ");
        (await page.RunAxe()).Violations.Select(violation => violation.Id).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_script_the_menu_shows_and_a_choice_still_reveals_what_it_asks_for()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 320, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Url + "/sign");

        (await page.GetByRole(AriaRole.Link, new() { Name = "Home" }).IsVisibleAsync()).ShouldBeTrue();
        (await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).IsVisibleAsync()).ShouldBeTrue();
        (await page.GetByLabel("Your comment").IsVisibleAsync()).ShouldBeFalse();
        await page.GetByLabel("Sign with a comment").CheckAsync();
        (await page.GetByLabel("Your comment").IsVisibleAsync()).ShouldBeTrue();
    }

    private static async Task OpenEverythingAsync(IPage page) =>
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => { details.open = true; })");
}
