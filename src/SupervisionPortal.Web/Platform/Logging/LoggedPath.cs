namespace SupervisionPortal.Web.Platform.Logging;

/// <summary>The path of a request as the log may hold it: without the secret that some addresses are.</summary>
public static class LoggedPath
{
    /// <summary>What comes after the first opens somebody's calendar feed without signing in; after the second stands, sealed, what somebody looked for.</summary>
    private static readonly string[] BeforeSecrets = ["/feed/", "/search/"];

    public static string Of(PathString path)
    {
        var said = path.ToUriComponent();
        // Anywhere and in any case: an address that was copied badly still holds the secret.
        foreach (var before in BeforeSecrets)
        {
            if (said.IndexOf(before, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                return $"{said[..(at + before.Length)]}…";
            }
        }

        return said;
    }
}
