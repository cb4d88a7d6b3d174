using System.Globalization;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Tests.Shared;

public sealed class CountedTextsTests
{
    [Theory]
    [InlineData("en", "Translated", 1, "1 month")]
    [InlineData("en", "Translated", 3, "3 months")]
    [InlineData("km", "Translated", 1, "1 ខែ")]
    [InlineData("km", "Translated", 3, "3 ខែ")]
    [InlineData("km", "Borrowed", 1, "1 action")]
    [InlineData("km", "Borrowed", 3, "3 actions")]
    [InlineData("cy", "Translated", 2, "2 fis")]
    [InlineData("cy", "Translated", 7, "7 mis")]
    [InlineData("cy", "Borrowed", 1, "1 action")]
    [InlineData("cy", "Borrowed", 2, "2 actions")]
    public void A_text_that_is_borrowed_from_english_is_counted_as_english_counts(string language, string key, int count, string said) =>
        Reading.In(language, () => new Texts().Counted(key, count).Value).ShouldBe(said);

    /// <summary>Texts of three languages, of which one key is written in English alone.</summary>
    private sealed class Texts : IStringLocalizer
    {
        private static readonly Dictionary<string, string> Words = new()
        {
            ["en Translated.one"] = "{0} month",
            ["en Translated.other"] = "{0} months",
            ["km Translated.other"] = "{0} ខែ",
            ["cy Translated.two"] = "{0} fis",
            ["cy Translated.other"] = "{0} mis",
            ["en Borrowed.one"] = "{0} action",
            ["en Borrowed.other"] = "{0} actions",
        };

        public LocalizedString this[string name] => Find(name, name);

        public LocalizedString this[string name, params object[] arguments]
        {
            get
            {
                var found = Find(name, name);
                return new LocalizedString(name, string.Format(CultureInfo.InvariantCulture, found.Value, arguments), found.ResourceNotFound);
            }
        }

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];

        private static LocalizedString Find(string name, string otherwise) =>
            Words.TryGetValue($"{PortalLanguage.Current.Code} {name}", out var own) || Words.TryGetValue($"en {name}", out own)
                ? new LocalizedString(name, own)
                : new LocalizedString(name, otherwise, resourceNotFound: true);
    }
}
