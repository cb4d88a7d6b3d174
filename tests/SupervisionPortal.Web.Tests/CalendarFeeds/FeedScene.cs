using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.CalendarFeeds;

/// <summary>Ada supervises Ben; each may have a feed.</summary>
internal sealed class FeedScene
{
    private readonly PortalFactory _portal;
    private readonly string _organisationOf;

    private FeedScene(PortalFactory portal, string organisationOf, string key)
    {
        _portal = portal;
        _organisationOf = organisationOf;
        Cast = new Cast(portal, organisationOf);
        (AdaMail, BenMail) = ($"ada@{key}.example", $"ben@{key}.example");
    }

    public Cast Cast { get; }

    public string AdaMail { get; }

    public string BenMail { get; }

    public Guid Ada { get; private set; }

    public Guid Ben { get; private set; }

    /// <param name="organisationOf">An account of the organisation they are in; null for Westmere.</param>
    public static async Task<FeedScene> SetAsync(PortalFactory portal, string? organisationOf = null)
    {
        var scene = new FeedScene(portal, organisationOf ?? Accounts.Supervisor, Guid.NewGuid().ToString("n")[..8]);
        scene.Ada = await scene.Cast.JoinsAsync(scene.AdaMail, new(2024, 1, 8));
        scene.Ben = await scene.Cast.JoinsAsync(scene.BenMail, new(2024, 1, 8), scene.Ada);
        return scene;
    }

    /// <summary>Makes an address as the page does.</summary>
    /// <returns>Its path.</returns>
    public async Task<string> AddressAsync(string email)
    {
        using var browser = await _portal.SignedInAs(email);
        await browser.SubmitAsync("/calendar/feed", "/calendar/feed");
        return new Uri((await browser.GetAsync("/calendar/feed")).Find("#address").GetAttribute("value")!).AbsolutePath;
    }

    public Task<Guid> BookedAsync(DateOnly on, TimeOnly? at, int? minutes = 60, string? venue = "Room 9") => _portal.WithinAsync(_organisationOf, async db =>
    {
        var session = Session.Plan(Ben, Ada, SessionKind.OneToOne, on, at, minutes, venue, AsAda, _portal.Clock.Now, Cast.Today);
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        return session.Id;
    });

    public Task ChangeAsync(Guid session, Action<Session, Actor, DateTime> change) => _portal.WithinAsync(_organisationOf, async db =>
    {
        change(await db.Sessions.Include(row => row.Moves).SingleAsync(row => row.Id == session), AsAda, _portal.Clock.Now);
        await db.SaveChangesAsync();
    });

    /// <summary>Changes Ben himself.</summary>
    public Task ChangeBenAsync(Action<Person> change) => Cast.ChangeAsync(db => change(db.People.Single(row => row.Id == Ben)));

    public async Task<Page> FetchAsync(string address)
    {
        using var program = _portal.Anonymous();
        return await program.GetAsync(address);
    }

    public async Task<ReadCalendar> ReadAsync(string address) => await CalendarReader.ReadAsync((await FetchAsync(address)).Body);

    private Actor AsAda => new(Ada, Relation.Supervisor);
}
