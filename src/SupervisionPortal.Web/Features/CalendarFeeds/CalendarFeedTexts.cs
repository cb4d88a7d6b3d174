namespace SupervisionPortal.Web.Features.CalendarFeeds;

/// <summary>Marks the texts about calendar feeds.</summary>
public sealed class CalendarFeedTexts;
