using System.Globalization;
using System.Text;

namespace SupervisionPortal.Domain.Search;

/// <summary>
/// A text as search compares it: without case, accents and characters nobody sees, every gap one space, the digits of every script the same.
/// Khmer keeps its vowels and signs: they are letters, not accents. Each character knows where in the text it stood.
/// </summary>
public sealed class FoldedText
{
    private readonly int[] _places;

    private FoldedText(string letters, int[] places)
    {
        Letters = letters;
        _places = places;
    }

    public string Letters { get; }

    public static FoldedText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var letters = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            // Most characters of most texts: a string for each would cost more than all the looking.
            if (char.IsAscii(text[at]))
            {
                Add(char.IsWhiteSpace(text[at]) ? ' ' : char.ToLowerInvariant(text[at]), at);
                continue;
            }

            foreach (var letter in Fold(text[at]))
            {
                Add(letter, at);
            }
        }

        return new FoldedText(letters.ToString(), [.. places]);

        void Add(char letter, int at)
        {
            if (letter != ' ' || (letters.Length > 0 && letters[^1] != ' '))
            {
                letters.Append(letter);
                places.Add(at);
            }
        }
    }

    /// <summary>Where in the text a folded character stood.</summary>
    public int PlaceOf(int letter) => _places[letter];

    private static string Fold(char character)
    {
        if (char.IsSurrogate(character))
        {
            return character.ToString();
        }

        return char.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.Format => "",
            UnicodeCategory.DecimalDigitNumber => char.GetNumericValue(character).ToString("0", CultureInfo.InvariantCulture),
            _ when char.IsWhiteSpace(character) => " ",
            _ when IsAccent(character) => "",
            _ => string.Concat(character.ToString().Normalize(NormalizationForm.FormKD).Where(part => !IsAccent(part)).Select(Lower)),
        };
    }

    private static string Lower(char character) => char.ToLowerInvariant(character).ToString();

    /// <summary>The combining marks of Latin, Greek and Cyrillic; those of other scripts are part of the word.</summary>
    private static bool IsAccent(char character) => character is >= '\u0300' and <= '\u036F';
}
