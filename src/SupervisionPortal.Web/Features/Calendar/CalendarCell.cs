namespace SupervisionPortal.Web.Features.Calendar;

/// <summary>One person's month.</summary>
/// <param name="Note">Quiet words beneath the marks: away, started, leaves; null for none.</param>
/// <param name="NothingBooked">A one-to-one is due, and none is booked.</param>
public sealed record CalendarCell(DateOnly Month, IReadOnlyList<CalendarMark> Marks, string? Note, bool NothingBooked);
