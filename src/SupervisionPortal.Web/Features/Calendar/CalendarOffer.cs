namespace SupervisionPortal.Web.Features.Calendar;

/// <summary>A day and time that suit both, ready to be booked.</summary>
public sealed record CalendarOffer(DateOnly On, TimeOnly StartsAt, int Minutes, string? Venue, bool IsLate);
