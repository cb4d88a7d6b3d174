namespace SupervisionPortal.Web.Features.Calendar;

/// <summary>An open row.</summary>
/// <param name="Entries">The latest first.</param>
/// <param name="Need">Null where nothing needs a date.</param>
/// <param name="MayPlan">The visitor lays this person's months.</param>
public sealed record CalendarDetail(IReadOnlyList<CalendarEntry> Entries, CalendarNeed? Need, bool MayPlan);
