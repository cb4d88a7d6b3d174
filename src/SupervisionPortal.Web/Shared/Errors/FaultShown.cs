namespace SupervisionPortal.Web.Shared.Errors;

/// <summary>A failure of the portal, as <c>Fault.cshtml</c> shows it.</summary>
/// <param name="Reference">What the person quotes and the log holds: "7F3K-2291".</param>
public sealed record FaultShown(string Reference);
