namespace SupervisionPortal.Web.Shared.CalendarFiles;

/// <summary>Marks the words that stand in people's calendars.</summary>
public sealed class CalendarFileTexts;
