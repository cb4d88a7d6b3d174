using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SupervisionPortal.Web.Tests.Platform;

/// <summary>Lets a test act when the portal has read and is about to write: that is how races and crashes are made.</summary>
/// <param name="act">Given which transaction it is: 1, 2, 3 …</param>
public sealed class TransactionWatch(Func<int, Task> act) : DbTransactionInterceptor
{
    private int _seen;

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        await act(Interlocked.Increment(ref _seen));
        return result;
    }
}
