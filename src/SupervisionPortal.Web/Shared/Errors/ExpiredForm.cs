using Microsoft.Net.Http.Headers;

namespace SupervisionPortal.Web.Shared.Errors;

/// <summary>A form whose antiforgery token is no longer good, with what was typed, so that it can be sent once more by the person and by nobody else.</summary>
/// <param name="Url">Where it was sent; null if it cannot be offered again.</param>
public sealed record ExpiredForm(string? Url, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    private const int LongestNames = 400;

    /// <summary>
    /// What was posted, to be shown by <c>ExpiredForm.cshtml</c> with status 400. A form that another site sent is not
    /// offered: that would lend it the person's hand. Passwords are not kept.
    /// </summary>
    public static ExpiredForm Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.HasFormContentType || !CameFromHere(request))
            return new ExpiredForm(null, []);
        var fields = request.Form
            .Where(field => field.Key != "__RequestVerificationToken" && field.Key.Length < LongestNames && !field.Key.Contains("password", StringComparison.OrdinalIgnoreCase))
            .SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""))
            .ToList();
        return new ExpiredForm(request.PathBase + request.Path + request.QueryString, fields);
    }

    private static bool CameFromHere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site == "same-origin";
        var origin = request.Headers[HeaderNames.Origin].ToString();
        return origin.Length > 0 && Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
