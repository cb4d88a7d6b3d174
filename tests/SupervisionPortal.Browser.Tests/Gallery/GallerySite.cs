using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Gallery;

namespace SupervisionPortal.Browser.Tests.Gallery;

/// <summary>The gallery on a port of its own, with the draft it keeps.</summary>
public sealed class GallerySite : IAsyncDisposable
{
    private readonly WebApplication app;

    private GallerySite(WebApplication app) => this.app = app;

    public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public SavedDraft Draft => app.Services.GetRequiredService<SavedDraft>();

    public static async Task<GallerySite> StartAsync()
    {
        var app = GalleryHost.Build("http://127.0.0.1:0");
        await app.StartAsync();
        return new GallerySite(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
