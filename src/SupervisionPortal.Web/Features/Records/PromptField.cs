using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>One question with what was typed under it.</summary>
/// <param name="Place">The name of its field, but for the part.</param>
public sealed record PromptField(string Place, LocalisedText Label, LocalisedText? Hint, bool ChildsView, string? Text)
{
    /// <summary>Of a case: something has to stand here before the record is sent. Of a form it is said at the section.</summary>
    public bool Required { get; init; }
}
