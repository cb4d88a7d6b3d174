using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Domain.Agreements;

/// <summary>A place at which two texts of an agreement differ.</summary>
/// <param name="Term">Null where it is a section.</param>
/// <param name="Section">The section's heading; null where it is a term.</param>
/// <param name="PrintedBefore">The policy's words of then, where they differ; null for none.</param>
/// <param name="Before">Empty where nothing was there.</param>
/// <param name="After">Empty where nothing is there any more.</param>
public sealed record AgreementDifference(AgreementTerm? Term, LocalisedText? Section, LocalisedText? PrintedBefore, string Before, string After)
{
    /// <summary>The policy's words of now, where they differ; null for none.</summary>
    public LocalisedText? PrintedNow { get; init; }
}
