using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Web.Features.Agreements;
using SupervisionPortal.Web.Features.Calendar;
using SupervisionPortal.Web.Features.CalendarFeeds;
using SupervisionPortal.Web.Features.Cases;
using SupervisionPortal.Web.Features.Home;
using SupervisionPortal.Web.Features.Monitoring;
using SupervisionPortal.Web.Features.OrganisationAppointments;
using SupervisionPortal.Web.Features.OrganisationPeople;
using SupervisionPortal.Web.Features.OrganisationTemplates;
using SupervisionPortal.Web.Features.OrganisationUnits;
using SupervisionPortal.Web.Features.Organisations;
using SupervisionPortal.Web.Features.People;
using SupervisionPortal.Web.Features.Observations;
using SupervisionPortal.Web.Features.Preparation;
using SupervisionPortal.Web.Features.Proposals;
using SupervisionPortal.Web.Features.Schedule;
using SupervisionPortal.Web.Features.Search;
using SupervisionPortal.Web.Features.Sessions;
using SupervisionPortal.Web.Platform.Errors;
using SupervisionPortal.Web.Platform.Forms;
using SupervisionPortal.Web.Platform.Jobs;
using SupervisionPortal.Web.Platform.Logging;
using SupervisionPortal.Web.Platform.Mail;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Platform;

/// <summary>The web application's composition: what is registered, and in which order a request passes through it.</summary>
public static class PortalHost
{
    /// <summary>How long a link to choose a password works.</summary>
    private static readonly TimeSpan LinkLives = TimeSpan.FromDays(7);

    public static void AddPortal(this WebApplicationBuilder builder, PortalDatabase database)
    {
        builder.AddPortalLogging();
        var services = builder.Services;
        services.AddSingleton(database);
        services.AddSingleton(ClockOf(builder.Configuration));
        if (builder.Configuration["Data:Directory"] is { Length: > 0 } directory)
        {
            Directory.CreateDirectory(directory);
        }

        services.AddDbContext<PortalDb>(options => database.Choose(options, builder.Configuration), ServiceLifetime.Scoped, ServiceLifetime.Singleton);
        services.AddPortalData();
        services.AddScoped<Visitor>();
        services.Configure<DemoMode>(builder.Configuration.GetSection(DemoMode.Section));
        AddAccounts(services);
        services.AddPortalTexts(texts => texts.LanguageOf = LanguageOf);
        services.AddPortalScreens();
        services.AddPortalForms();
        services.AddSharedReaders();
        services.AddHome();
        services.AddCalendar();
        services.AddCalendarFeeds();
        services.AddMonitoring();
        services.AddSessions();
        services.AddProposals();
        services.AddSchedule();
        services.AddPeople();
        services.AddPreparation();
        services.AddObservations();
        services.AddCases();
        services.AddSearch();
        services.AddAgreements();
        services.AddStaff();
        services.AddUnits();
        services.AddTemplates();
        services.AddAppointments();
        services.AddSingleton<ErrorPages>();
        builder.AddPortalJobs();
        builder.AddPortalMail();
        services.AddScoped<OrganisationFounding>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add<ExpiredFormFilter>());
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = PortalForms.LargestRequest;
        });
    }

    public static void UsePortal(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UsePortalAssets();
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<ErrorPagesMiddleware>();
        app.UseMiddleware<SecondLookMiddleware>();
        app.Use(QueryText.UseAsync);
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<VisitorMiddleware>();
        app.UsePortalTexts();
        app.UseMiddleware<FrameMiddleware>();
        app.UseAuthorization();
        app.MapControllers();
        app.MapGet("/health", HealthAsync).AllowAnonymous();
    }

    /// <summary>Whether the portal can answer: 200, or 503 while its database cannot be reached.</summary>
    private static async Task<IResult> HealthAsync(PortalDb db, CancellationToken cancellationToken) =>
        await db.Database.CanConnectAsync(cancellationToken) ? Results.Text("ok") : Results.Text("no database", statusCode: StatusCodes.Status503ServiceUnavailable);

    /// <summary>The system's clock; in demo mode one may be asked for that starts on another day.</summary>
    private static TimeProvider ClockOf(IConfiguration configuration)
    {
        var demo = configuration.GetSection(DemoMode.Section).Get<DemoMode>() ?? new DemoMode();
        return demo.Today is not { } day ? TimeProvider.System
            : demo.Enabled ? new OffsetClock(TimeProvider.System, day)
            : throw new InvalidOperationException("Demo:Today moves the clock of the demonstration alone: it needs Demo:Enabled.");
    }

    private static string? LanguageOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<Visitor>() is { IsMember: true } visitor ? visitor.Language : null;

    /// <summary>A page sends its reader to sign in and back; a form or the script is answered on the spot, so that nothing typed is lost.</summary>
    private static Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsPost(http.Request.Method) || ErrorPages.WantsJson(http.Request))
        {
            return http.RequestServices.GetRequiredService<ErrorPages>().SignedOutAsync(http);
        }

        http.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Account>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                identity.Password.RequiredLength = 12;
                identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequiredUniqueChars = 5;
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
            cookie.ReturnUrlParameter = "returnTo";
            cookie.Events.OnRedirectToLogin = AskToSignInAsync;
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
            // A working day and its evening: nobody loses a text to a short time-out.
            cookie.ExpireTimeSpan = TimeSpan.FromHours(14);
            cookie.SlidingExpiration = true;
        });
        services.Configure<DataProtectionTokenProviderOptions>(token => token.TokenLifespan = LinkLives);
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(5));
        services.AddScoped<PasswordLinks>();
        services.AddAuthorization(Access.Define);
        services.AddDataProtection().SetApplicationName("SupervisionPortal");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new KeyRepository(provider.GetRequiredService<IServiceScopeFactory>())));
    }
}
