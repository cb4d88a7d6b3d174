using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Postgres;
using SupervisionPortal.Data.SqlServer;

namespace SupervisionPortal.Providers.Tests;

/// <summary>A database of its own on a server at hand, migrated by its owner and open to the portal's role; dropped afterwards.</summary>
public sealed class ServerDatabase : IAsyncDisposable
{
    private const string Role = "portal_app";
    private const string RolePassword = "Portal-4pp-test";

    private readonly string _provider;
    private readonly string _server;
    private readonly string _name = $"portal_providers_{Guid.NewGuid():n}";
    private readonly List<PortalDb> _open = [];

    private ServerDatabase(string provider)
    {
        _provider = provider;
        _server = Provider.Server(provider);
    }

    private string Owner => Connection(null);

    private string Portal => Connection(Role);

    public static async Task<ServerDatabase> CreateAsync(string provider)
    {
        var database = new ServerDatabase(provider);
        await database.OnServerAsync($"CREATE DATABASE {database._name}");
        await using (var db = Provider.Open(provider, database.Owner))
        {
            await db.Database.MigrateAsync();
        }

        await (provider == Provider.Postgres
            ? PostgresRoles.PrepareAsync(database.Owner, database.Portal, CancellationToken.None)
            : SqlServerRoles.PrepareAsync(database.Owner, database.Portal, CancellationToken.None));
        return database;
    }

    /// <summary>Prepares a role that nobody has prepared yet from so many processes at once, then drops it. PostgreSQL alone.</summary>
    public async Task PrepareRoleAtOnceAsync(int processes)
    {
        var role = $"portal_{Guid.NewGuid():n}";
        var portal = new NpgsqlConnectionStringBuilder(Portal) { Username = role }.ToString();
        // A database each: what the processes share is the server's roles.
        var others = new List<ServerDatabase>();
        try
        {
            while (others.Count < processes)
            {
                others.Add(await CreateAsync(_provider));
            }

            await Task.WhenAll(others.Select(other => PostgresRoles.PrepareAsync(other.Owner, portal, CancellationToken.None)));
        }
        finally
        {
            foreach (var other in others)
            {
                await other.DisposeAsync();
            }

            await OnServerAsync($"DROP ROLE IF EXISTS {role}");
        }
    }

    public PortalDb AsOwner() => Kept(Provider.Open(_provider, Owner));

    /// <summary>As the portal works, in an organisation or in none.</summary>
    public PortalDb AsPortal(Guid? tenant) => Kept(Provider.Open(_provider, Portal, tenant));

    public async ValueTask DisposeAsync()
    {
        foreach (var db in _open)
        {
            await db.DisposeAsync();
        }

        if (_provider == Provider.Postgres)
        {
            await OnServerAsync($"DROP DATABASE {_name} WITH (FORCE)");
        }
        else
        {
            await OnServerAsync($"ALTER DATABASE {_name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {_name}");
        }
    }

    private PortalDb Kept(PortalDb db)
    {
        _open.Add(db);
        return db;
    }

    private string Connection(string? role)
    {
        if (_provider == Provider.Postgres)
        {
            var postgres = new NpgsqlConnectionStringBuilder(_server) { Database = _name, Pooling = false };
            (postgres.Username, postgres.Password) = role is null ? (postgres.Username, postgres.Password) : (role, RolePassword);
            return postgres.ToString();
        }

        var sqlServer = new SqlConnectionStringBuilder(_server) { InitialCatalog = _name, Pooling = false };
        if (role is not null)
        {
            (sqlServer.UserID, sqlServer.Password) = (role, RolePassword);
        }

        return sqlServer.ToString();
    }

    private async Task OnServerAsync(string sql)
    {
        await using DbConnection connection = _provider == Provider.Postgres
            ? new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server) { Database = "postgres", Pooling = false }.ToString())
            : new SqlConnection(new SqlConnectionStringBuilder(_server) { InitialCatalog = "master", Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
