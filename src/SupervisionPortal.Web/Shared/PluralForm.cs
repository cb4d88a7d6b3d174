using System.Globalization;

namespace SupervisionPortal.Web.Shared;

/// <summary>The plural categories of Unicode's CLDR for the portal's languages: what a counted text's key ends with.</summary>
public static class PluralForm
{
    /// <summary>"zero", "one", "two", "few", "many" or "other".</summary>
    public static string Of(int count, CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "cy" => count switch { 0 => "zero", 1 => "one", 2 => "two", 3 => "few", 6 => "many", _ => "other" },
        "km" => "other",
        _ => count == 1 ? "one" : "other",
    };
}
