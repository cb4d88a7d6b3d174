using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared;

/// <summary>Says the domain's enums in the field's terms.</summary>
public static class Terms
{
    public static string Of<TEnum>(this IStringLocalizer<TermTexts> texts, TEnum value)
        where TEnum : struct, Enum => texts[$"{typeof(TEnum).Name}.{value}"];

    /// <summary>The short name of a shipped pack; the key of one that is not known.</summary>
    public static string Pack(this IStringLocalizer<TermTexts> texts, string key)
    {
        var text = texts[$"Pack.{key}"];
        return text.ResourceNotFound ? key : text.Value;
    }
}
