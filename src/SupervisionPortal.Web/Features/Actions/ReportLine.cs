using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.Actions;

/// <summary>One report of how an action stands.</summary>
/// <param name="At">UTC.</param>
public sealed record ReportLine(string By, ActionStanding Standing, string? Text, DateTime At);
