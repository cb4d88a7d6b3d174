using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Postgres;
using SupervisionPortal.Data.Sqlite;
using SupervisionPortal.Data.SqlServer;
using SupervisionPortal.Data.Tenancy;

namespace SupervisionPortal.Providers.Tests;

/// <summary>A database the portal runs on. Servers are at hand where an environment variable names them; absent ones are skipped by name.</summary>
public static class Provider
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";
    public const string SqlServer = "SQL Server";

    /// <summary>The model and its migrations alone: needs no database at hand.</summary>
    public static PortalDb Offline(string provider) => provider switch
    {
        Sqlite => new SqliteProvider().CreateDbContext([]),
        Postgres => new PostgresProvider().CreateDbContext([]),
        SqlServer => new SqlServerProvider().CreateDbContext([]),
        _ => throw new ArgumentOutOfRangeException(nameof(provider)),
    };

    /// <summary>The connection to a server at hand; a test that needs it is skipped by name where there is none.</summary>
    public static string Server(string provider)
    {
        var variable = provider == Postgres ? "PORTAL_TEST_POSTGRES" : "PORTAL_TEST_SQLSERVER";
        var server = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"{provider} is not at hand: {variable} names none.");
        return server!;
    }

    public static PortalDb Open(string provider, string connection, Guid? tenant = null)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        _ = provider switch
        {
            Sqlite => SqliteProvider.Use(options, connection),
            Postgres => PostgresProvider.Use(options, connection),
            SqlServer => SqlServerProvider.Use(options, connection),
            _ => throw new ArgumentOutOfRangeException(nameof(provider)),
        };
        var current = new CurrentTenant();
        if (tenant is { } id)
        {
            current.Enter(id);
        }

        return new PortalDb(options.Options, current, TimeProvider.System);
    }
}
