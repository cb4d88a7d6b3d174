using DiffPlex;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>Compares two texts word by word.</summary>
public static class WordDifferences
{
    private static readonly WordChunker Words = new();

    /// <summary>The whole of both texts in order: what was kept, what was removed, what was added in its place.</summary>
    public static IReadOnlyList<WordRun> Between(string before, string after)
    {
        var compared = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words);
        var runs = new List<WordRun>();
        var at = 0;
        foreach (var block in compared.DiffBlocks)
        {
            Add(runs, WordRunKind.Kept, compared.PiecesOld, at, block.DeleteStartA - at);
            Add(runs, WordRunKind.Removed, compared.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(runs, WordRunKind.Added, compared.PiecesNew, block.InsertStartB, block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(runs, WordRunKind.Kept, compared.PiecesOld, at, compared.PiecesOld.Count - at);
        return Joined(runs);
    }

    private static void Add(List<WordRun> runs, WordRunKind kind, IReadOnlyList<string> pieces, int from, int count)
    {
        if (count > 0)
        {
            runs.Add(new WordRun(kind, string.Concat(pieces.Skip(from).Take(count))));
        }
    }

    /// <summary>A single space, or nothing a reader would call a word, between two changes belongs to them: else a changed sentence falls into crumbs.</summary>
    private static List<WordRun> Joined(List<WordRun> runs)
    {
        var joined = new List<WordRun>();
        var removed = "";
        var added = "";
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            var isBetween = run.Kind == WordRunKind.Kept && (removed.Length > 0 || added.Length > 0) && i + 1 < runs.Count && string.IsNullOrWhiteSpace(run.Text) && !run.Text.Contains('\n', StringComparison.Ordinal);
            if (run.Kind == WordRunKind.Kept && !isBetween)
            {
                Flush();
                joined.Add(run);
                continue;
            }

            removed += run.Kind == WordRunKind.Added ? "" : run.Text;
            added += run.Kind == WordRunKind.Removed ? "" : run.Text;
        }

        Flush();
        return joined;

        void Flush()
        {
            if (removed.Length > 0)
            {
                joined.Add(new WordRun(WordRunKind.Removed, removed));
            }

            if (added.Length > 0)
            {
                joined.Add(new WordRun(WordRunKind.Added, added));
            }

            removed = added = "";
        }
    }
}
