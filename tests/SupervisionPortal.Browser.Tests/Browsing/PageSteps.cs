using System.Diagnostics;
using Microsoft.Playwright;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Browser.Tests.Browsing;

/// <summary>What people do on any page, each step ending when what it was for has happened.</summary>
internal static class PageSteps
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(ChromiumFixture.Patience);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Does what leads to another page, and ends when that page is there: a redirect is followed first.</summary>
    public static async Task LeaveAsync(this IPage page, Func<Task> act)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrive(object? sender, IPage there) => arrived.TrySetResult();
        page.DOMContentLoaded += Arrive;
        try
        {
            await act();
            await arrived.Task.WaitAsync(Patience);
        }
        finally
        {
            page.DOMContentLoaded -= Arrive;
        }
    }

    /// <summary>Presses the button that sends the form: the last solid one in it.</summary>
    public static Task SendFormAsync(this IPage page, string form) =>
        page.LeaveAsync(() => page.Locator($"{form} button.govuk-button:not(.govuk-button--secondary)").Last.ClickAsync());

    /// <summary>Fills in the sign-in form in front of it.</summary>
    public static async Task SignInHereAsync(this IPage page, string email, string password = SeededDatabase.Password)
    {
        await page.Locator("input[type=email]").FillAsync(email);
        await page.Locator("input[type=password]").FillAsync(password);
        await page.LeaveAsync(() => page.Button("Sign in").ClickAsync());
    }

    /// <summary>Cuts the page off, once it has been given all it asked for: a key that never came locks nothing away.</summary>
    public static async Task LoseConnectionAsync(this IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.Context.SetOfflineAsync(true);
    }

    /// <summary>Opens the form to sign in again on the page that is being written on, and sends it.</summary>
    public static async Task SignInOnThePageAsync(this IPage page, string email, string password = SeededDatabase.Password)
    {
        await page.Locator("[data-autosave-sign-in-here]").ClickAsync();
        await page.Locator("dialog input[type=email]").FillAsync(email);
        await page.Locator("dialog input[type=password]").FillAsync(password);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>The link to a password that is shown once to whoever made the account.</summary>
    public static async Task<string> LinkShown(this IPage page)
    {
        var told = await page.Locator("main .govuk-inset-text").First.InnerTextAsync();
        return told.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Single(word => word.StartsWith("http", StringComparison.Ordinal));
    }

    /// <summary>Chooses a password on the page a link leads to.</summary>
    public static async Task ChoosePasswordAsync(this IPage page, string password)
    {
        await page.Locator("[name=Password]").FillAsync(password);
        await page.Locator("[name=Repeat]").FillAsync(password);
        await page.LeaveAsync(() => page.Locator("main form button.govuk-button:not(.govuk-button--secondary)").ClickAsync());
    }

    /// <summary>Presses Tab until what the selector names has the focus.</summary>
    public static async Task TabToAsync(this IPage page, string selector)
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

    /// <summary>Waits for what no page shows: a row of the database, a file.</summary>
    public static async Task EventuallyAsync(Func<Task<bool>> condition, string what)
    {
        var since = Stopwatch.StartNew();
        while (!await condition())
        {
            if (since.Elapsed > Patience)
            {
                throw new TimeoutException($"Never happened: {what}.");
            }

            await Task.Delay(Look, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>What the pages of this browser keep on the device, as text of whatever is stored.</summary>
    public static async Task<IReadOnlyList<string>> KeptOnDeviceAsync(this IPage page) => await page.EvaluateAsync<string[]>("""
        new Promise((resolve, reject) => {
          const asked = indexedDB.open('portal');
          asked.onerror = () => reject(asked.error);
          asked.onsuccess = () => {
            const place = asked.result;
            if (!place.objectStoreNames.contains('drafts')) { place.close(); return resolve([]); }
            const all = place.transaction('drafts').objectStore('drafts').getAll();
            all.onsuccess = () => { place.close(); resolve(all.result.map(entry => JSON.stringify(entry) + new TextDecoder('latin1').decode(entry.text))); };
            all.onerror = () => reject(all.error);
          };
        })
        """);
}
