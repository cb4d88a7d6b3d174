using System.Collections.Frozen;
using System.Text;

namespace SupervisionPortal.Domain.Policies;

/// <summary>The words by which packs, facts and addresses name an enum's members: CpChair is cp-chair.</summary>
public static class Words
{
    public static string Of<T>(T value) where T : struct, Enum => Table<T>.Word[value];

    public static bool TryParse<T>(string? word, out T value) where T : struct, Enum
    {
        value = default;
        return word is not null && Table<T>.Value.TryGetValue(word, out value);
    }

    /// <summary>All words of the enum, in the order of its members.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => Table<T>.Ordered;

    private static string Kebab(string name)
    {
        var word = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    private static class Table<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Word =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Kebab(value.ToString()));

        public static readonly FrozenDictionary<string, T> Value =
            Word.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        public static readonly string[] Ordered = [.. Enum.GetValues<T>().Select(value => Word[value])];
    }
}
