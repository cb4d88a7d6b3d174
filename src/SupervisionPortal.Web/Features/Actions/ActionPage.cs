using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.Actions;

/// <summary>An agreed action with what the two said of it since.</summary>
/// <param name="Owner">Null where nobody was chosen.</param>
/// <param name="Reports">The newest first.</param>
/// <param name="MayReport">The visitor can say how it stands.</param>
/// <param name="FileUrl">The file's list of actions.</param>
/// <param name="IsLate">It is open past its day.</param>
public sealed record ActionPage(AgreedAction Action, string Supervisee, string? Owner, IReadOnlyList<ReportLine> Reports, bool MayReport, string FileUrl, bool IsLate);
