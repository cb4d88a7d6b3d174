namespace SupervisionPortal.Web.Features.Concerns;

/// <summary>Marks the texts of concerns.</summary>
public sealed class ConcernTexts;
