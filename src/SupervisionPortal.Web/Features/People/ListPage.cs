namespace SupervisionPortal.Web.Features.People;

/// <summary>One page of a list in somebody's file.</summary>
public sealed record ListPage<TRow>(FileHead Head, IReadOnlyList<TRow> Rows, int Count, int Current, int Last)
{
    public const int Size = 25;

    /// <summary>A page that is not there is the nearest one.</summary>
    public static (int Current, int Last) Place(int asked, int count)
    {
        var last = Math.Max(1, (count + Size - 1) / Size);
        return (Math.Clamp(asked, 1, last), last);
    }
}
