using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Organisations;

namespace SupervisionPortal.Providers.Tests;

/// <summary>The databases' own guards of what is written once, tried with plain SQL past everything the portal's code does.</summary>
public sealed class WrittenOnceTests
{
    private static readonly Guid Here = new("0198C0DE-0000-7000-8000-00000000000A");

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    [InlineData(Provider.SqlServer)]
    public void Every_table_that_is_written_once_is_on_the_list_of_those_that_are_guarded(string provider)
    {
        using var db = Provider.Offline(provider);

        db.Model.GetEntityTypes()
            .Where(entity => typeof(TenantRow).IsAssignableFrom(entity.ClrType) && ((TenantRow)Activator.CreateInstance(entity.ClrType, nonPublic: true)!).IsAppendOnly)
            .Select(entity => entity.GetTableName()!)
            .ShouldBe(WrittenOnce.Tables, ignoreOrder: true, $"say in {nameof(WrittenOnce)} that its rows are written once, and call the guard in the migration that makes it");
    }

    [Fact]
    public async Task Plain_SQL_under_the_portals_connection_changes_nothing_that_is_written_once_on_SQLite()
    {
        var file = Path.Combine(Path.GetTempPath(), $"portal-once-{Guid.NewGuid():n}.db");
        try
        {
            var connection = $"Data Source={file};Pooling=false";
            await using (var owner = Provider.Open(Provider.Sqlite, connection))
            {
                await owner.Database.MigrateAsync(TestContext.Current.CancellationToken);
            }

            await using var db = Provider.Open(Provider.Sqlite, connection, Here);
            await PlantAsync(db, db);
            await NothingCanBeChangedAsync(db);
            foreach (var table in WrittenOnce.Tables)
            {
                // A row that replaces another deletes it first.
                await Should.ThrowAsync<DbException>(() => DoAsync(db, $"""INSERT OR REPLACE INTO "{table}" SELECT * FROM "{table}" """), table);
            }
        }
        finally
        {
            File.Delete(file);
            File.Delete(file + "-wal");
            File.Delete(file + "-shm");
        }
    }

    [Theory]
    [InlineData(Provider.Postgres)]
    [InlineData(Provider.SqlServer)]
    public async Task Plain_SQL_under_the_portals_role_changes_nothing_that_is_written_once_on_a_server(string provider)
    {
        await using var server = await ServerDatabase.CreateAsync(provider);
        var portal = server.AsPortal(Here);
        await PlantAsync(portal, server.AsOwner());

        await NothingCanBeChangedAsync(portal);
    }

    [Fact]
    public async Task The_owner_is_refused_too_until_the_guards_are_taken_away_and_the_portals_role_cannot_take_them()
    {
        await using var server = await ServerDatabase.CreateAsync(Provider.Postgres);
        var (portal, owner) = (server.AsPortal(Here), server.AsOwner());
        await PlantAsync(portal, owner);

        await NothingCanBeChangedAsync(owner);
        foreach (var table in WrittenOnce.Tables)
        {
            await Should.ThrowAsync<DbException>(() => DoAsync(owner, $"""TRUNCATE "{table}" CASCADE"""), table);
            await Should.ThrowAsync<DbException>(() => DoAsync(portal, $"""ALTER TABLE "{table}" DISABLE TRIGGER ALL"""), table);
            await Should.ThrowAsync<DbException>(() => DoAsync(portal, $"""DROP TRIGGER "{table}_written_once" ON "{table}" """), table);
        }

        await Should.ThrowAsync<DbException>(() => DoAsync(portal, "SET session_replication_role = replica"));
    }

    private static async Task NothingCanBeChangedAsync(PortalDb db)
    {
        foreach (var table in WrittenOnce.Tables)
        {
            (await AskAsync(db, $"""SELECT COUNT(*) FROM "{table}" """)).ShouldBe(1, table);
            await Should.ThrowAsync<DbException>(() => DoAsync(db, $"""UPDATE "{table}" SET "Version" = "Version" """), table);
            await Should.ThrowAsync<DbException>(() => DoAsync(db, $"""DELETE FROM "{table}" """), table);
        }

        var states = WrittenOnce.FinalStates.Append("Waiting").ToList();
        foreach (var state in states)
        {
            var which = $"""WHERE "State" = '{state}'""";
            (await AskAsync(db, $"""SELECT COUNT(*) FROM "Records" {which}""")).ShouldBe(1, state);
            if (state == "Waiting")
            {
                (await DoAsync(db, $"""UPDATE "Records" SET "VersionNumber" = 2 {which}""")).ShouldBe(1);
            }
            else
            {
                await Should.ThrowAsync<DbException>(() => DoAsync(db, $"""UPDATE "Records" SET "State" = 'Waiting' {which}"""), state);
                await Should.ThrowAsync<DbException>(() => DoAsync(db, $"""DELETE FROM "Records" {which}"""), state);
            }
        }

        (await DoAsync(db, """UPDATE "LedgerHeads" SET "Number" = "Number" + 1""")).ShouldBe(1);
        await Should.ThrowAsync<DbException>(() => DoAsync(db, """UPDATE "LedgerHeads" SET "Number" = "Number" - 1"""));
        await Should.ThrowAsync<DbException>(() => DoAsync(db, """DELETE FROM "LedgerHeads" """));
    }

    /// <summary>One row in every guarded table, made from the model with whatever its columns take; a record in every final state, and one that waits.</summary>
    private static async Task PlantAsync(PortalDb db, PortalDb owner)
    {
        db.Organisations.Add(new Organisation(Here, "Here", "Europe/London", "en"));
        await db.SaveChangesAsync();
        var postgres = db.Database.ProviderName!.EndsWith("PostgreSQL", StringComparison.Ordinal);
        // What the rows refer to is not what is tried here.
        await DoAsync(owner, postgres ? "SET session_replication_role = replica" : db.Database.ProviderName.EndsWith("Sqlite", StringComparison.Ordinal) ? "PRAGMA foreign_keys = OFF" : "EXEC sp_MSforeachtable 'ALTER TABLE ? NOCHECK CONSTRAINT ALL'");
        foreach (var table in WrittenOnce.Tables)
        {
            await DoAsync(owner, Insert(db, table, null));
        }

        await DoAsync(owner, Insert(db, WrittenOnce.Heads, null));
        foreach (var state in WrittenOnce.FinalStates.Append("Waiting"))
        {
            await DoAsync(owner, Insert(db, WrittenOnce.Records, state));
        }

        await DoAsync(owner, postgres ? "SET session_replication_role = DEFAULT" : db.Database.ProviderName.EndsWith("Sqlite", StringComparison.Ordinal) ? "PRAGMA foreign_keys = ON" : "SELECT 1");
    }

    private static string Insert(PortalDb db, string table, string? state)
    {
        var columns = db.Model.GetEntityTypes().Single(entity => entity.GetTableName() == table).GetProperties().ToList();
        var values = columns.Select(column => column.Name switch
        {
            "TenantId" => $"'{Here.ToString().ToUpperInvariant()}'",
            "State" => $"'{state}'",
            _ when column.IsNullable => "NULL",
            _ => (Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType) switch
            {
                var type when type == typeof(Guid) => $"'{Guid.CreateVersion7().ToString().ToUpperInvariant()}'",
                var type when type == typeof(DateTime) => "'2026-01-05 09:00:00'",
                var type when type == typeof(DateOnly) => "'2026-01-05'",
                var type when type == typeof(bool) => db.Database.ProviderName!.EndsWith("PostgreSQL", StringComparison.Ordinal) ? "false" : "0",
                var type when type == typeof(byte[]) => db.Database.ProviderName!.EndsWith("PostgreSQL", StringComparison.Ordinal) ? "'\\x00'" : db.Database.ProviderName.EndsWith("Sqlite", StringComparison.Ordinal) ? "x'00'" : "0x00",
                var type when type == typeof(string) || (type.IsEnum && column.GetProviderClrType() != typeof(int)) => "'x'",
                _ => "1",
            },
        });
        return $"""INSERT INTO "{table}" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", values)})""";
    }

    private static async Task<long> AskAsync(PortalDb db, string sql)
    {
        await using var command = await CommandAsync(db, sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync());
    }

    private static async Task<int> DoAsync(PortalDb db, string sql)
    {
        await using var command = await CommandAsync(db, sql);
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<DbCommand> CommandAsync(PortalDb db, string sql)
    {
        if (db.Database.GetDbConnection().State != System.Data.ConnectionState.Open)
        {
            await db.Database.OpenConnectionAsync();
        }

        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
