namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>Something that happened to an agreement.</summary>
/// <param name="Why">In their words, or null.</param>
public sealed record EventLine(string When, string What, string? Why);
