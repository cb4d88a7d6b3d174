using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SupervisionPortal.Data.Sqlite;
using SupervisionPortal.Domain;

namespace SupervisionPortal.Providers.Tests;

public sealed class MigrationTests
{
    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    [InlineData(Provider.SqlServer)]
    public void No_change_of_the_model_waits_for_its_migration(string provider)
    {
        using var db = Provider.Offline(provider);

        db.Database.HasPendingModelChanges().ShouldBeFalse("run scripts/migration.sh NAME");
    }

    [Fact]
    public async Task The_migrations_make_the_whole_model_on_SQLite()
    {
        var file = Path.Combine(Path.GetTempPath(), $"portal-migration-{Guid.NewGuid():n}.db");
        try
        {
            await using var db = Provider.Open(Provider.Sqlite, $"Data Source={file};Pooling=false");

            await db.Database.MigrateAsync(TestContext.Current.CancellationToken);

            (await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
            await EveryTableAnswersAsync(db);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData(Provider.Postgres)]
    [InlineData(Provider.SqlServer)]
    public async Task The_migrations_make_the_whole_model_on_a_server(string provider)
    {
        await using var server = await ServerDatabase.CreateAsync(provider);

        await EveryTableAnswersAsync(server.AsOwner());
    }

    [Fact]
    public async Task Processes_that_start_at_once_on_a_new_server_prepare_their_role_without_one_failing()
    {
        await using var server = await ServerDatabase.CreateAsync(Provider.Postgres);

        await server.PrepareRoleAtOnceAsync(4);
    }

    [Theory]
    [InlineData(Provider.Postgres)]
    [InlineData(Provider.SqlServer)]
    public void A_script_that_can_be_run_twice_is_made_for_the_servers(string provider)
    {
        using var db = Provider.Offline(provider);

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!))
        {
            script.ShouldContain($"CREATE TABLE {(provider == Provider.Postgres ? $"\"{table}\"" : $"[{table}]")}");
        }

        script.ShouldContain("_RowLevelSecurity");
        script.ShouldContain("_Initial");
    }

    [Theory]
    [InlineData("3.6.23", false)]
    [InlineData("3.7.0", false)]
    [InlineData("3.44.5", false)]
    [InlineData("3.44.6", true)]
    [InlineData("3.45.0", false)]
    [InlineData("3.50.4", false)]
    [InlineData("3.50.7", true)]
    [InlineData("3.51.2", false)]
    [InlineData("3.51.3", true)]
    [InlineData("3.53.3", true)]
    public void A_write_ahead_log_is_kept_by_versions_alone_that_lose_nothing_with_it(string version, bool safe) =>
        SqliteSettings.IsWriteAheadSafe(Version.Parse(version)).ShouldBe(safe);

    [Fact]
    public async Task The_SQLite_that_is_shipped_is_safe_with_a_write_ahead_log_and_is_told_to_keep_what_it_reports()
    {
        var file = Path.Combine(Path.GetTempPath(), $"portal-settings-{Guid.NewGuid():n}.db");
        try
        {
            await using var db = Provider.Open(Provider.Sqlite, $"Data Source={file};Pooling=false");
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            var connection = db.Database.GetDbConnection();

            SqliteSettings.IsWriteAheadSafe(Version.Parse(connection.ServerVersion)).ShouldBeTrue(connection.ServerVersion);
            (await AskAsync("PRAGMA journal_mode")).ShouldBe("wal");
            (await AskAsync("PRAGMA synchronous")).ShouldBe("2");
            (await AskAsync("PRAGMA foreign_keys")).ShouldBe("1");

            async Task<string?> AskAsync(string pragma)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = pragma;
                return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))?.ToString();
            }
        }
        finally
        {
            File.Delete(file);
            File.Delete(file + "-wal");
            File.Delete(file + "-shm");
        }
    }

    private static async Task EveryTableAnswersAsync(DbContext db)
    {
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => !entity.IsOwned()))
        {
            var count = typeof(MigrationTests).GetMethod(nameof(CountAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(entity.ClrType);
            (await (Task<int>)count.Invoke(null, [db])!).ShouldBe(0);
        }
    }

    private static Task<int> CountAsync<TRow>(DbContext db)
        where TRow : class => db.Set<TRow>().CountAsync();
}
