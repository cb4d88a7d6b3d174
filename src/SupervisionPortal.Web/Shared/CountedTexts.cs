using System.Globalization;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared;

public static class CountedTexts
{
    /// <summary>
    /// The text of <paramref name="key"/> for a count: <c>key.one</c> or <c>key.other</c>, in Welsh also <c>key.two</c> and so on.
    /// The count is argument {0}, what follows is {1} onwards. Where a language borrows English's text, it borrows English's form too.
    /// </summary>
    public static LocalizedString Counted(this IStringLocalizer texts, string key, int count, params object[] more)
    {
        object[] arguments = [count, .. more];
        if (PortalLanguage.Current != PortalLanguage.English && IsEnglish(texts, $"{key}.other"))
        {
            return texts[$"{key}.{PluralForm.Of(count, PortalLanguage.English.Culture)}", arguments];
        }

        var text = texts[$"{key}.{PluralForm.Of(count, CultureInfo.CurrentUICulture)}", arguments];
        return text.ResourceNotFound ? texts[$"{key}.other", arguments] : text;
    }

    private static bool IsEnglish(IStringLocalizer texts, string key)
    {
        var here = texts[key].Value;
        var language = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = PortalLanguage.English.Culture;
        try
        {
            return texts[key].Value == here;
        }
        finally
        {
            CultureInfo.CurrentUICulture = language;
        }
    }
}
