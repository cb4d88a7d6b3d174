using System.Collections.Frozen;

namespace SupervisionPortal.Domain.Policies;

/// <summary>A text in one or more languages; English is always among them.</summary>
public sealed class LocalisedText
{
    public const string English = "en";

    private readonly FrozenDictionary<string, string> byLanguage;

    /// <exception cref="ArgumentException">There is no English text.</exception>
    public LocalisedText(IReadOnlyDictionary<string, string> byLanguage)
    {
        ArgumentNullException.ThrowIfNull(byLanguage);
        if (!byLanguage.ContainsKey(English))
        {
            throw new ArgumentException("A text needs its English words.", nameof(byLanguage));
        }

        this.byLanguage = byLanguage.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public IReadOnlyCollection<string> Languages => byLanguage.Keys;

    /// <summary>The words in that language ("km", "cy-GB"), in English where there are none.</summary>
    public string In(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return byLanguage.TryGetValue(language, out var exact) ? exact
            : byLanguage.TryGetValue(language.Split('-')[0], out var broad) ? broad
            : byLanguage[English];
    }

    public bool IsIn(string language) => byLanguage.ContainsKey(language);

    public override string ToString() => byLanguage[English];
}
