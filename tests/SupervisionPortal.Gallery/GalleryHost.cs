using Microsoft.AspNetCore.Mvc.ApplicationParts;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Gallery;

/// <summary>Serves the gallery with the product's own layout, assets, headers and languages.</summary>
public static class GalleryHost
{
    public static WebApplication Build(string url)
    {
        var product = typeof(PortalScreens).Assembly;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(GalleryHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = WebRoot(),
        });
        builder.WebHost.UseUrls(url);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<TimeProvider>(new GalleryClock());
        builder.Services.AddSingleton<SavedDraft>();
        builder.Services.AddPortalTexts();
        builder.Services.AddPortalScreens().ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Clear();
            parts.ApplicationParts.Add(new AssemblyPart(typeof(GalleryHost).Assembly));
            parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(GalleryHost).Assembly));
            parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(product));
        });
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UsePortalAssets();
        app.UsePortalTexts();
        app.MapControllers();
        return app;
    }

    private static string WebRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var assets = Path.Combine(folder.FullName, "src", "SupervisionPortal.Web", "wwwroot");
            if (Directory.Exists(assets))
                return assets;
        }
        throw new DirectoryNotFoundException("The product's wwwroot lies nowhere above the gallery.");
    }
}
