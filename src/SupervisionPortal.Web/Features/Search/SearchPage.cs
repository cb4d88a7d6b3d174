namespace SupervisionPortal.Web.Features.Search;

/// <summary>What was looked for and what was found.</summary>
/// <param name="Address">Of this search, for the links to its parts.</param>
/// <param name="Kind">The one kind that is shown; null for the first few of each.</param>
/// <param name="Found">By kind: those that this visitor may see anything of.</param>
public sealed record SearchPage(string Words, string Address, SearchKind? Kind, IReadOnlyList<SearchHits> Found, int Page)
{
    public const int Few = 5;
    public const int Size = 25;

    public int Count => Found.Sum(found => found.Count);

    public static int PagesOf(int count) => Math.Max(1, (count + Size - 1) / Size);
}
