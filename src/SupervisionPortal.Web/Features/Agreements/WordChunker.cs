using System.Globalization;
using System.Text;
using DiffPlex;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>
/// Parts a text into what can be removed or added: a word, a run of spaces, a sign. Scripts that write no spaces between words, as Khmer does, are
/// parted into what a reader sees as one letter.
/// </summary>
internal sealed class WordChunker : IChunker
{
    private enum Sort
    {
        Word,
        Space,
        Sign,
    }

    public IReadOnlyList<string> Chunk(string text)
    {
        var chunks = new List<string>();
        var chunk = new StringBuilder();
        var last = Sort.Sign;
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
        {
            var letter = letters.GetTextElement();
            var sort = SortOf(letter);
            if (chunk.Length > 0 && (sort != last || sort == Sort.Sign))
            {
                chunks.Add(chunk.ToString());
                chunk.Clear();
            }

            chunk.Append(letter);
            last = sort;
        }

        if (chunk.Length > 0)
        {
            chunks.Add(chunk.ToString());
        }

        return chunks;
    }

    private static Sort SortOf(string letter) =>
        char.IsWhiteSpace(letter, 0) ? Sort.Space
        : char.IsDigit(letter, 0) || (char.IsLetter(letter, 0) && char.GetUnicodeCategory(letter, 0) is not UnicodeCategory.OtherLetter) ? Sort.Word
        : letter is "’" or "'" or "-" ? Sort.Word
        : Sort.Sign;
}
