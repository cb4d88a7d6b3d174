namespace SupervisionPortal.Web.Features.Notices;

/// <summary>Marks the texts of the pages about notices.</summary>
public sealed class NoticePageTexts;
