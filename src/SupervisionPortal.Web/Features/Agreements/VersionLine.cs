namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>One proposed text in the list of them.</summary>
/// <param name="Note">The word that went with it, or null.</param>
public sealed record VersionLine(int Number, string By, string When, string? Note);
