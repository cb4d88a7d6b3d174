using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Domain.Templates;

/// <summary>The pieces of a template's JSON: what is not said is left out, as in the packs.</summary>
internal static class TemplateJson
{
    private const int IdLength = 40;

    public static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>In the order of the languages' names: the same words give the same text always.</summary>
    public static JsonObject Of(LocalisedText text) =>
        new(text.Languages.Order(StringComparer.Ordinal).Select(language => KeyValuePair.Create<string, JsonNode?>(language, text.In(language))));

    public static void Set(JsonObject node, string key, LocalisedText? text)
    {
        if (text is not null)
        {
            node[key] = Of(text);
        }
    }

    public static void Set(JsonObject node, string key, bool isSo)
    {
        if (isSo)
        {
            node[key] = true;
        }
    }

    public static void Set(JsonObject node, string key, RecordAspect? aspect)
    {
        if (aspect is { } asked)
        {
            node[key] = Words.Of(asked);
        }
    }

    /// <summary>An id from the English words, with a number where it is taken: "what-we-tried", "what-we-tried-2".</summary>
    public static string NewId(LocalisedText words, IReadOnlySet<string> taken)
    {
        var id = new StringBuilder();
        foreach (var letter in words.In(LocalisedText.English).Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
            {
                id.Append(letter);
            }
            else if (char.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherPunctuation or UnicodeCategory.FinalQuotePunctuation) && id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        var name = id.ToString()[..Math.Min(id.Length, IdLength)].Trim('-');
        name = name.Length == 0 ? "heading" : name;
        var number = 1;
        var own = name;
        while (taken.Contains(own))
        {
            own = string.Create(CultureInfo.InvariantCulture, $"{name}-{++number}");
        }

        return own;
    }
}
