namespace SupervisionPortal.Domain.Policies;

/// <summary>A heading of a case discussion.</summary>
/// <param name="Id">Unique in its form.</param>
/// <param name="Label">The heading.</param>
/// <param name="Hint">Shown beside it; null for none.</param>
/// <param name="ChildsView">The child's own view belongs here.</param>
/// <param name="Why">Actions written here need their why.</param>
public sealed record CaseHeading(string Id, LocalisedText Label, LocalisedText? Hint, bool ChildsView, bool Why);
