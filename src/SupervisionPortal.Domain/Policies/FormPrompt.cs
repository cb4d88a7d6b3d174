namespace SupervisionPortal.Domain.Policies;

/// <summary>A question of a section.</summary>
/// <param name="Id">Unique in its form.</param>
/// <param name="Label">The question.</param>
/// <param name="Hint">Shown beside it; null for none.</param>
/// <param name="ChildsView">The child's own view belongs here.</param>
public sealed record FormPrompt(string Id, LocalisedText Label, LocalisedText? Hint, bool ChildsView)
{
    /// <summary>What it asks for beyond tasks, or null.</summary>
    public RecordAspect? Asks { get; init; }
}
