using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Accounts;

namespace SupervisionPortal.Web.Platform;

/// <summary>The web application's composition: what is registered, and in which order a request passes through it.</summary>
public static class PortalHost
{
    public static void AddPortal(this WebApplicationBuilder builder, Action<DbContextOptionsBuilder, IConfiguration> chooseDatabase)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddDbContext<PortalDb>(options => chooseDatabase(options, builder.Configuration));
        services.AddPortalData();
        services.AddScoped<Visitor>();
        AddAccounts(services);
        services.AddPortalTexts(texts => texts.LanguageOf = LanguageOf);
        services.AddPortalScreens();
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()));
    }

    public static void UsePortal(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UsePortalAssets();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<VisitorMiddleware>();
        app.UsePortalTexts();
        app.UseAuthorization();
        app.MapControllers();
    }

    private static string? LanguageOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<Visitor>() is { IsMember: true } visitor ? visitor.Language : null;

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Account>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                identity.Password.RequiredLength = 12;
                identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
                identity.Lockout.MaxFailedAccessAttempts = 10;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<PortalDb>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<PortalClaims>()
            .AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "portal";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.HttpOnly = true;
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/no-access";
            cookie.ReturnUrlParameter = "returnTo";
            // A working day and its evening: nobody loses a text to a short time-out.
            cookie.ExpireTimeSpan = TimeSpan.FromHours(14);
            cookie.SlidingExpiration = true;
        });
        services.AddAuthorization(Access.Define);
        services.AddDataProtection().SetApplicationName("SupervisionPortal");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new KeyRepository(provider.GetRequiredService<IServiceScopeFactory>())));
    }
}
