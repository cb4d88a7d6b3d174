using System.Text.Json;

namespace SupervisionPortal.Data.Seed;

/// <summary>Invented words for invented records, by language and what they are about.</summary>
internal sealed class DemoTexts
{
    private readonly Dictionary<string, Dictionary<string, JsonElement[]>> _texts;

    public DemoTexts()
    {
        using var stream = typeof(DemoTexts).Assembly.GetManifestResourceStream("demo-texts.json")!;
        _texts = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, JsonElement[]>>>(stream)!;
    }

    public string Pick(string language, string about, Random random) => Element(language, about, random).GetString()!;

    /// <summary>An action: what and why.</summary>
    public (string What, string Why) PickAction(string language, Random random)
    {
        var pair = Element(language, "actions", random);
        return (pair[0].GetString()!, pair[1].GetString()!);
    }

    private JsonElement Element(string language, string about, Random random)
    {
        var words = _texts.GetValueOrDefault(language)?.GetValueOrDefault(about) ?? _texts["en"][about];
        return words[random.Next(words.Length)];
    }
}
