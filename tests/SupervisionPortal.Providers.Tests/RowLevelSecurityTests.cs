using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Providers.Tests;

/// <summary>The server's own walls, tried with plain SQL past everything the portal's code does.</summary>
public sealed class RowLevelSecurityTests
{
    private static readonly Guid Here = Guid.CreateVersion7();
    private static readonly Guid There = Guid.CreateVersion7();

    [Theory]
    [InlineData(Provider.Postgres)]
    [InlineData(Provider.SqlServer)]
    public async Task Plain_SQL_sees_the_rows_of_the_organisation_that_was_entered_and_no_other(string provider)
    {
        await using var server = await FilledAsync(provider);

        (await AskAsync(server.AsPortal(Here), """SELECT COUNT(*) FROM "People" """)).ShouldBe(1);
        (await AskAsync(server.AsPortal(Here), $"""SELECT COUNT(*) FROM "People" WHERE "TenantId" = '{There}'""")).ShouldBe(0);
        (await AskAsync(server.AsPortal(There), """SELECT COUNT(*) FROM "People" """)).ShouldBe(1);
        (await AskAsync(server.AsPortal(Here), """SELECT COUNT(*) FROM "Organisations" """)).ShouldBe(1);
    }

    [Theory]
    [InlineData(Provider.Postgres)]
    [InlineData(Provider.SqlServer)]
    public async Task Who_entered_no_organisation_sees_their_names_and_nothing_in_them(string provider)
    {
        await using var server = await FilledAsync(provider);

        (await AskAsync(server.AsPortal(null), """SELECT COUNT(*) FROM "People" """)).ShouldBe(0);
        (await AskAsync(server.AsPortal(null), """SELECT COUNT(*) FROM "Policies" """)).ShouldBe(0);
        (await AskAsync(server.AsPortal(null), """SELECT COUNT(*) FROM "Organisations" """)).ShouldBe(2);
    }

    [Theory]
    [InlineData(Provider.Postgres)]
    [InlineData(Provider.SqlServer)]
    public async Task Plain_SQL_changes_and_deletes_no_row_of_another_organisation(string provider)
    {
        await using var server = await FilledAsync(provider);

        (await DoAsync(server.AsPortal(Here), $"""UPDATE "People" SET "GivenName" = 'Stolen' WHERE "TenantId" = '{There}'""")).ShouldBe(0);
        (await DoAsync(server.AsPortal(Here), $"""DELETE FROM "People" WHERE "TenantId" = '{There}'""")).ShouldBe(0);
        (await DoAsync(server.AsPortal(Here), $"""UPDATE "Organisations" SET "Name" = 'Stolen' WHERE "Id" = '{There}'""")).ShouldBe(0);
        (await AskAsync(server.AsPortal(There), """SELECT COUNT(*) FROM "People" WHERE "GivenName" = 'Ann'""")).ShouldBe(1);
    }

    [Theory]
    [InlineData(Provider.Postgres)]
    [InlineData(Provider.SqlServer)]
    public async Task Plain_SQL_puts_no_row_into_another_organisation(string provider)
    {
        await using var server = await FilledAsync(provider);

        await Should.ThrowAsync<DbException>(() => DoAsync(
            server.AsPortal(Here),
            $"""INSERT INTO "Holidays" ("TenantId", "Id", "On", "Name", "Version") VALUES ('{There}', '{Guid.CreateVersion7()}', '2026-01-01', 'Planted', '{Guid.CreateVersion7()}')"""));
        await Should.ThrowAsync<DbException>(() => DoAsync(server.AsPortal(Here), $"""UPDATE "People" SET "TenantId" = '{There}'"""));
    }

    [Theory]
    [InlineData(Provider.Postgres)]
    [InlineData(Provider.SqlServer)]
    public async Task Every_table_of_an_organisation_has_the_wall(string provider)
    {
        await using var server = await ServerDatabase.CreateAsync(provider);
        var db = server.AsOwner();
        var tables = db.Model.GetEntityTypes().Where(entity => typeof(TenantRow).IsAssignableFrom(entity.ClrType) || entity.ClrType == typeof(Organisation)).Select(entity => entity.GetTableName()!);
        var walled = provider == Provider.Postgres
            ? """SELECT COUNT(*) FROM pg_class JOIN pg_policies ON tablename = relname WHERE relrowsecurity AND relforcerowsecurity AND policyname = 'tenant' AND relname = '{0}'"""
            : """SELECT COUNT(*) FROM sys.security_predicates WHERE predicate_type_desc = 'BLOCK' AND target_object_id = OBJECT_ID('dbo.{0}')""";

        foreach (var table in tables)
        {
            (await AskAsync(db, walled.Replace("{0}", table))).ShouldBe(1, table);
        }
    }

    [Theory]
    [InlineData(Provider.Postgres)]
    public async Task The_portals_role_can_neither_switch_the_wall_off_nor_change_the_history_of_migrations(string provider)
    {
        await using var server = await FilledAsync(provider);

        await Should.ThrowAsync<DbException>(() => DoAsync(server.AsPortal(Here), """ALTER TABLE "People" DISABLE ROW LEVEL SECURITY"""));
        await Should.ThrowAsync<DbException>(() => DoAsync(server.AsPortal(Here), """DROP POLICY tenant ON "People" """));
        await Should.ThrowAsync<DbException>(() => DoAsync(server.AsPortal(Here), """DELETE FROM "__EFMigrationsHistory" """));
    }

    private static async Task<ServerDatabase> FilledAsync(string provider)
    {
        var server = await ServerDatabase.CreateAsync(provider);
        foreach (var tenant in new[] { Here, There })
        {
            var db = server.AsPortal(tenant);
            db.Organisations.Add(new Organisation(tenant, $"Organisation {tenant}", "Europe/London", "en"));
            await db.SaveChangesAsync();
            db.Policies.Add(new OrganisationPolicy(1, ShippedPolicies.Json("surrey"), "surrey", new DateOnly(2020, 1, 1)));
            db.People.Add(new Person("Ann", "Example", "ann@here.example"));
            await db.SaveChangesAsync();
        }

        return server;
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
        await db.Database.OpenConnectionAsync();
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
