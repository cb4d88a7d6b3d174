namespace SupervisionPortal.Web.Features.Notices;

/// <summary>One notice as its reader sees it.</summary>
/// <param name="At">UTC.</param>
public sealed record NoticeRow(Guid Id, string Sentence, DateTime At, bool IsNew);
