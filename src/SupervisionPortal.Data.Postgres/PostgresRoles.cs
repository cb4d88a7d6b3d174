using Npgsql;

namespace SupervisionPortal.Data.Postgres;

/// <summary>The role the portal works under: it owns nothing, so the server's row-level security holds for it and it cannot switch that off.</summary>
public static class PostgresRoles
{
    /// <summary>Creates the role of the portal's own connection if it is missing, and lets it read and write the tables; as their owner, after migrating.</summary>
    public static async Task PrepareAsync(string ownerConnectionString, string connectionString, CancellationToken cancellationToken)
    {
        var role = new NpgsqlConnectionStringBuilder(connectionString);
        if (string.IsNullOrEmpty(role.Username) || role.Username == new NpgsqlConnectionStringBuilder(ownerConnectionString).Username)
        {
            throw new InvalidOperationException("The portal's own database role must have a name, and not be the owner's.");
        }

        await using var connection = new NpgsqlConnection(ownerConnectionString);
        await connection.OpenAsync(cancellationToken);
        var quoted = new NpgsqlCommandBuilder().QuoteIdentifier(role.Username);
        await using var exists = new NpgsqlCommand("SELECT count(*) FROM pg_roles WHERE rolname = $1", connection) { Parameters = { new() { Value = role.Username } } };
        if ((long)(await exists.ExecuteScalarAsync(cancellationToken))! == 0)
        {
            var password = string.IsNullOrEmpty(role.Password) ? "" : $" PASSWORD '{role.Password.Replace("'", "''", StringComparison.Ordinal)}'";
            await using var create = new NpgsqlCommand($"CREATE ROLE {quoted} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS{password}", connection);
            try
            {
                await create.ExecuteNonQueryAsync(cancellationToken);
            }
            catch (PostgresException made) when (made.SqlState is PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation)
            {
                // Another process that starts at the same moment made it.
            }
        }

        var once = string.Join(", ", Tenancy.WrittenOnce.Tables.Select(table => $"\"{table}\""));
        await using var grant = new NpgsqlCommand(
            $"""
            GRANT USAGE ON SCHEMA public TO {quoted};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {quoted};
            GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {quoted};
            REVOKE UPDATE, DELETE, TRUNCATE ON {once} FROM {quoted};
            REVOKE DELETE, TRUNCATE ON "{Tenancy.WrittenOnce.Records}", "{Tenancy.WrittenOnce.Heads}" FROM {quoted};
            REVOKE INSERT, UPDATE, DELETE ON "__EFMigrationsHistory" FROM {quoted};
            """,
            connection);
        await grant.ExecuteNonQueryAsync(cancellationToken);
    }
}
