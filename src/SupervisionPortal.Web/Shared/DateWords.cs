using System.Globalization;
using System.Resources;

namespace SupervisionPortal.Web.Shared;

/// <summary>
/// The words that dates are written with in one language. They are the portal's own and not the operating system's:
/// a stored page must read the same on every machine, and what is written here can also be typed back.
/// </summary>
internal sealed class DateWords
{
    private static readonly ResourceManager Texts = new(typeof(SharedTexts));
    private static readonly Dictionary<string, DateWords> ByLanguage = PortalLanguage.All.ToDictionary(language => language.Code, language => new DateWords(language.Culture));

    private readonly CultureInfo _culture;

    private DateWords(CultureInfo culture)
    {
        _culture = culture;
        Days = Names("Dates.Days");
        DaysShort = Names("Dates.DaysShort");
        Months = Names("Dates.Months");
        MonthsShort = Names("Dates.MonthsShort");
        Digits = Text("Dates.Digits");
    }

    public static DateWords Current => ByLanguage[PortalLanguage.Current.Code];

    public static IEnumerable<DateWords> All => ByLanguage.Values;

    /// <summary>From Sunday.</summary>
    public IReadOnlyList<string> Days { get; }

    public IReadOnlyList<string> DaysShort { get; }

    /// <summary>From January.</summary>
    public IReadOnlyList<string> Months { get; }

    public IReadOnlyList<string> MonthsShort { get; }

    /// <summary>The ten digits, from nought.</summary>
    public string Digits { get; }

    public IReadOnlyList<string> Names(string key) => Text(key).Split('|');

    public string Text(string key, params object[] arguments) =>
        InDigits(string.Format(CultureInfo.InvariantCulture, Find(key) ?? throw new MissingManifestResourceException(key), arguments));

    public string Counted(string key, int count) =>
        InDigits(string.Format(
            CultureInfo.InvariantCulture,
            Find($"{key}.{PluralForm.Of(count, _culture)}") ?? Find($"{key}.other") ?? throw new MissingManifestResourceException(key),
            count));

    /// <summary><paramref name="text"/> in the language's digits.</summary>
    public string InDigits(string text) =>
        Digits is null or "0123456789" ? text : string.Create(text.Length, (text, Digits), static (span, of) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsAsciiDigit(of.text[i]) ? of.Digits[of.text[i] - '0'] : of.text[i];
        });

    private string? Find(string key) => Texts.GetString(key, _culture);
}
