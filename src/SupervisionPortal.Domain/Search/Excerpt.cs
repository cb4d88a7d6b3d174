using System.Globalization;

namespace SupervisionPortal.Domain.Search;

/// <summary>The place in a text where what was looked for stands, with some of the text around it.</summary>
/// <param name="Pieces">In their order; together they are that part of the text.</param>
/// <param name="BeginsEarlier">The text begins before it.</param>
/// <param name="GoesOn">The text goes on after it.</param>
public sealed record Excerpt(IReadOnlyList<ExcerptPiece> Pieces, bool BeginsEarlier, bool GoesOn)
{
    /// <summary>So many characters before the first find, and after its beginning.</summary>
    private const int Before = 60;
    private const int After = 160;

    /// <summary>How far a cut looks for a gap between words; Khmer has few.</summary>
    private const int Reach = 20;

    private const char Coeng = '\u17D2';

    /// <returns>Null where none of the words is in the text.</returns>
    public static Excerpt? Of(string text, SearchWords words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        var folded = FoldedText.Of(text);
        var finds = words.PlacesIn(folded).Select(find => (From: folded.PlaceOf(find.From), Until: EndOf(text, folded.PlaceOf(find.Until - 1)))).ToList();
        if (finds.Count == 0)
        {
            return null;
        }

        var from = Math.Min(finds[0].From, Cut(text, finds[0].From - Before, forward: true));
        var until = Math.Max(finds[0].Until, Cut(text, finds[0].From + After, forward: false));
        var pieces = new List<ExcerptPiece>();
        var at = from;
        foreach (var find in finds.Where(find => find.Until <= until))
        {
            var begins = Math.Max(at, find.From);
            Add(text[at..begins], isFind: false);
            Add(text[begins..Math.Max(begins, find.Until)], isFind: true);
            at = Math.Max(begins, find.Until);
        }

        Add(text[at..until], isFind: false);
        return new Excerpt(pieces, from > 0, until < text.Length);

        void Add(string piece, bool isFind)
        {
            if (piece.Length > 0)
            {
                pieces.Add(new ExcerptPiece(piece, isFind));
            }
        }
    }

    /// <summary>The end of the written character that begins there: signs that stand on it belong to it.</summary>
    private static int EndOf(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && !IsBoundary(text, end))
        {
            end++;
        }

        return end;
    }

    /// <summary>A place near by where the text may be cut: at a gap, else between two written characters.</summary>
    private static int Cut(string text, int near, bool forward)
    {
        if (near <= 0 || near >= text.Length)
        {
            return Math.Clamp(near, 0, text.Length);
        }

        var step = forward ? 1 : -1;
        for (var at = near; at > 0 && at < text.Length && Math.Abs(at - near) <= Reach; at += step)
        {
            if (char.IsWhiteSpace(text[forward ? at - 1 : at]))
            {
                return at;
            }
        }

        while (near < text.Length && !IsBoundary(text, near))
        {
            near++;
        }

        return near;
    }

    private static bool IsBoundary(string text, int at) =>
        !char.IsLowSurrogate(text[at])
        && text[at - 1] != Coeng
        && char.GetUnicodeCategory(text[at]) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format);
}
