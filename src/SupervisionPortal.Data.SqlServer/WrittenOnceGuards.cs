using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SupervisionPortal.Data.Tenancy;

namespace SupervisionPortal.Data.SqlServer;

/// <summary>
/// Triggers that refuse to change or delete what is written once, whoever asks. The portal's own user is denied even trying
/// (<see cref="SqlServerRoles"/>), and cannot drop them. Written by hand, so it has no designer file.
/// </summary>
[DbContext(typeof(PortalDb))]
[Migration("20261126180000_WrittenOnceGuards")]
public sealed class WrittenOnceGuards : Migration
{
    /// <summary>For a migration that adds such a table: guards those that are not yet.</summary>
    public static string Guard { get; } =
        $"""
        DECLARE @once sysname, @guard nvarchar(max);
        DECLARE once CURSOR LOCAL FAST_FORWARD FOR
            SELECT t.name FROM sys.tables t
            WHERE t.schema_id = SCHEMA_ID(N'dbo') AND t.name IN ({List([.. WrittenOnce.Tables, WrittenOnce.Records, WrittenOnce.Heads])})
                AND NOT EXISTS (SELECT 1 FROM sys.triggers g WHERE g.parent_id = t.object_id AND g.name = t.name + N'_written_once');
        OPEN once;
        FETCH NEXT FROM once INTO @once;
        WHILE @@FETCH_STATUS = 0
        BEGIN
            SET @guard = N'CREATE TRIGGER dbo.' + QUOTENAME(@once + N'_written_once') + N' ON dbo.' + QUOTENAME(@once) + N' AFTER UPDATE, DELETE AS '
                + CASE @once
                    WHEN N'{WrittenOnce.Records}' THEN N'IF EXISTS (SELECT 1 FROM deleted WHERE [State] IN ({List(WrittenOnce.FinalStates).Replace("'", "''", StringComparison.Ordinal)})) '
                    WHEN N'{WrittenOnce.Heads}' THEN N'IF EXISTS (SELECT 1 FROM deleted LEFT JOIN inserted ON inserted.TenantId = deleted.TenantId AND inserted.Id = deleted.Id WHERE inserted.Number IS NULL OR inserted.Number < deleted.Number) '
                    ELSE N'IF EXISTS (SELECT 1 FROM deleted) ' END
                + N'THROW 51015, N''' + @once + N' {WrittenOnce.Words}'', 1;';
            EXEC sp_executesql @guard;
            FETCH NEXT FROM once INTO @once;
        END;
        CLOSE once;
        DEALLOCATE once;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(Guard);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        foreach (var table in WrittenOnce.Tables.Append(WrittenOnce.Records).Append(WrittenOnce.Heads))
        {
            migrationBuilder.Sql($"DROP TRIGGER IF EXISTS dbo.[{WrittenOnce.Trigger(table)}];");
        }
    }

    internal static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"N'{name}'"));
}
