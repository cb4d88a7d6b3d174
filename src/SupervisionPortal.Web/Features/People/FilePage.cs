namespace SupervisionPortal.Web.Features.People;

/// <summary>Somebody's file, opened at its timeline.</summary>
public sealed record FilePage(FileHead Head, TimelineShow Show, Timeline Timeline, FileSide Side);
