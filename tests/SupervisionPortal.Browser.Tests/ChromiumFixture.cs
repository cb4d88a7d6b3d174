using Microsoft.Playwright;

namespace SupervisionPortal.Browser.Tests;

/// <summary>One Chromium of the system for all tests of an assembly; every test opens a context of its own. Where there is none, each is skipped and says so.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    public const string Path = "/usr/bin/chromium";

    /// <summary>The same without windows, and without what draws them: where it is installed, pages are looked at in half the time.</summary>
    private const string Shell = "/usr/bin/chromium-headless-shell";

    /// <summary>Milliseconds a condition may take to come true: generous, for a machine that is busy with other things.</summary>
    public const float Patience = 60_000;

    private static readonly string[] Usual =
        ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>What any Chromium of the tests is started with. It refuses its sandbox to root alone.</summary>
    public static IReadOnlyList<string> Arguments { get; } = Environment.UserName == "root" ? [.. Usual, "--no-sandbox"] : Usual;

    public IBrowser Browser
    {
        get
        {
            // Here, not when the fixture is made: a fixture that throws fails its tests instead of skipping them.
            Assert.SkipWhen(browser is null, "Debian's Chromium is not installed: apt-get install chromium fonts-noto-core");
            return browser!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path))
            return;
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = File.Exists(Shell) ? Shell : Path,
            Args = Arguments,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
