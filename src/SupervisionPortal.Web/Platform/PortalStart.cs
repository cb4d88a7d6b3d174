using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Ledger;
using SupervisionPortal.Data.Seed;

namespace SupervisionPortal.Web.Platform;

/// <summary>What happens before the first request: the database is brought to this version, and on its first start in demo mode the demonstration is planted.</summary>
public static class PortalStart
{
    /// <summary>The demonstration is the same on every machine.</summary>
    private const int DemoSeedNumber = 1;

    public static async Task PrepareAsync(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (!app.Configuration.GetValue("Database:Prepare", true))
        {
            return;
        }

        var log = app.Services.GetRequiredService<ILogger<PortalDb>>();
        await app.Services.GetRequiredService<PortalDatabase>().MigrateAsync(app.Configuration, CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await db.Database.OpenConnectionAsync();
        log.LogInformation("Database: {Provider}, version {Version}", db.Database.ProviderName, db.Database.GetDbConnection().ServerVersion);
        await db.Database.CloseConnectionAsync();
        var entered = await LedgerOpening.OpenAllAsync(
            app.Services.GetRequiredService<IServiceScopeFactory>(), app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, CancellationToken.None);
        if (entered > 0)
        {
            log.LogInformation("Ledger: opened over {Rows} rows that were there before it", entered);
        }

        var demo = app.Services.GetRequiredService<IOptions<DemoMode>>().Value;
        if (demo.Enabled && !await db.Users.AnyAsync())
        {
            log.LogInformation("Planting the demonstration: a year of five organisations, once");
            await new DemoSeed(app.Services.GetRequiredService<IServiceScopeFactory>(), app.Services.GetRequiredService<TimeProvider>())
                .PlantAsync(demo.Password, DemoSeedNumber, CancellationToken.None);
        }
    }
}
