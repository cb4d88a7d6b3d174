using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Data.CalendarFeeds;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.CalendarFeeds;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Domain.Templates;
using SupervisionPortal.Web.Features.Search;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Isolation;

/// <summary>The demonstration with everybody who could walk through it. Everything the foreign organisation says is marked with <see cref="ForeignMark.Word"/>.</summary>
public sealed class IsolationPortal : PortalFactory, IAsyncLifetime
{
    public static readonly DemoOrganisation Foreign = Accounts.Larkhaven;

    private const string TemplateKey = "record-personal";

    private readonly WriteSpy _spy = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<Visit>>>> _readings = [];
    private readonly Dictionary<string, List<Subject>> _own = [];
    private readonly Dictionary<string, List<Subject>> _strangers = [];
    private string _lineManager = "";

    /// <summary>The organisation the walkers belong to.</summary>
    public DemoOrganisation Own { get; init; } = Accounts.Westmere;

    public static IEnumerable<string> RoleNames =>
        ["anonymous", "supervisor", "supervisee", "line manager", "senior manager", "quality assurance", "HR", "administrator", "host administrator"];

    public Role Role(string name) => name switch
    {
        "anonymous" => new Role(name, null, IsMember: false),
        "supervisor" => new Role(name, DemoAccounts.Supervisor(Own)),
        "supervisee" => new Role(name, DemoAccounts.Supervisee(Own)),
        "line manager" => new Role(name, _lineManager),
        "senior manager" => new Role(name, DemoAccounts.SeniorManager(Own)),
        "quality assurance" => new Role(name, DemoAccounts.QualityAssurance(Own), SeesEverybody: true),
        "HR" => new Role(name, DemoAccounts.HumanResources(Own), SeesEverybody: true),
        "administrator" => new Role(name, DemoAccounts.Administrator(Own), IsAdministrator: true, SeesEverybody: true),
        "host administrator" => new Role(name, DemoAccounts.Host, IsMember: false, IsHost: true),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such role."),
    };

    public IReadOnlyList<Route> Routes { get; private set; } = [];

    /// <summary>Every key of a row of the foreign organisation.</summary>
    public IReadOnlySet<Guid> ForeignIds { get; private set; } = new HashSet<Guid>();

    public IReadOnlyList<Subject> ForeignSubjects { get; private set; } = [];

    /// <summary>Whom and what the role has to do with; for those without anybody of their own, what a supervisor has.</summary>
    public IReadOnlyList<Subject> OwnSubjects(Role role) => _own.GetValueOrDefault(role.Name) ?? _own["supervisor"];

    /// <summary>People of the same organisation the role has nothing to do with.</summary>
    public IReadOnlyList<Subject> Strangers(Role role) => _strangers.GetValueOrDefault(role.Name) ?? [];

    /// <summary>Every page this role can ask for with ids of their own, asked for once in a run.</summary>
    public Task<IReadOnlyList<Visit>> ReadAsync(string name) => _readings.GetOrAdd(name, _ => new(async () =>
    {
        var role = Role(name);
        var subjects = OwnSubjects(role);
        // The two whose record it is see every state; to a third person a few stand for all.
        return await WalkAsync(role, Routes.Where(route => route.IsReading), name is "supervisor" or "supervisee" ? subjects : [.. subjects.DistinctBy(subject => subject.Says.Split(' ')[0])]);
    })).Value;

    /// <summary>Asks for, or posts to, each of the routes with the ids of each subject.</summary>
    public async Task<IReadOnlyList<Visit>> WalkAsync(Role role, IEnumerable<Route> routes, IReadOnlyList<Subject> subjects)
    {
        var (browser, token) = await EnterAsync(role);
        using (browser)
        {
            var visits = new List<Visit>();
            var seen = new HashSet<string>();
            foreach (var route in routes)
            {
                foreach (var subject in subjects)
                {
                    if (route.Address(subject) is not { } address || !seen.Add(route + address))
                    {
                        continue;
                    }

                    var page = route.IsReading
                        ? await browser.GetAsync(address)
                        : await browser.PostAsync(address, route.Fields(subject).Append(KeyValuePair.Create("__RequestVerificationToken", token)));
                    visits.Add(new Visit(role, route, subject, address, page));
                }
            }

            return visits;
        }
    }

    public async ValueTask InitializeAsync()
    {
        Routes = [.. Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => new Route(endpoint)).OrderBy(route => route.Pattern).ThenBy(route => route.Method)];
        await WithinAsync(DemoAccounts.Supervisor(Foreign), WriteOwnPartAsync);
        await WithinAsync(DemoAccounts.Supervisor(Foreign), ReadForeignAsync);
        await WithinAsync(DemoAccounts.Supervisor(Own), AppointLineManagerAsync);
        await WithinAsync(DemoAccounts.Supervisor(Own), ForgetSessionAsync);
        await WithinAsync(DemoAccounts.Supervisor(Own), ChangeTemplateAsync);
        foreach (var role in RoleNames.Select(Role).Where(role => role is { IsMember: true, IsAdministrator: false }))
        {
            await WithinAsync(role.Email!, services => ReadOwnAsync(role, services));
        }
    }

    /// <summary>A browser of this role that can post: it holds an antiforgery cookie, and the token that goes with it is returned.</summary>
    public async Task<(Browser Browser, string Token)> EnterAsync(Role role)
    {
        var browser = role.Email is { } email ? await SignedInAs(email) : Anonymous();
        await using var scope = Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        if (role.Email is not null)
        {
            var account = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByEmailAsync(role.Email);
            context.User = await scope.ServiceProvider.GetRequiredService<SignInManager<Account>>().CreateUserPrincipalAsync(account!);
        }

        var tokens = scope.ServiceProvider.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        foreach (var cookie in SetCookieHeaderValue.ParseList([.. context.Response.Headers.SetCookie!]))
        {
            browser.Cookies.Add(new Uri("http://localhost"), new System.Net.Cookie(cookie.Name.Value!, cookie.Value.Value));
        }

        return (browser, tokens.RequestToken!);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IStartupFilter>(_spy);
            services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(_spy));
        });
    }

    private async Task ReadForeignAsync(PortalDb db)
    {
        await BehindTheBackAsync(await ForeignMark.StatementsAsync(db));
        var ids = new HashSet<Guid> { db.TenantId };
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => typeof(TenantRow).IsAssignableFrom(entity.ClrType)))
        {
            var rows = (IQueryable<TenantRow>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity.ClrType).Invoke(db, [])!;
            ids.UnionWith(await rows.Select(row => row.Id).ToListAsync());
        }

        ForeignIds = ids;
        // In whatever state: to everybody else none of them exists.
        ForeignSubjects = [.. (await Subjects.OfAsync(db, await db.People.Select(row => row.Id).ToListAsync())).DistinctBy(subject => subject.Says.Split(' ')[0])];
    }

    /// <summary>The second head of service keeps their supervisees and loses the appointment: somebody who is a line manager and nothing else.</summary>
    private async Task AppointLineManagerAsync(PortalDb db)
    {
        var known = DemoAccounts.SeniorManager(Own);
        var head = await db.Appointments.AsNoTracking()
            .Where(row => row.Kind == AppointmentKind.SeniorManager && row.UnitId != null)
            .Join(db.People.Where(person => person.Email != known), row => row.PersonId, person => person.Id, (row, person) => new { row.Id, person.Email })
            .SingleAsync();
        await db.Appointments.Where(row => row.Id == head.Id).ExecuteDeleteAsync();
        _lineManager = head.Email;
    }

    /// <summary>A session of the day before, of which nobody has said what became of it.</summary>
    private async Task ForgetSessionAsync(PortalDb db)
    {
        var yesterday = DateOnly.FromDateTime(SeededDatabase.Now).AddDays(-1);
        var supervisor = await PersonOf(DemoAccounts.Supervisor(Own));
        var supervisee = await PersonOf(DemoAccounts.Supervisee(Own));
        var session = Session.Plan(
            supervisee, supervisor, SessionKind.AdHoc, yesterday, null, 60, null, new Actor(supervisor, Relation.Supervisor), SeededDatabase.Now.AddDays(-1), yesterday);
        db.Sessions.Add(session);
        // It was observed, and the supervisee has not said yet how they see it.
        var observer = new Actor(await PersonOf(DemoAccounts.SeniorManager(Own)), Relation.None);
        var observation = Observation.SitIn(session, observer.PersonId, new Actor(supervisor, Relation.Supervisee), SeededDatabase.Now.AddDays(-1), yesterday, Guid.CreateVersion7());
        observation.Observe(yesterday, "Asked by the supervisor.", observer, SeededDatabase.Now, yesterday);
        db.Observations.Add(observation);
        await db.SaveChangesAsync();
    }

    private async Task ChangeTemplateAsync(PortalDb db)
    {
        var administrator = await PersonOf(DemoAccounts.Administrator(Own));
        var adopted = await db.Policies.OrderBy(row => row.Number).LastAsync();
        var template = Template.Find(Policy.Parse(adopted.Pack).Forms, TemplateKey)!;
        template = template.With(template.Headings[^1] with { FilledBy = HeadingWriter.Supervisee });
        var changed = OrganisationPolicy.WithTemplate(adopted, template.InPlaceOf(adopted.Pack), TemplateKey, "Asked for.", administrator, DateOnly.FromDateTime(SeededDatabase.Now), SeededDatabase.Now);
        db.Policies.Add(changed);
        db.TemplateDrafts.Add(new TemplateDraft(template, changed.Number, administrator, SeededDatabase.Now));
        await db.SaveChangesAsync();
    }

    /// <summary>What a supervisee has begun to write of the record of their latest session.</summary>
    private static async Task WriteOwnPartAsync(PortalDb db)
    {
        var session = await db.Sessions.Where(row => row.Kind == SessionKind.OneToOne && row.Status == SessionStatus.Held).OrderByDescending(row => row.HeldOn).FirstAsync();
        var part = new OwnPart(session.Id, session.SuperviseeId);
        part.TrySave([new Answer("any/any", "Mine.")], 0, SeededDatabase.Now);
        db.OwnParts.Add(part);
        await db.SaveChangesAsync();
    }

    private async Task<bool> ReadOwnAsync(Role role, IServiceProvider services)
    {
        var db = services.GetRequiredService<PortalDb>();
        var relations = services.GetRequiredService<Relations>();
        var visitor = await PersonOf(role.Email!);
        var today = DateOnly.FromDateTime(SeededDatabase.Now);
        var own = new List<Guid>();
        var strangers = new List<Guid>();
        foreach (var person in await db.People.Select(row => row.Id).ToListAsync())
        {
            var actor = await relations.ActorAsync(visitor, person, today, CancellationToken.None);
            (actor.Relation == Relation.None ? strangers : own).Add(person);
        }

        // A record belongs to who wrote it too, after the supervisee has gone to another supervisor: such a person is no stranger.
        var met = await db.Sessions.Where(row => row.SupervisorId == visitor || row.SuperviseeId == visitor).Select(row => row.SuperviseeId).Distinct().ToListAsync();
        _own[role.Name] = await Subjects.OfAsync(db, role.SeesEverybody ? [.. own.Except([visitor])] : own);
        var accounts = services.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByEmailAsync(role.Email!))!;
        _own[role.Name].Add(new Subject("account", new Dictionary<string, string>
        {
            ["accounts"] = account.Id.ToString(),
            ["tokens"] = await accounts.GeneratePasswordResetTokenAsync(account),
            ["secrets"] = await FeedAsync(db, visitor),
            ["searches"] = services.GetRequiredService<SearchAddress>().Of(visitor, "the")["/search/".Length..],
        }));
        // Every organisation has templates of these names: they are no ids of one alone.
        _own[role.Name].Add(new Subject("template", new Dictionary<string, string> { ["templates"] = TemplateKey, ["headings"] = Template.Parse(TemplateKind.Record, (await db.TemplateDrafts.SingleAsync(row => row.Key == TemplateKey)).Form, ["en", "km", "cy"]).Headings[0].Id }));
        _strangers[role.Name] = await Subjects.OfAsync(db, [.. strangers.Except(met)]);
        return true;
    }

    /// <summary>The secret of a calendar feed of this person's own.</summary>
    private static async Task<string> FeedAsync(PortalDb db, Guid person)
    {
        var feed = new CalendarFeed(person, SeededDatabase.Now);
        db.CalendarFeeds.Add(feed);
        var secret = await CalendarAddresses.MakeAsync(db, feed, SeededDatabase.Now, CancellationToken.None);
        await db.SaveChangesAsync();
        return secret;
    }
}
