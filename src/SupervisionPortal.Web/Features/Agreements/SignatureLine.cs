namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>One signature as it is shown.</summary>
/// <param name="What">Who signed what, and when.</param>
/// <param name="Hash">Null for an agreement on paper, whose text is not here.</param>
/// <param name="IsIntact">The stored text is still the one that was signed.</param>
public sealed record SignatureLine(string Name, string What, string Intent, string? Hash, bool IsIntact);
