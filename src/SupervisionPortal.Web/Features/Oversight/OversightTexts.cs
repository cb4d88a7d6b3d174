namespace SupervisionPortal.Web.Features.Oversight;

/// <summary>The words of a decision that was put to a manager.</summary>
public sealed class OversightTexts;
