using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SupervisionPortal.Data.SqlServer;

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
        DECLARE @table sysname, @sql nvarchar(max);
        DECLARE found CURSOR LOCAL FAST_FORWARD FOR
            SELECT t.name FROM sys.tables t
            JOIN sys.columns c ON c.object_id = t.object_id AND c.name = N'TenantId' AND c.is_nullable = 0
            WHERE t.schema_id = SCHEMA_ID(N'dbo') AND NOT EXISTS (SELECT 1 FROM sys.security_predicates p WHERE p.target_object_id = t.object_id);
        OPEN found;
        FETCH NEXT FROM found INTO @table;
        WHILE @@FETCH_STATUS = 0
        BEGIN
            SET @sql = N'ALTER SECURITY POLICY portal.Tenants'
                + N' ADD FILTER PREDICATE portal.IsTenant(TenantId) ON dbo.' + QUOTENAME(@table)
                + N', ADD BLOCK PREDICATE portal.IsTenant(TenantId) ON dbo.' + QUOTENAME(@table);
            EXEC sp_executesql @sql;
            FETCH NEXT FROM found INTO @table;
        END;
        CLOSE found;
        DEALLOCATE found;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        // Each by EXEC: a function and a policy want a batch of their own, also in an idempotent script.
        migrationBuilder.Sql("EXEC(N'CREATE SCHEMA portal');");
        migrationBuilder.Sql(
            """
            EXEC(N'CREATE FUNCTION portal.IsTenant(@tenant uniqueidentifier) RETURNS TABLE WITH SCHEMABINDING AS
            RETURN SELECT 1 AS allowed WHERE @tenant = CAST(SESSION_CONTEXT(N''portal.tenant'') AS uniqueidentifier);');
            """);
        // The host and the sweeps list organisations before they have entered one; nobody changes another than the one entered.
        migrationBuilder.Sql(
            """
            EXEC(N'CREATE FUNCTION portal.IsListed(@tenant uniqueidentifier) RETURNS TABLE WITH SCHEMABINDING AS
            RETURN SELECT 1 AS allowed WHERE SESSION_CONTEXT(N''portal.tenant'') IS NULL OR @tenant = CAST(SESSION_CONTEXT(N''portal.tenant'') AS uniqueidentifier);');
            """);
        migrationBuilder.Sql(
            """
            EXEC(N'CREATE SECURITY POLICY portal.Tenants
                ADD FILTER PREDICATE portal.IsListed(Id) ON dbo.Organisations,
                ADD BLOCK PREDICATE portal.IsTenant(Id) ON dbo.Organisations
                WITH (STATE = ON);');
            """);
        migrationBuilder.Sql(Secure);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("DROP SECURITY POLICY portal.Tenants; DROP FUNCTION portal.IsListed; DROP FUNCTION portal.IsTenant; DROP SCHEMA portal;");
    }
}
