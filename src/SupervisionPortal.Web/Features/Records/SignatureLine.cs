namespace SupervisionPortal.Web.Features.Records;

/// <param name="IsIntact">The stored text is still the text that was signed.</param>
public sealed record SignatureLine(string Name, string Party, string Meaning, string Intent, string When, int Version, string Hash, bool IsIntact);
