namespace SupervisionPortal.Domain.Search;

/// <summary>What somebody looks for: every word has to be there, and what stands between quotation marks has to be there as it stands.</summary>
public sealed class SearchWords
{
    /// <summary>The longest search, in characters.</summary>
    public const int Length = 200;

    /// <summary>More words than these narrow nothing down; the rest are left out.</summary>
    public const int MostWords = 8;

    private readonly List<string> _words;

    private SearchWords(List<string> words) => _words = words;

    public int Count => _words.Count;

    /// <param name="typed">As it was typed; null or blank for nothing.</param>
    /// <returns>Null where nothing is left to look for: no letter, no digit.</returns>
    public static SearchWords? Of(string? typed)
    {
        var words = Parts(typed ?? "")
            .Select(part => FoldedText.Of(part).Letters.Trim())
            .Where(word => word.Any(char.IsLetterOrDigit))
            .Distinct(StringComparer.Ordinal)
            .Take(MostWords)
            .ToList();
        return words.Count == 0 ? null : new SearchWords(words);
    }

    /// <summary>Every word is in one of the texts, and at least one in the first.</summary>
    /// <param name="within">What is looked through.</param>
    /// <param name="beside">What may help to say which is meant: the name of whose it is.</param>
    public bool AreIn(IReadOnlyCollection<FoldedText> within, IReadOnlyCollection<FoldedText> beside)
    {
        var isWithin = false;
        foreach (var word in _words)
        {
            var here = within.Any(text => Find(text.Letters, word, 0) >= 0);
            if (!here && !beside.Any(text => Find(text.Letters, word, 0) >= 0))
            {
                return false;
            }

            isWithin |= here;
        }

        return isWithin;
    }

    public bool AreIn(FoldedText text) => AreIn([text], []);

    /// <summary>Where the words stand, as ranges of folded characters in their order; overlapping ones are one.</summary>
    public IReadOnlyList<(int From, int Until)> PlacesIn(FoldedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<(int From, int Until)>();
        foreach (var word in _words)
        {
            for (var at = Find(text.Letters, word, 0); at >= 0; at = Find(text.Letters, word, at + word.Length))
            {
                found.Add((at, at + word.Length));
            }
        }

        var places = new List<(int From, int Until)>();
        foreach (var place in found.Order())
        {
            if (places.Count > 0 && place.From < places[^1].Until)
            {
                places[^1] = (places[^1].From, Math.Max(places[^1].Until, place.Until));
            }
            else
            {
                places.Add(place);
            }
        }

        return places;
    }

    /// <summary>The words between gaps, and whole what stands between two quotation marks.</summary>
    private static IEnumerable<string> Parts(string typed)
    {
        var quoted = typed.Split('"', '“', '”', '«', '»');
        for (var part = 0; part < quoted.Length; part++)
        {
            // A mark that is never closed quotes nothing.
            if (part % 2 == 1 && part < quoted.Length - 1)
            {
                yield return quoted[part];
            }
            else
            {
                foreach (var word in quoted[part].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return word;
                }
            }
        }
    }

    /// <summary>A word is found where a word begins: "art" is not in "start". Khmer parts no words, so there it is found anywhere.</summary>
    private static int Find(string letters, string word, int from)
    {
        for (var at = letters.IndexOf(word, from, StringComparison.Ordinal); at >= 0; at = letters.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !PartsWords(word[0]) || !PartsWords(letters[at - 1]))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool PartsWords(char letter) => char.IsLetterOrDigit(letter) && letter is < '\u0E00' or > '\u17FF';
}
