using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SupervisionPortal.Data.Tenancy;

namespace SupervisionPortal.Data.Postgres;

/// <summary>
/// Triggers that refuse to change, delete or empty what is written once, whoever asks. The portal's own role has not even the right to try
/// (<see cref="PostgresRoles"/>), and cannot drop them. Written by hand, so it has no designer file.
/// </summary>
[DbContext(typeof(PortalDb))]
[Migration("20261126180000_WrittenOnceGuards")]
public sealed class WrittenOnceGuards : Migration
{
    /// <summary>For a migration that adds such a table: guards those that are not yet.</summary>
    public static string Guard { get; } =
        $"""
        CREATE OR REPLACE FUNCTION portal_written_once() RETURNS trigger LANGUAGE plpgsql AS
        $once$ BEGIN RAISE EXCEPTION '% {WrittenOnce.Words}', TG_TABLE_NAME; END $once$;
        DO $guard$
        DECLARE
            found record;
        BEGIN
            FOR found IN
                SELECT t.relname AS name
                FROM pg_class t
                WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind = 'r' AND t.relname IN ({List([.. WrittenOnce.Tables, WrittenOnce.Records, WrittenOnce.Heads])})
                    AND NOT EXISTS (SELECT 1 FROM pg_trigger g WHERE g.tgrelid = t.oid AND g.tgname = t.relname || '_written_once')
            LOOP
                IF found.name = '{WrittenOnce.Records}' THEN
                    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW WHEN (OLD."State" IN ({List(WrittenOnce.FinalStates).Replace("'", "''", StringComparison.Ordinal)})) EXECUTE FUNCTION portal_written_once()', found.name || '_written_once', found.name);
                ELSIF found.name = '{WrittenOnce.Heads}' THEN
                    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW WHEN (NEW."Number" < OLD."Number") EXECUTE FUNCTION portal_written_once()', found.name || '_written_once', found.name);
                    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION portal_written_once()', found.name || '_never_deleted', found.name);
                ELSE
                    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION portal_written_once()', found.name || '_written_once', found.name);
                END IF;
                EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION portal_written_once()', found.name || '_never_emptied', found.name);
            END LOOP;
        END
        $guard$;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(Guard);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("DROP FUNCTION portal_written_once() CASCADE;");
    }

    internal static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
