using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>A part of a record as it is read: a section of the form, or a case.</summary>
/// <param name="Id">What a disagreement names: the section's id, or "cases/" and the case's.</param>
/// <param name="Words">The policy's heading; null where <paramref name="Heading"/> stands.</param>
/// <param name="NothingToRaise">Both looked, and there was nothing.</param>
public sealed record ReadingPart(string Id, LocalisedText? Words, string? Heading, string? Note, IReadOnlyList<ReadingText> Texts, bool NothingToRaise)
{
    /// <summary>Who alone reads what stands here, where the reader is none of them; null where it is shown.</summary>
    public HeadingReaders? Withheld { get; init; }
}
