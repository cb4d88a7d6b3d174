using System.Globalization;

namespace SupervisionPortal.Web.Shared;

/// <summary>Everything written until it is disposed of is in this language, whatever the request's own.</summary>
public sealed class SpokenLanguage : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _words = CultureInfo.CurrentUICulture;

    public SpokenLanguage(PortalLanguage language)
    {
        ArgumentNullException.ThrowIfNull(language);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
    }

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _culture;
        CultureInfo.CurrentUICulture = _words;
    }
}
