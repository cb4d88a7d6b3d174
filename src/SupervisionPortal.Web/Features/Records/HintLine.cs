using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>A hint in words.</summary>
/// <param name="Heading">How much is there: "Cases: 2 of 3."</param>
/// <param name="Text">What is missing, or null.</param>
/// <param name="Field">The id of the field to go to, or null.</param>
public sealed record HintLine(Fill Fill, string Heading, string? Text, string? Field);
