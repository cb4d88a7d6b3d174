using Microsoft.EntityFrameworkCore;

namespace SupervisionPortal.Web.Platform.Errors;

/// <summary>
/// Where another request saved first, looks once more at what is there now: a form sent twice finds its work done, and any other is
/// answered by the rules for what became of the row. A save that failed left nothing behind, so the second look starts clean.
/// </summary>
public sealed class SecondLookMiddleware(RequestDelegate next, IServiceScopeFactory scopes)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (DbUpdateException) when (HttpMethods.IsPost(context.Request.Method) && !context.Response.HasStarted)
        {
            // Fresh services: everything loaded at the first look is stale. They live until the answer is sent, which still reads from them.
            var scope = scopes.CreateAsyncScope();
            context.Response.RegisterForDisposeAsync(scope);
            context.RequestServices = scope.ServiceProvider;
            await next(context);
        }
    }
}
