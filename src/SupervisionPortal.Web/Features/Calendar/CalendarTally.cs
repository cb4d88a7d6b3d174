namespace SupervisionPortal.Web.Features.Calendar;

/// <summary>How this month stands so far, over everybody of the team.</summary>
/// <param name="WithoutDate">People with something due by the end of the month and nothing booked.</param>
public sealed record CalendarTally(int Held, int Cancelled, int Missed, int WithoutDate);
