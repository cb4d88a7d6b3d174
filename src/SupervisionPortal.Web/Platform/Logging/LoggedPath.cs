namespace SupervisionPortal.Web.Platform.Logging;

/// <summary>The path of a request as the log may hold it: without the secret that some addresses are.</summary>
public static class LoggedPath
{
    /// <summary>What comes after it opens somebody's calendar feed without signing in.</summary>
    private const string BeforeSecrets = "/feed/";

    public static string Of(PathString path)
    {
        var said = path.ToUriComponent();
        // Anywhere and in any case: an address that was copied badly still holds the secret.
        var at = said.IndexOf(BeforeSecrets, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? said : $"{said[..(at + BeforeSecrets.Length)]}…";
    }
}
