namespace SupervisionPortal.Web.Features.Notices;

/// <summary>A page of somebody's notices.</summary>
/// <param name="Rows">The latest first.</param>
/// <param name="NewCount">Of all pages.</param>
/// <param name="ShownAt">UTC: what comes later is not meant where all of them are marked as read.</param>
public sealed record NoticeList(IReadOnlyList<NoticeRow> Rows, int NewCount, DateTime ShownAt, int Page, int LastPage);
