using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Postgres;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Data.Sqlite;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Tests.Platform;

/// <summary>
/// The database all HTTP tests start from: migrated and seeded once in a test run, then copied for each host. A file,
/// unless PORTAL_TEST_POSTGRES names a PostgreSQL server.
/// </summary>
public static class SeededDatabase
{
    /// <summary>The instant the seed's history ends and every test's clock begins: a Wednesday morning.</summary>
    public static readonly DateTime Now = new(2025, 11, 26, 10, 0, 0, DateTimeKind.Utc);

    /// <summary>Of every account.</summary>
    public const string Password = "supervision-demo";

    private const int Seed = 1;

    /// <summary>What the portal works as on a server.</summary>
    private const string Role = "portal_app";

    private static readonly string? Postgres = Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES");
    private static readonly Lazy<Task<string>> Seeded = new(() => string.IsNullOrEmpty(Postgres) ? SeedFileAsync() : SeedPostgresAsync());

    public static SeededCopy Copy() => Task.Run(CopyAsync).GetAwaiter().GetResult();

    private static async Task<SeededCopy> CopyAsync()
    {
        var seeded = await Seeded.Value;
        if (!string.IsNullOrEmpty(Postgres))
        {
            var name = $"portal_test_{Guid.NewGuid():n}";
            await OnServerAsync($"CREATE DATABASE {name} TEMPLATE {seeded}");
            // Pooled, as in use: a new connection costs more than most requests.
            var connection = new NpgsqlConnectionStringBuilder(OnPostgres(name, Role)) { Pooling = true, MaxPoolSize = 20 }.ToString();
            return new SeededCopy(Settings("Postgres", connection), statements => BehindTheBackOfPostgresAsync(name, statements), () => DropPostgresAsync(name, connection));
        }

        var file = NewFile();
        File.Copy(seeded, file);
        return new SeededCopy(Settings("Sqlite", OnFile(file)), statements => BehindTheBackOfFileAsync(file, statements), () =>
        {
            Delete(file);
            return ValueTask.CompletedTask;
        });
    }

    private static async Task BehindTheBackOfFileAsync(string file, IReadOnlyList<string> statements)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(OnFile(file)) { ForeignKeys = false }.ToString());
        await connection.OpenAsync();
        var guards = new List<(string Name, string Sql)>();
        await using (var read = new SqliteCommand("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'", connection))
        await using (var reader = await read.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                guards.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        foreach (var statement in guards.Select(guard => $"DROP TRIGGER \"{guard.Name}\"").Concat(statements).Concat(guards.Select(guard => guard.Sql)))
        {
            await using var command = new SqliteCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task BehindTheBackOfPostgresAsync(string database, IReadOnlyList<string> statements)
    {
        await using var connection = new NpgsqlConnection(OnPostgres(database));
        await connection.OpenAsync();
        foreach (var statement in statements.Prepend("SET session_replication_role = replica"))
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async ValueTask DropPostgresAsync(string database, string connection)
    {
        await using (var pooled = new NpgsqlConnection(connection))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        await OnServerAsync($"DROP DATABASE {database} WITH (FORCE)");
    }

    private static Dictionary<string, string> Settings(string provider, string connection) => new()
    {
        ["Database:Provider"] = provider,
        ["Database:ConnectionString"] = connection,
        ["Database:Prepare"] = "false",
        ["Jobs:Enabled"] = "false",
    };

    private static async Task<string> SeedFileAsync()
    {
        // Kept for the next run while the code that made it is the same.
        var made = string.Join('-', new[] { typeof(PortalDb), typeof(Policy) }.Select(type => type.Module.ModuleVersionId.ToString("n")));
        var file = Path.Combine(AppContext.BaseDirectory, $"seeded-{made}.db");
        if (!File.Exists(file))
        {
            foreach (var old in Directory.EnumerateFiles(AppContext.BaseDirectory, "seeded-*.db"))
            {
                File.Delete(old);
            }

            var unfinished = NewFile();
            await SeedAsync(options => SqliteProvider.Use(options, OnFile(unfinished)));
            File.Move(unfinished, file, overwrite: true);
        }

        return file;
    }

    private static async Task<string> SeedPostgresAsync()
    {
        var name = $"portal_seed_{Environment.ProcessId}";
        await OnServerAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        await OnServerAsync($"CREATE DATABASE {name}");
        await MigrateAsync(name);
        await SeedAsync(options => PostgresProvider.Use(options, OnPostgres(name, Role)));
        await OnServerAsync("VACUUM ANALYZE", name);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => OnServerAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)").GetAwaiter().GetResult();
        return name;
    }

    private static async Task SeedAsync(Action<DbContextOptionsBuilder> useDatabase)
    {
        await using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new TestClock(Now))
            .AddDbContext<PortalDb>(useDatabase)
            .AddPortalData()
            .BuildServiceProvider();
        await using (var scope = services.CreateAsyncScope())
        {
            var database = scope.ServiceProvider.GetRequiredService<PortalDb>().Database;
            if (database.IsSqlite())
            {
                // Straight from the model, so that a model without its migration yet can be worked on; migrations have tests of their own.
                await database.EnsureCreatedAsync();
            }
        }

        await new DemoSeed(services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<TimeProvider>()).PlantAsync(Password, Seed, CancellationToken.None);
    }

    // Without pooling: a pooled connection would keep a file, or a template database, busy.
    private static string OnFile(string file) => new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();

    private static string OnPostgres(string database, string? role = null)
    {
        var connection = new NpgsqlConnectionStringBuilder(Postgres) { Database = database, Pooling = false };
        connection.Username = role ?? connection.Username;
        return connection.ToString();
    }

    /// <summary>As the owner; everything afterwards is done under a role for which row-level security holds.</summary>
    private static async Task MigrateAsync(string database)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        PostgresProvider.Use(options, OnPostgres(database));
        await using var db = new PortalDb(options.Options, new CurrentTenant(), TimeProvider.System);
        await db.Database.MigrateAsync();
        await PostgresRoles.PrepareAsync(OnPostgres(database), OnPostgres(database, Role), CancellationToken.None);
    }

    private static async Task OnServerAsync(string sql, string database = "postgres")
    {
        await using var connection = new NpgsqlConnection(OnPostgres(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string NewFile() => Path.Combine(Path.GetTempPath(), $"portal-test-{Guid.NewGuid():n}.db");

    private static void Delete(string file)
    {
        foreach (var path in new[] { file, file + "-journal", file + "-wal", file + "-shm" })
        {
            File.Delete(path);
        }
    }
}
