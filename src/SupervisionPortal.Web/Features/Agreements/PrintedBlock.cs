namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>A paragraph of a policy's printed words, or the items of a list.</summary>
public sealed record PrintedBlock(bool IsList, IReadOnlyList<string> Lines)
{
    private const char Bullet = '•';

    /// <summary>One line is a paragraph; lines that begin with a bullet are items of one list.</summary>
    public static IReadOnlyList<PrintedBlock> Of(string text)
    {
        var blocks = new List<PrintedBlock>();
        var items = new List<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == Bullet)
            {
                items.Add(line[1..].TrimStart());
                continue;
            }

            Close();
            blocks.Add(new PrintedBlock(IsList: false, [line]));
        }

        Close();
        return blocks;

        void Close()
        {
            if (items.Count > 0)
            {
                blocks.Add(new PrintedBlock(IsList: true, [.. items]));
                items.Clear();
            }
        }
    }
}
