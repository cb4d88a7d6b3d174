using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Platform;

/// <summary>The language of a request: what the person chose on this device, else their account's, else their browser's, else English.</summary>
public static class PortalTexts
{
    /// <summary>Cleared on signing out, so that a shared device keeps nobody's choice.</summary>
    public const string LanguageCookie = "portal-language";

    public static IServiceCollection AddPortalTexts(this IServiceCollection services, Action<PortalTextsOptions>? configure = null)
    {
        var options = new PortalTextsOptions();
        configure?.Invoke(options);
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(request =>
        {
            var cultures = PortalLanguage.All.Select(language => language.Culture).ToList();
            request.DefaultRequestCulture = new RequestCulture(PortalLanguage.English.Culture);
            request.SupportedCultures = cultures;
            request.SupportedUICultures = cultures;
            request.ApplyCurrentCultureToResponseHeaders = true;
            request.RequestCultureProviders =
            [
                Of(context => context.Request.Cookies[LanguageCookie]),
                Of(options.LanguageOf),
                Of(OfBrowser),
            ];
        });
        return services;
    }

    /// <summary>After authentication, so that the account's language is known.</summary>
    public static IApplicationBuilder UsePortalTexts(this IApplicationBuilder app) => app.UseRequestLocalization();

    private static CustomRequestCultureProvider Of(Func<HttpContext, string?> code) => new(context =>
        Task.FromResult(PortalLanguage.Find(code(context)) is { } language ? new ProviderCultureResult(language.Culture.Name) : null));

    private static string? OfBrowser(HttpContext context) => context.Request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(wanted => wanted.Quality ?? 1)
        .Select(wanted => wanted.Value.Value?.Split('-')[0].ToLowerInvariant())
        .FirstOrDefault(code => PortalLanguage.Find(code) is not null);
}
