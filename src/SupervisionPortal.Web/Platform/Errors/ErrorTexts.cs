namespace SupervisionPortal.Web.Platform.Errors;

/// <summary>Marks the texts of the error pages.</summary>
public sealed class ErrorTexts;
