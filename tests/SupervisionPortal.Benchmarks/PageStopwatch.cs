using System.Data.Common;
using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SupervisionPortal.Benchmarks;

/// <summary>Stands before the portal's own middleware and says what each answer took. One request at a time.</summary>
internal sealed class PageStopwatch : DbCommandInterceptor, IStartupFilter
{
    private readonly Channel<PageTime> _times = Channel.CreateUnbounded<PageTime>();
    private int _commands;

    /// <summary>Of the request just answered; waits until the server is done with it.</summary>
    public ValueTask<PageTime> ReadAsync() => _times.Reader.ReadAsync();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            _commands = 0;
            var allocated = GC.GetTotalAllocatedBytes();
            var processor = Environment.CpuUsage.TotalTime;
            var started = Stopwatch.GetTimestamp();
            await rest(context);
            var elapsed = Stopwatch.GetElapsedTime(started);
            _times.Writer.TryWrite(new PageTime(
                (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText, elapsed, Environment.CpuUsage.TotalTime - processor, _commands, GC.GetTotalAllocatedBytes() - allocated));
        });
        next(app);
    };

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _commands++;
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _commands++;
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        _commands++;
        return base.ScalarExecutingAsync(command, eventData, result, cancellationToken);
    }
}
