namespace SupervisionPortal.Web.Features.Records;

/// <summary>A place at which two texts differ, in words.</summary>
/// <param name="Heading">Where: section and question.</param>
public sealed record DifferenceLine(string Heading, string Before, string After);
