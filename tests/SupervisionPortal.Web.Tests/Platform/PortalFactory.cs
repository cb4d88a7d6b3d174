using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Data.Tenancy;

namespace SupervisionPortal.Web.Tests.Platform;

/// <summary>
/// The portal on its own copy of the seeded database, with its own clock. Use it as a class fixture, or one for each test
/// that moves the clock; any number run side by side.
/// </summary>
public class PortalFactory : WebApplicationFactory<Program>
{
    private static readonly Uri Address = new("http://localhost");
    private readonly Dictionary<string, string> _settings = [];
    private readonly List<Action<IServiceCollection>> _changes = [];
    private Lazy<SeededCopy> _database = new(SeededDatabase.Copy);

    /// <summary>Stands at <see cref="SeededDatabase.Now"/> until a test moves it.</summary>
    public TestClock Clock { get; private init; } = new(SeededDatabase.Now);

    /// <summary>The same portal with another setting; before its first use.</summary>
    public PortalFactory WithSetting(string key, string value)
    {
        _settings[key] = value;
        return this;
    }

    /// <summary>The same portal with other services; before its first use.</summary>
    public PortalFactory With(Action<IServiceCollection> change)
    {
        _changes.Add(change);
        return this;
    }

    /// <summary>Another process of the portal on the same database, with the same clock. Dispose of it before this one.</summary>
    public PortalFactory Beside() => new() { _database = new Lazy<SeededCopy>(new SeededCopy(_database.Value.Settings, _database.Value.BehindTheBackAsync, () => ValueTask.CompletedTask)), Clock = Clock };

    /// <summary>A browser in which nobody is signed in.</summary>
    public Browser Anonymous()
    {
        var cookies = new CookieContainerHandler();
        return new Browser(CreateDefaultClient(Address, cookies), cookies);
    }

    /// <summary>A browser signed in to this account, with the cookie the portal itself would set.</summary>
    public async Task<Browser> SignedInAs(string email)
    {
        var browser = Anonymous();
        browser.Cookies.Add(Address, await SignInCookieAsync(email));
        return browser;
    }

    /// <summary>The cookie the portal itself would set for this account.</summary>
    public async Task<System.Net.Cookie> SignInCookieAsync(string email)
    {
        await using var scope = Services.CreateAsyncScope();
        var account = await AccountAsync(scope.ServiceProvider, email);
        var principal = await scope.ServiceProvider.GetRequiredService<SignInManager<Account>>().CreateUserPrincipalAsync(account);
        var cookie = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var properties = new AuthenticationProperties { IssuedUtc = Clock.GetUtcNow(), ExpiresUtc = Clock.GetUtcNow() + cookie.ExpireTimeSpan };
        return new System.Net.Cookie(cookie.Cookie.Name!, cookie.TicketDataFormat.Protect(new AuthenticationTicket(principal, properties, IdentityConstants.ApplicationScheme)));
    }

    /// <summary>Reads or writes the database directly, inside the organisation of this account.</summary>
    public Task<T> WithinAsync<T>(string email, Func<PortalDb, Task<T>> work) => WithinAsync(email, services => work(services.GetRequiredService<PortalDb>()));

    /// <summary>Reads or writes the database directly, inside the organisation of this account.</summary>
    public Task WithinAsync(string email, Func<PortalDb, Task> work) => WithinAsync(email, async db =>
    {
        await work(db);
        return true;
    });

    /// <summary>Uses the portal's services in a scope of their own, inside the organisation of this account.</summary>
    public async Task<T> WithinAsync<T>(string email, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        if ((await AccountAsync(scope.ServiceProvider, email)).TenantId is { } tenant)
        {
            scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(tenant);
        }

        return await work(scope.ServiceProvider);
    }

    /// <summary>Changes the database as its owner would past the portal and past everything that guards its tables.</summary>
    /// <param name="statements">SQL that every provider understands; ids in capitals, as SQLite keeps them.</param>
    public Task BehindTheBackAsync(params string[] statements) => _database.Value.BehindTheBackAsync(statements);

    /// <summary>The person this account belongs to.</summary>
    public async Task<Guid> PersonOf(string email)
    {
        await using var scope = Services.CreateAsyncScope();
        return (await AccountAsync(scope.ServiceProvider, email)).PersonId ?? throw new InvalidOperationException($"{email} is nobody of an organisation.");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in _database.Value.Settings.Concat(_settings))
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddLogging(logging => logging.ClearProviders());
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            _changes.ForEach(change => change(services));
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database.IsValueCreated)
        {
            await _database.Value.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private static async Task<Account> AccountAsync(IServiceProvider services, string email) =>
        await services.GetRequiredService<UserManager<Account>>().FindByEmailAsync(email) ?? throw new InvalidOperationException($"The seed has no account {email}.");
}
