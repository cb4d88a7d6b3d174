namespace SupervisionPortal.Web.Features.Jobs;

/// <summary>Marks the texts of the Jobs page.</summary>
public sealed class JobTexts;
