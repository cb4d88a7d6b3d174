using Microsoft.Extensions.Primitives;

namespace SupervisionPortal.Web.Platform;

/// <summary>Words in an address without U+0000: nobody types it, and PostgreSQL looks for no text that holds it. A form that holds it is refused before it is read.</summary>
public static class QueryText
{
    private const string Nul = "\0";

    public static Task UseAsync(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var query = context.Request.Query;
        if (query.Any(field => field.Value.Any(HoldsNul)))
        {
            context.Request.Query = new QueryCollection(query.ToDictionary(
                field => field.Key, field => new StringValues([.. field.Value.Select(value => value?.Replace(Nul, "", StringComparison.Ordinal))])));
        }

        return next(context);
    }

    private static bool HoldsNul(string? value) => value?.Contains('\0', StringComparison.Ordinal) == true;
}
