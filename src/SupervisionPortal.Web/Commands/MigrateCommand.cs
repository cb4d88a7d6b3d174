using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;

namespace SupervisionPortal.Web.Commands;

/// <summary>migrate: brings the database to this version without starting the portal.</summary>
internal static class MigrateCommand
{
    public static Command Create(Func<IServiceProvider> services)
    {
        var migrate = new Command("migrate", "Brings the database to this version and prints the migrations that were applied.");
        migrate.SetAction(async (parsed, cancellationToken) =>
        {
            await using var scope = services().CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<PortalDb>().Database;
            var pending = await database.GetPendingMigrationsAsync(cancellationToken);
            await database.MigrateAsync(cancellationToken);
            foreach (var applied in pending)
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(applied);
            }

            return 0;
        });
        return migrate;
    }
}
