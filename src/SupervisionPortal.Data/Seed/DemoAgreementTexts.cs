using System.Text.Json;

namespace SupervisionPortal.Data.Seed;

/// <summary>Invented words under the headings of agreements, by language and section.</summary>
internal sealed class DemoAgreementTexts
{
    private readonly Dictionary<string, Dictionary<string, string[]>> _texts;

    public DemoAgreementTexts()
    {
        using var stream = typeof(DemoAgreementTexts).Assembly.GetManifestResourceStream("demo-agreements.json")!;
        _texts = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(stream)!;
    }

    /// <summary>Empty where the language has no words for the section.</summary>
    public string Pick(string language, string section, Random random)
    {
        var words = _texts[language].GetValueOrDefault(section) ?? [];
        return words.Length == 0 ? "" : words[random.Next(words.Length)];
    }
}
