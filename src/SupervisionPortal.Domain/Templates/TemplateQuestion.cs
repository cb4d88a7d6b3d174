using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Domain.Templates;

/// <summary>A question under a heading of a record.</summary>
/// <param name="Id">Kept for good: answers are stored by it. Empty while it is new.</param>
public sealed record TemplateQuestion(string Id, LocalisedText Label, LocalisedText? Hint, bool ChildsView, RecordAspect? Asks);
