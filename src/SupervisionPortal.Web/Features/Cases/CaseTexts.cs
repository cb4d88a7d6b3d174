namespace SupervisionPortal.Web.Features.Cases;

/// <summary>The words of case lists and of a case.</summary>
public sealed class CaseTexts;
