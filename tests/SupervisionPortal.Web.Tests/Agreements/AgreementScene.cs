using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Agreements;

/// <summary>Ben, whom Ada supervises and Zoe above her, in an organisation of the seed, each with a browser of their own.</summary>
public sealed class AgreementScene : IDisposable
{
    private readonly PortalFactory _portal;

    private AgreementScene(PortalFactory portal, Cast cast, Guid worker, Guid lead, Browser ben, Browser ada, Browser zoe)
    {
        _portal = portal;
        Cast = cast;
        Worker = worker;
        Lead = lead;
        Ben = ben;
        Ada = ada;
        Zoe = zoe;
    }

    public Cast Cast { get; }

    public Guid Worker { get; }

    public Guid Lead { get; }

    /// <summary>The supervisee.</summary>
    public Browser Ben { get; }

    /// <summary>The supervisor.</summary>
    public Browser Ada { get; }

    /// <summary>The line manager above.</summary>
    public Browser Zoe { get; }

    public static async Task<AgreementScene> SetAsync(PortalFactory portal)
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var key = Guid.NewGuid().ToString("n")[..8];
        var boss = await cast.JoinsAsync($"zoe@{key}.example", new(2024, 1, 8));
        var lead = await cast.JoinsAsync($"ada@{key}.example", new(2024, 1, 8), boss);
        var worker = await cast.JoinsAsync($"ben@{key}.example", new(2024, 1, 8), lead);
        return new AgreementScene(
            portal, cast, worker, lead, await portal.SignedInAs($"ben@{key}.example"), await portal.SignedInAs($"ada@{key}.example"), await portal.SignedInAs($"zoe@{key}.example"));
    }

    /// <summary>Ada begins the first one.</summary>
    /// <returns>Its address.</returns>
    public async Task<string> BeginAsync() => (await Ada.SubmitAsync($"/people/{Worker}/agreement", "/agreement")).Location!.Replace("/draft", "", StringComparison.Ordinal);

    /// <summary>Writes and proposes a text.</summary>
    public static async Task<Page> ProposeAsync(Browser browser, string address, params (string Name, string Value)[] changes)
    {
        await browser.SubmitAsync($"{address}/draft", "/draft", [.. changes, ("Next", "check")]);
        return await browser.SubmitAsync($"{address}/check", "/proposal", ("Note", "Please read it."));
    }

    /// <summary>Both want the text, and nobody has signed it.</summary>
    public async Task<string> SettledAsync()
    {
        var address = await BeginAsync();
        await ProposeAsync(Ada, address, ("Minutes", "75"), ("Venue", "Room 9"));
        await Ben.SubmitAsync(address, "/acceptance");
        return address;
    }

    /// <summary>Signed by both.</summary>
    public async Task<string> SignedAsync()
    {
        var address = await SettledAsync();
        await Ben.SubmitAsync(address, "/signature", ("PolicyRead", "true"));
        await Ada.SubmitAsync(address, "/signature", ("PolicyRead", "true"));
        return address;
    }

    public Task<SupervisionAgreement> ReadAsync(string address)
    {
        var id = Guid.Parse(address.Split('/')[2]);
        return _portal.WithinAsync(
            Accounts.Supervisor, db => db.Agreements.Include(row => row.Versions).Include(row => row.Signatures).Include(row => row.Moves).SingleAsync(row => row.Id == id));
    }

    public void Dispose()
    {
        Ben.Dispose();
        Ada.Dispose();
        Zoe.Dispose();
    }
}
