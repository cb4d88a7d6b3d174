namespace SupervisionPortal.Browser.Tests.Gallery;

/// <summary>One gallery for tests that only look at it.</summary>
public sealed class GalleryFixture : IAsyncLifetime
{
    public GallerySite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await GallerySite.StartAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
