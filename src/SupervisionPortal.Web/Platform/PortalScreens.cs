using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Platform;

public static class PortalScreens
{
    /// <summary>Controllers, views beside them, and what every view is given: the frame of the page and its dates.</summary>
    public static IMvcBuilder AddPortalScreens(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddPortalAssets();
        services.AddScoped<PageFrame>();
        services.AddScoped(scope => new PortalDates(
            scope.GetRequiredService<PageFrame>().Zone,
            scope.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime));
        services.Configure<RazorViewEngineOptions>(views => views.ViewLocationExpanders.Add(new FeatureViews()));
        return services.AddControllersWithViews().AddViewLocalization();
    }
}
