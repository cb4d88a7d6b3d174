using System.Net;
using Microsoft.Playwright;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Web.Tests.Isolation;

namespace SupervisionPortal.Browser.Tests.Templates;

/// <summary>A portal on a real socket and, for each role, where it finds a page that looks unlike all that the roles before it find. The pages come from the routes themselves.</summary>
/// <param name="pack">Whose organisation it is.</param>
/// <param name="roles">Who walks, in this order.</param>
/// <param name="everyState">A record or session in each of its states is a page of its own to the two it is about; what stands beneath its page is looked at once.</param>
public abstract class TemplateWalk(string pack, IReadOnlyList<string> roles, bool everyState) : IAsyncLifetime
{
    /// <summary>Pages whose content depends on who one is to the person they are about. All others look alike to all who may enter.</summary>
    private static readonly string[] Personal = ["", "people", "records", "sessions", "cases", "agreements"];

    private readonly IsolationPortal _portal = new() { Own = DemoAccounts.Of(pack) };
    private readonly HashSet<string> _seen = [];
    private readonly Dictionary<string, IReadOnlyList<TemplatePlace>> _places = [];
    private readonly SemaphoreSlim _asking = new(1);

    public IReadOnlyList<Route> Routes => _portal.Routes;

    public async ValueTask InitializeAsync()
    {
        _portal.UseKestrel(0);
        _portal.StartServer();
        await _portal.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        _asking.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What this role looks at, so that nobody looks at the same twice.</summary>
    public async Task<IReadOnlyList<TemplatePlace>> PlacesOfAsync(string name)
    {
        await _asking.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            foreach (var earlier in roles.TakeWhile(role => role != name).Append(name).Where(role => !_places.ContainsKey(role)))
            {
                _places[earlier] = await AskAsync(_portal.Role(earlier));
            }
        }
        finally
        {
            _asking.Release();
        }

        return _places[name];
    }

    /// <summary>A browser in which the role is signed in.</summary>
    public async Task<IBrowserContext> EnterAsync(IBrowser browser, string name)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = Address.ToString(), Locale = "en-GB" });
        context.SetDefaultTimeout(ChromiumFixture.Patience);
        if (_portal.Role(name).Email is { } email)
        {
            var cookie = await _portal.SignInCookieAsync(email);
            await context.AddCookiesAsync([new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Url = Address.ToString() }]);
        }

        return context;
    }

    private Uri Address => _portal.ClientOptions.BaseAddress;

    private async Task<IReadOnlyList<TemplatePlace>> AskAsync(Role role)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = Address };
        if (role.Email is { } email)
        {
            var cookie = await _portal.SignInCookieAsync(email);
            http.DefaultRequestHeaders.Add("Cookie", $"{cookie.Name}={cookie.Value}");
        }

        var places = new List<TemplatePlace>();
        var asked = new HashSet<string>();
        foreach (var route in _portal.Routes.Where(route => route.IsReading && (route.IsAnonymous || role.IsAnonymous || role.MayEnter(route.Rules))))
        {
            foreach (var subject in _portal.OwnSubjects(role))
            {
                if (route.Address(subject) is not { } path || _seen.Contains(Template(route, role, subject)) || !asked.Add(path))
                {
                    continue;
                }

                using var answer = await http.GetAsync(path, TestContext.Current.CancellationToken);
                if (answer.StatusCode == HttpStatusCode.OK && answer.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    _seen.Add(Template(route, role, subject));
                    places.Add(new TemplatePlace(route, path));
                }
            }
        }

        return places;
    }

    /// <summary>Two visits of the same name look alike: the second is spared.</summary>
    private string Template(Route route, Role role, Subject subject)
    {
        var isOneOfTheTwo = role.Name is "supervisor" or "supervisee";
        var reader = role.IsAnonymous ? role.Name
            : !Personal.Contains(route.Noun) ? "signed in"
            // The home page is everybody's own.
            : isOneOfTheTwo || route.Pattern == "/" ? role.Name : "third";
        var isItsPage = route.Pattern.Count(letter => letter == '/') == 2;
        var state = everyState && isOneOfTheTwo && isItsPage && subject.Says.StartsWith(route.Noun.TrimEnd('s'), StringComparison.Ordinal) ? subject.Says : "";
        return $"{reader} {route.Pattern} {state}";
    }
}
