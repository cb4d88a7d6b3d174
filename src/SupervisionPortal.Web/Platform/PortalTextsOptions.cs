namespace SupervisionPortal.Web.Platform;

public sealed class PortalTextsOptions
{
    /// <summary>The two-letter code of the signed-in account's language; null if nobody is signed in or none is set.</summary>
    public Func<HttpContext, string?> LanguageOf { get; set; } = _ => null;
}
