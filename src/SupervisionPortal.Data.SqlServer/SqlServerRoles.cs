using Microsoft.Data.SqlClient;

namespace SupervisionPortal.Data.SqlServer;

/// <summary>The user the portal works under: it owns nothing, so it cannot switch the server's row-level security off.</summary>
public static class SqlServerRoles
{
    /// <summary>Creates the login and user of the portal's own connection if they are missing, and lets it read and write the tables; as their owner, after migrating.</summary>
    public static async Task PrepareAsync(string ownerConnectionString, string connectionString, CancellationToken cancellationToken)
    {
        var user = new SqlConnectionStringBuilder(connectionString);
        if (string.IsNullOrEmpty(user.UserID) || user.UserID == new SqlConnectionStringBuilder(ownerConnectionString).UserID)
        {
            throw new InvalidOperationException("The portal's own database user must have a name, and not be the owner's.");
        }

        await using var connection = new SqlConnection(ownerConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new SqlCommand(
            """
            DECLARE @sql nvarchar(max);
            IF SUSER_ID(@user) IS NULL
            BEGIN
                SET @sql = N'CREATE LOGIN ' + QUOTENAME(@user) + N' WITH PASSWORD = ' + QUOTENAME(@password, '''');
                EXEC sp_executesql @sql;
            END;
            IF USER_ID(@user) IS NULL
            BEGIN
                SET @sql = N'CREATE USER ' + QUOTENAME(@user) + N' FOR LOGIN ' + QUOTENAME(@user);
                EXEC sp_executesql @sql;
            END;
            SET @sql = N'GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::dbo TO ' + QUOTENAME(@user)
                + N'; DENY INSERT, UPDATE, DELETE ON dbo.__EFMigrationsHistory TO ' + QUOTENAME(@user)
                + N'; DENY DELETE ON dbo.Records TO ' + QUOTENAME(@user) + N'; DENY DELETE ON dbo.LedgerHeads TO ' + QUOTENAME(@user);
            SELECT @sql = @sql + N'; DENY UPDATE, DELETE ON dbo.' + QUOTENAME(value) + N' TO ' + QUOTENAME(@user) FROM STRING_SPLIT(@once, N',');
            EXEC sp_executesql @sql;
            """,
            connection);
        command.Parameters.AddWithValue("@user", user.UserID);
        command.Parameters.AddWithValue("@password", user.Password);
        command.Parameters.AddWithValue("@once", string.Join(',', Tenancy.WrittenOnce.Tables));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
