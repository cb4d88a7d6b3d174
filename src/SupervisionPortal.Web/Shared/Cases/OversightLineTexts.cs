namespace SupervisionPortal.Web.Shared.Cases;

/// <summary>The lines of decisions under oversight among what waits for somebody.</summary>
public sealed class OversightLineTexts;
