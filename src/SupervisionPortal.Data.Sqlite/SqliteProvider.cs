using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using SupervisionPortal.Data.Tenancy;

namespace SupervisionPortal.Data.Sqlite;

/// <summary>Chooses this provider with its own migrations; also what the migration tool starts from.</summary>
public sealed class SqliteProvider : IDesignTimeDbContextFactory<PortalDb>
{
    private static readonly SqliteSettings Settings = new();

    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString, provider => provider.MigrationsAssembly(typeof(SqliteProvider).Assembly.GetName().Name)).AddInterceptors(Settings)
            // Called at the end of every migration, and where the tables are made straight from the model.
            .UseSeeding((db, _) => WrittenOnceGuards.Ensure(db))
            .UseAsyncSeeding((db, _, _) =>
            {
                WrittenOnceGuards.Ensure(db);
                return Task.CompletedTask;
            });

    public PortalDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        Use(options, "Data Source=design-time.db");
        return new PortalDb(options.Options, new CurrentTenant(), TimeProvider.System);
    }
}
