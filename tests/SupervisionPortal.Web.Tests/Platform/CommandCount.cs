using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SupervisionPortal.Web.Tests.Platform;

/// <summary>How many commands were sent to the database, so that a test can show that a page asks the same number whatever it shows.</summary>
public sealed class CommandCount : DbCommandInterceptor
{
    private int _seen;

    /// <summary>Since the last time it was asked.</summary>
    public int Take() => Interlocked.Exchange(ref _seen, 0);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _seen);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
