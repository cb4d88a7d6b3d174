namespace SupervisionPortal.Web.Shared.Concerns;

/// <summary>The words of what speaks against a day.</summary>
public sealed class ConcernTexts;
