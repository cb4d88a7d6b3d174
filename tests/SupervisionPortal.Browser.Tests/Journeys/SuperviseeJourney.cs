using Microsoft.Playwright;
using SupervisionPortal.Browser.Tests.Browsing;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Journeys;

public sealed class SuperviseeJourney(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(Desktop)]
    [InlineData(Narrow)]
    public async Task A_record_is_found_on_the_home_page_read_and_signed(int width)
    {
        var record = await Portal.RecordAsync(Accounts.Supervisee, RecordState.Waiting);
        var page = await SignInAsync(Accounts.Supervisee, width: width);

        await page.Locator($"main a[href='/records/{record}']:visible").First.ClickAsync();
        await page.ShouldBeAccessible();
        await page.AnswerAsync("Sign");

        (await Portal.StateOfAsync(Accounts.Supervisee, record)).ShouldBe(RecordState.Signed);
        await Expect(page.Locator("#answer")).ToHaveCountAsync(0);
        await page.ShouldBeAccessible();
    }

    [Fact]
    public async Task A_record_is_signed_by_keyboard_alone()
    {
        var record = await Portal.RecordAsync(Accounts.Supervisee, RecordState.Waiting);
        var page = await SignInAsync(Accounts.Supervisee);
        await page.GotoAsync("/");

        await TabToAsync(page, $"a[href='/records/{record}']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/records/{record}");
        await TabToAsync(page, "input[name=Answer]");
        await page.Keyboard.PressAsync("Space");
        (await page.Locator("input[name=Answer][value=Sign]").IsCheckedAsync()).ShouldBeTrue();
        await TabToAsync(page, "#answer button");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#answer")).ToHaveCountAsync(0);
        (await Portal.StateOfAsync(Accounts.Supervisee, record)).ShouldBe(RecordState.Signed);
    }

    [Fact]
    public async Task A_disagreement_stands_beside_the_record_and_an_amended_one_must_be_read_before_it_is_signed()
    {
        var record = await Portal.RecordAsync(Accounts.Supervisee, RecordState.Waiting);
        var page = await SignInAsync(Accounts.Supervisee);
        await page.GotoAsync($"/records/{record}");
        await page.AnswerAsync("Disagree", "whole", "It was three visits, and two of them were mine.");
        (await Portal.StateOfAsync(Accounts.Supervisee, record)).ShouldBe(RecordState.Disputed);
        await Expect(page.Locator("main")).ToContainTextAsync("It was three visits, and two of them were mine.");
        await page.ShouldBeAccessible();

        var supervisor = await SignInAsync(Accounts.Supervisor);
        await supervisor.GotoAsync($"/records/{record}");
        await Expect(supervisor.Locator("main")).ToContainTextAsync("It was three visits, and two of them were mine.");
        // The supervisee still has the page of the first version open.
        await page.GotoAsync($"/records/{record}");
        await supervisor.Locator("form[action$='/amendment'] button").ClickAsync();
        await supervisor.WaitForURLAsync("**/draft");
        await supervisor.Locator("textarea:visible").First.FillAsync("Three visits were late, two of them hers.");
        await supervisor.Locator("button[name=Next][value=check]").ClickAsync();
        await supervisor.WaitForURLAsync("**/check");
        await supervisor.Locator("textarea[name=WhatChanged]").FillAsync("The number of visits.");
        await supervisor.Locator("input[name=TalkedOver][type=checkbox]").CheckAsync();
        await supervisor.ShouldBeAccessible();
        await supervisor.SendFormAsync("form[action$='/amendment/issue']");
        await Expect(supervisor.Locator("main")).ToContainTextAsync("Three visits were late, two of them hers.");

        await page.AnswerAsync("Sign");
        (await Portal.StateOfAsync(Accounts.Supervisee, record)).ShouldBe(RecordState.Waiting, "the text in front of her was the first version");
        await page.GotoAsync($"/records/{record}");
        await Expect(page.Locator("main")).ToContainTextAsync("Three visits were late, two of them hers.");
        await page.AnswerAsync("Sign");

        (await Portal.StateOfAsync(Accounts.Supervisee, record)).ShouldBe(RecordState.Signed);
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var presses = 0; presses < 200; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        throw new InvalidOperationException($"No number of tabs leads to {selector} on {page.Url}.");
    }
}
