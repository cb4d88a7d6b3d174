using System.Globalization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Tests.Shared;

/// <summary>Runs as a request of that language would.</summary>
internal static class Reading
{
    public static T In<T>(string language, Func<T> read)
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = PortalLanguage.Find(language)!.Culture;
            return read();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }
}
