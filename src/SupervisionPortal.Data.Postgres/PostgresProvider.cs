using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using SupervisionPortal.Data.Tenancy;

namespace SupervisionPortal.Data.Postgres;

/// <summary>Chooses this provider with its own migrations; also what the migration tool starts from.</summary>
public sealed class PostgresProvider : IDesignTimeDbContextFactory<PortalDb>
{
    private static readonly TenantSession Session = new();

    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, provider => provider.MigrationsAssembly(typeof(PostgresProvider).Assembly.GetName().Name)).AddInterceptors(Session);

    public PortalDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        Use(options, "Host=localhost;Database=portal");
        return new PortalDb(options.Options, new CurrentTenant(), TimeProvider.System);
    }
}
