using Microsoft.Playwright;

namespace SupervisionPortal.Browser.Tests;

/// <summary>One Chromium of the system for all tests of an assembly; every test opens a context of its own.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";

    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Path), "Debian's Chromium is not installed: apt-get install chromium fonts-noto-core");
        playwright = await Playwright.CreateAsync();
        string[] arguments = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path,
            // Chromium refuses its sandbox to root alone.
            Args = Environment.UserName == "root" ? [.. arguments, "--no-sandbox"] : arguments,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        playwright?.Dispose();
    }
}
