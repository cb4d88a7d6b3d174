using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Domain.Policies;

/// <summary>A section of a record.</summary>
/// <param name="Id">Unique in its form.</param>
/// <param name="Function">The function of supervision it serves; null for none of the four.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Hint">Shown beside the heading; null for none.</param>
/// <param name="Prompts">Questions inside it; may be empty.</param>
public sealed record FormSection(
    string Id,
    SupervisionFunction? Function,
    LocalisedText Title,
    LocalisedText? Hint,
    IReadOnlyList<FormPrompt> Prompts)
{
    /// <summary>A record is not sent before something stands under it, or both looked and had nothing to raise.</summary>
    public bool Required { get; init; }

    public HeadingReaders ReadBy { get; init; }

    public HeadingWriter FilledBy { get; init; }
}
