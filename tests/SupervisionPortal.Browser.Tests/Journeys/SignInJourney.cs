using Microsoft.Playwright;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class SignInJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_supervisor_signs_in_reads_what_needs_doing_and_signs_out(bool script)
    {
        var page = await SignInAsync(Accounts.Supervisor, script);
        new Uri(page.Url).AbsolutePath.ShouldBe("/");

        await page.Locator("form[action='/sign-out'] button").First.ClickAsync();

        await page.WaitForURLAsync("**/sign-in");
        await page.GoBackAsync();
        (await page.ContentAsync()).ShouldNotContain("/sign-out", customMessage: "the back button after signing out shows nothing of before");
    }

    [Fact]
    public async Task A_wrong_password_is_said_where_it_was_typed_and_the_address_is_kept()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator("input[type=email]").FillAsync(Accounts.Supervisor);
        await page.Locator("input[type=password]").FillAsync("not the password");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("input[type=email]")).ToHaveValueAsync(Accounts.Supervisor);
        await page.ShouldBeAccessible();
    }
}
