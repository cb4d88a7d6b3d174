using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>One text of a record.</summary>
/// <param name="Label">Its question; null where the heading beside it says enough.</param>
public sealed record ReadingText(LocalisedText? Label, string Text, ReadingKind Kind);
