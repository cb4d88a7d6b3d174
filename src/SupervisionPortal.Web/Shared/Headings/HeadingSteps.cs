namespace SupervisionPortal.Web.Shared.Headings;

/// <summary>From one heading to the next and back.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Before">Null at the first.</param>
/// <param name="After">Null at the last.</param>
public sealed record HeadingSteps(int Number, int Count, HeadingLink? Before, HeadingLink? After)
{
    public static HeadingSteps At(IReadOnlyList<HeadingLink> headings, string id)
    {
        ArgumentNullException.ThrowIfNull(headings);
        var at = headings.Select((heading, index) => (heading, index)).First(entry => entry.heading.Id == id).index;
        return new HeadingSteps(at + 1, headings.Count, at == 0 ? null : headings[at - 1], at == headings.Count - 1 ? null : headings[at + 1]);
    }
}
