using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace SupervisionPortal.Data.Ledger;

/// <summary>
/// Runs a query of the model and hands out what it answers as the database gives it: the statement, the tenant's filter and the parameters are those of the query, only the entities are left out.
/// For a million rows that is several times faster.
/// </summary>
internal static class StoredRows
{
    /// <param name="query">Of one entity, whole.</param>
    /// <param name="read">Called for each row.</param>
    public static async Task ReadAsync<TRow>(PortalDb db, IQueryable<TRow> query, Action<DbDataReader> read, CancellationToken cancellationToken)
        where TRow : class
    {
        // Named to the server's row-level security by whoever opens a connection for the portal.
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = query.CreateDbCommand();
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                read(reader);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
