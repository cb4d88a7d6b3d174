namespace SupervisionPortal.Web.Platform.Logging;

/// <summary>One line for each request: method, path, status and time. No query, no form, no person, no secret: those can hold what nobody else may read.</summary>
public sealed class RequestLog(RequestDelegate next, TimeProvider clock, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = clock.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            log.LogInformation(
                "{Method} {Path} {Status} in {Milliseconds:0} ms",
                context.Request.Method,
                LoggedPath.Of(context.Request.Path),
                context.Response.StatusCode,
                clock.GetElapsedTime(started).TotalMilliseconds);
        }
    }
}
