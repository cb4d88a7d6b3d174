namespace SupervisionPortal.Web.Shared.Headings;

/// <summary>Whether a text is written a heading at a time or all at once. The browser remembers what was chosen; nothing of the text depends on it.</summary>
public static class HeadingsView
{
    /// <summary>The button that changes it, and the cookie that remembers it.</summary>
    public const string Name = "Headings";

    public const string One = "one";

    public const string All = "all";

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    public static bool IsOne(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies[Name] == One;
    }

    /// <summary>Does what the button that was pressed says, if it was that one.</summary>
    public static void Remember(IFormCollection form, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(context);
        if (form[Name].ToString() is One or All)
        {
            // The script of the page sets it too.
            context.Response.Cookies.Append(Name, form[Name].ToString(), new CookieOptions { MaxAge = Remembered, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true });
        }
    }
}
