using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SupervisionPortal.Data.Postgres;

/// <summary>
/// Closes every table that belongs to an organisation in the server itself: whatever SQL is sent, a session sees and writes the rows of the
/// organisation it has named, and none without one. Written by hand, so it has no designer file.
/// </summary>
[DbContext(typeof(PortalDb))]
[Migration("20261122180000_RowLevelSecurity")]
public sealed class RowLevelSecurity : Migration
{
    /// <summary>For a migration that adds a table of an organisation: secures those that are not yet.</summary>
    public const string Secure =
        """
        DO $rls$
        DECLARE
            found record;
        BEGIN
            FOR found IN
                SELECT t.relname AS name
                FROM pg_class t
                JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = 'TenantId' AND a.attnotnull AND NOT a.attisdropped
                WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind = 'r' AND NOT t.relrowsecurity
            LOOP
                EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', found.name);
                EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', found.name);
                EXECUTE format('CREATE POLICY tenant ON %I USING ("TenantId" = portal_tenant()) WITH CHECK ("TenantId" = portal_tenant())', found.name);
            END LOOP;
        END
        $rls$;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(
            """
            CREATE FUNCTION portal_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
            $$ SELECT NULLIF(current_setting('portal.tenant', true), '')::uuid $$;
            """);
        migrationBuilder.Sql(Secure);
        // The host and the sweeps list organisations before they have entered one; nobody changes another than the one entered.
        migrationBuilder.Sql(
            """
            ALTER TABLE "Organisations" ENABLE ROW LEVEL SECURITY;
            ALTER TABLE "Organisations" FORCE ROW LEVEL SECURITY;
            CREATE POLICY listed ON "Organisations" FOR SELECT USING (portal_tenant() IS NULL OR "Id" = portal_tenant());
            CREATE POLICY tenant ON "Organisations" USING ("Id" = portal_tenant()) WITH CHECK ("Id" = portal_tenant());
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(
            """
            DO $rls$
            DECLARE
                found record;
            BEGIN
                FOR found IN SELECT policyname AS policy, tablename AS name FROM pg_policies WHERE schemaname = current_schema()
                LOOP
                    EXECUTE format('DROP POLICY %I ON %I', found.policy, found.name);
                    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', found.name);
                    EXECUTE format('ALTER TABLE %I DISABLE ROW LEVEL SECURITY', found.name);
                END LOOP;
            END
            $rls$;
            DROP FUNCTION portal_tenant();
            """);
    }
}
