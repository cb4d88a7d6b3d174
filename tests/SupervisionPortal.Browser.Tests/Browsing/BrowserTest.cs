using Microsoft.Playwright;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Browser.Tests.Browsing;

/// <summary>A test with its own portal, on its own copy of the seeded database, behind a real socket. Pages of a failed test are left as pictures in TestResults.</summary>
public abstract class BrowserTest(ChromiumFixture chromium) : IAsyncLifetime
{
    public const int Desktop = 1280;
    public const int Narrow = 320;

    private readonly List<IBrowserContext> _contexts = [];

    protected PortalFactory Portal { get; } = new();

    protected Uri Address => Portal.ClientOptions.BaseAddress;

    public ValueTask InitializeAsync()
    {
        _ = chromium.Browser;
        Portal.UseKestrel(0);
        Portal.StartServer();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await PictureAsync();
        }

        foreach (var context in _contexts)
        {
            await context.DisposeAsync();
        }

        await Portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A browser of its own, in which nobody is signed in.</summary>
    protected async Task<IPage> OpenAsync(bool script = true, int width = Desktop)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            JavaScriptEnabled = script,
            Locale = "en-GB",
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(ChromiumFixture.Patience);
        _contexts.Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>A browser of its own that has signed in by the form.</summary>
    protected async Task<IPage> SignInAsync(string email, bool script = true, int width = Desktop)
    {
        var page = await OpenAsync(script, width);
        await page.GotoAsync("/sign-in");
        await page.SignInHereAsync(email);
        new Uri(page.Url).AbsolutePath.ShouldNotBe("/sign-in");
        return page;
    }

    /// <summary>A browser of its own in which this account is signed in already, with the cookie the portal itself would set: for people of a test's own, who have no password.</summary>
    protected async Task<IPage> EnterAsync(string email, int width = Desktop)
    {
        var page = await OpenAsync(width: width);
        var cookie = await Portal.SignInCookieAsync(email);
        await page.Context.AddCookiesAsync([new Cookie { Name = cookie.Name, Value = cookie.Value, Url = Address.ToString() }]);
        return page;
    }

    private async Task PictureAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "TestResults")).FullName;
        var name = $"{GetType().Name}.{TestContext.Current.TestMethod?.MethodName}";
        foreach (var (page, number) in _contexts.SelectMany(context => context.Pages).Select((page, number) => (page, number)))
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.{number}.png"), FullPage = true });
        }
    }
}
