using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;

namespace SupervisionPortal.Web.Tests.Architecture;

/// <summary>Texts and what asks for them stay together.</summary>
public sealed partial class ResourceKeyTests
{
    private static readonly string[] PluralForms = ["zero", "one", "two", "few", "many", "other"];

    private static readonly Dictionary<string, Dictionary<string, string>> Resources = Sources.Of("*.resx").ToDictionary(file => file, Read);

    [Fact]
    public void A_text_that_is_asked_for_is_there()
    {
        var missing = from file in Sources.Of("*.cshtml").Concat(Sources.Of("*.cs"))
                      from asked in AskedFor(file)
                      where !Holds(asked.Texts, asked.Key)
                      select $"{Sources.Name(file)} asks {asked.Texts} for {asked.Key}";

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void A_translation_has_no_text_that_English_lacks()
    {
        var unknown = from translated in Resources.Keys.Where(file => LanguageOf(file) is not null)
                      from key in Resources[translated].Keys
                      where !Resources[EnglishOf(translated)].ContainsKey(WithPlural(key, EnglishOf(translated)))
                      select $"{Sources.Name(translated)}: {key}";

        unknown.ShouldBeEmpty();
    }

    [Fact]
    public void A_translation_takes_the_same_arguments_as_English()
    {
        var differing = from translated in Resources.Keys.Where(file => LanguageOf(file) is not null)
                        from text in Resources[translated]
                        let english = Resources[EnglishOf(translated)].GetValueOrDefault(WithPlural(text.Key, EnglishOf(translated)))
                        where english is not null && !Arguments(text.Value).SetEquals(Arguments(english))
                        select $"{Sources.Name(translated)}: {text.Key}";

        differing.ShouldBeEmpty();
    }

    [Fact]
    public void A_counted_text_is_translated_in_every_form_that_English_has()
    {
        // Without its own form for one, a language would fall back to the English one. Khmer has one form for all.
        var lacking = from translated in Resources.Keys.Where(file => LanguageOf(file) is "cy")
                      from key in Resources[EnglishOf(translated)].Keys
                      where key.EndsWith(".one", StringComparison.Ordinal)
                          && Resources[translated].ContainsKey(key[..^".one".Length] + ".other") && !Resources[translated].ContainsKey(key)
                      select $"{Sources.Name(translated)}: {key}";

        lacking.ShouldBeEmpty();
    }

    [Fact]
    public void A_counted_text_has_a_form_for_any_number()
    {
        var lacking = from file in Resources.Keys.Where(file => LanguageOf(file) is null)
                      from key in Resources[file].Keys
                      where key.EndsWith(".one", StringComparison.Ordinal) && !Resources[file].ContainsKey(key[..^".one".Length] + ".other")
                      select $"{Sources.Name(file)}: {key}";

        lacking.ShouldBeEmpty();
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(file).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    // Views know texts by the names they are injected under, code by the constructor's parameters and fields.
    private static IEnumerable<(string Texts, string Key)> AskedFor(string file)
    {
        var source = File.ReadAllText(file);
        var names = Localizers(source)
            .Concat(file.EndsWith(".cshtml", StringComparison.Ordinal) ? ImportsAbove(file).SelectMany(Localizers) : [])
            .DistinctBy(localizer => localizer.Name)
            .ToDictionary(localizer => localizer.Name, localizer => localizer.Texts);
        foreach (Match match in Asking().Matches(source))
        {
            if (names.TryGetValue(match.Groups["name"].Value, out var texts))
                yield return (texts, match.Groups["key"].Value);
        }
    }

    private static IEnumerable<(string Name, string Texts)> Localizers(string source) =>
        Injected().Matches(source).Select(match => (match.Groups["name"].Value, match.Groups["texts"].Value));

    private static IEnumerable<string> ImportsAbove(string view)
    {
        for (var folder = new DirectoryInfo(Path.GetDirectoryName(view)!); folder.FullName.Length >= Sources.Web.Length; folder = folder.Parent!)
        {
            var imports = Path.Combine(folder.FullName, "_ViewImports.cshtml");
            if (File.Exists(imports))
                yield return File.ReadAllText(imports);
        }
    }

    private static bool Holds(string texts, string key) => Resources
        .Where(resource => Path.GetFileName(resource.Key) == $"{texts}.resx")
        .Any(resource => resource.Value.ContainsKey(key) || resource.Value.ContainsKey($"{key}.other"));

    private static string? LanguageOf(string file) => Path.GetFileNameWithoutExtension(file).Split('.') is [_, var language] ? language : null;

    private static string EnglishOf(string translated) =>
        Path.Combine(Path.GetDirectoryName(translated)!, Path.GetFileName(translated).Split('.')[0] + ".resx");

    // Welsh counts in more forms than English: theirs stand for English's "other".
    private static string WithPlural(string key, string english)
    {
        var form = key[(key.LastIndexOf('.') + 1)..];
        return PluralForms.Contains(form) && !Resources[english].ContainsKey(key) ? key[..^form.Length] + "other" : key;
    }

    private static HashSet<string> Arguments(string text) => [.. Argument().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"I(?:String|Html)Localizer<(?<texts>\w+)>\s+(?<name>\w+)")]
    private static partial Regex Injected();

    [GeneratedRegex(@"(?<![\w.])(?:this\.)?(?<name>\w+)(?:\.Counted\(|\[)""(?<key>[A-Z][\w.]+)""")]
    private static partial Regex Asking();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Argument();
}
