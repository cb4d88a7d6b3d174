using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SupervisionPortal.Data.Tenancy;

namespace SupervisionPortal.Data.Sqlite;

/// <summary>
/// Triggers that refuse to change or delete what is written once. Made after every migration, not in one: where SQLite must rebuild a table it drops the old one, and its triggers with it.
/// A file has no users: whoever may open it may drop the triggers, and is found by the ledger.
/// </summary>
public static class WrittenOnceGuards
{
    public static void Ensure(DbContext db)
    {
        foreach (var statement in Statements())
        {
            using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    private static IEnumerable<string> Statements()
    {
        foreach (var table in WrittenOnce.Tables)
        {
            yield return Trigger(table, "UPDATE", null);
            yield return Trigger(table, "DELETE", null);
        }

        var isFinal = $"OLD.\"State\" IN ({string.Join(", ", WrittenOnce.FinalStates.Select(state => $"'{state}'"))})";
        yield return Trigger(WrittenOnce.Records, "UPDATE", isFinal);
        yield return Trigger(WrittenOnce.Records, "DELETE", isFinal);
        yield return Trigger(WrittenOnce.Heads, "UPDATE", "NEW.\"Number\" < OLD.\"Number\"");
        yield return Trigger(WrittenOnce.Heads, "DELETE", null);
    }

    private static string Trigger(string table, string deed, string? when) =>
        $"""
        CREATE TRIGGER IF NOT EXISTS "{WrittenOnce.Trigger(table)}_{deed.ToLowerInvariant()}" BEFORE {deed} ON "{table}" {(when is null ? "" : $"WHEN {when} ")}
        BEGIN SELECT RAISE(ABORT, '{table} {WrittenOnce.Words}'); END
        """;
}
