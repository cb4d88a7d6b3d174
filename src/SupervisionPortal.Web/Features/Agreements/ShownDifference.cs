using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>One place at which two texts differ, as it is shown.</summary>
/// <param name="Heading">A term's name; null where it is a section.</param>
/// <param name="Section">A section's heading; null where it is a term.</param>
/// <param name="IsPrinted">The policy's own words are what differs.</param>
public sealed record ShownDifference(string? Heading, LocalisedText? Section, bool IsPrinted, IReadOnlyList<WordRun> Runs);
