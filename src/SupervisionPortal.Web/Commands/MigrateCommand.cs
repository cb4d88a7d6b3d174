using System.CommandLine;
using SupervisionPortal.Data.Ledger;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Commands;

/// <summary>migrate: brings the database to this version without starting the portal.</summary>
internal static class MigrateCommand
{
    public static Command Create(Func<IServiceProvider> services)
    {
        var migrate = new Command("migrate", "Brings the database to this version and prints the migrations that were applied.");
        migrate.SetAction(async (parsed, cancellationToken) =>
        {
            var provider = services();
            foreach (var applied in await provider.GetRequiredService<PortalDatabase>().MigrateAsync(provider.GetRequiredService<IConfiguration>(), cancellationToken))
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(applied);
            }

            await LedgerOpening.OpenAllAsync(provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, cancellationToken);

            return 0;
        });
        return migrate;
    }
}
