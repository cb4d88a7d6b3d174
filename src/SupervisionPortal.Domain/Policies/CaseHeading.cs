namespace SupervisionPortal.Domain.Policies;

/// <summary>A heading of a case discussion.</summary>
/// <param name="Id">Unique in its form.</param>
/// <param name="Label">The heading.</param>
/// <param name="Hint">Shown beside it; null for none.</param>
/// <param name="ChildsView">The child's own view belongs here.</param>
/// <param name="Why">The reasoning belongs here: a hypothesis, or the reasons for a decision.</param>
/// <param name="AboutWorker">It is about the worker, not the family: it can be left out where the case record is disclosed.</param>
/// <param name="PlanReview">Asked when the child's plan itself is reviewed.</param>
public sealed record CaseHeading(
    string Id,
    LocalisedText Label,
    LocalisedText? Hint,
    bool ChildsView,
    bool Why,
    bool AboutWorker,
    bool PlanReview)
{
    /// <summary>A record is not sent before something stands under it for each case that was written.</summary>
    public bool Required { get; init; }

    public HeadingReaders ReadBy { get; init; }

    /// <inheritdoc cref="FormPrompt.Asks"/>
    public RecordAspect? Asks { get; init; }
}
