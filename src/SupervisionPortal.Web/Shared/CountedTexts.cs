using System.Globalization;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared;

public static class CountedTexts
{
    /// <summary>
    /// The text of <paramref name="key"/> for a count: <c>key.one</c> or <c>key.other</c>, in Welsh also <c>key.two</c> and so on.
    /// The count is argument {0}, what follows is {1} onwards.
    /// </summary>
    public static LocalizedString Counted(this IStringLocalizer texts, string key, int count, params object[] more)
    {
        object[] arguments = [count, .. more];
        var text = texts[$"{key}.{PluralForm.Of(count, CultureInfo.CurrentUICulture)}", arguments];
        return text.ResourceNotFound ? texts[$"{key}.other", arguments] : text;
    }
}
