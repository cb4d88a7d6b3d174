using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SupervisionPortal.Web.Tests.Isolation;

/// <summary>Notes every row written to the database while a request is answered, however it was written. The answer names them in a header.</summary>
internal sealed partial class WriteSpy : DbCommandInterceptor, IStartupFilter
{
    /// <summary>The header of an answer that lists what was written: "INSERT RecordOpenings, UPDATE Sessions".</summary>
    public const string Header = "X-Written";

    private readonly AsyncLocal<List<string>?> _written = new();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            var written = _written.Value = [];
            // The whole answer is kept back, so that what is written after its first words is named too.
            var body = context.Response.Body;
            using var kept = new MemoryStream();
            context.Response.Body = kept;
            await rest(context);
            context.Response.Body = body;
            if (written.Count > 0)
            {
                context.Response.Headers[Header] = string.Join(", ", written.Distinct());
            }

            kept.Position = 0;
            await kept.CopyToAsync(body);
        });
        next(app);
    };

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return base.ReaderExecuting(command, eventData, result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Note(command);
        return base.NonQueryExecuting(command, eventData, result);
    }

    private void Note(DbCommand command)
    {
        if (_written.Value is { } written)
        {
            written.AddRange(Writing().Matches(command.CommandText).Select(match => $"{match.Groups["verb"].Value} {match.Groups["table"].Value}"));
        }
    }

    [GeneratedRegex("(?<verb>INSERT|UPDATE|DELETE)(?: INTO| FROM)? \"(?<table>\\w+)\"")]
    private static partial Regex Writing();
}
