using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SupervisionPortal.Data.Sqlite;

/// <summary>
/// What every connection to the embedded database is told: foreign keys hold, a row is not replaced past the triggers that guard it, a commit is on the disk before it is reported, and
/// a busy database is waited for. The journal is chosen in docs/adr/0003-sqlite-journal.md.
/// </summary>
public sealed class SqliteSettings : DbConnectionInterceptor
{
    private const int BusyMilliseconds = 10_000;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = For(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = For(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Whether a write-ahead log is safe with this version: 3.7.0 to 3.51.2 can lose commits when one connection writes while another checkpoints, but for the two fixed branches.</summary>
    public static bool IsWriteAheadSafe(Version version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version >= new Version(3, 51, 3)
            || (version >= new Version(3, 50, 7) && version < new Version(3, 51))
            || (version >= new Version(3, 44, 6) && version < new Version(3, 45));
    }

    private static string For(DbConnection connection) =>
        $"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA synchronous = FULL; "
        + $"PRAGMA journal_mode = {(IsWriteAheadSafe(Version.Parse(connection.ServerVersion)) ? "WAL" : "TRUNCATE")};";
}
