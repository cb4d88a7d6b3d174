using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SupervisionPortal.Data.SqlServer;

/// <summary>Names the current organisation to the server whenever a connection is opened, for its row-level security. The pool forgets it again.</summary>
public sealed class TenantSession : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Naming(connection, eventData);
        command?.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Naming(connection, eventData);
        if (command is not null)
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>Null without a tenant: a session that names none sees no tenant's row.</summary>
    private static DbCommand? Naming(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (eventData.Context is not PortalDb { TenantId: var tenant } || tenant == Guid.Empty)
        {
            return null;
        }

        var command = connection.CreateCommand();
        command.CommandText = "EXEC sp_set_session_context N'portal.tenant', @tenant, @read_only = 1";
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@tenant";
        parameter.Value = tenant;
        command.Parameters.Add(parameter);
        return command;
    }
}
