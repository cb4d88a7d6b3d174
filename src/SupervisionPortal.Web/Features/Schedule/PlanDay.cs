namespace SupervisionPortal.Web.Features.Schedule;

/// <summary>A day of the plan's months.</summary>
/// <param name="Hindrance">Why it does not suit, in a word: not worked, away, ruled out; null where it may.</param>
/// <param name="Row">The row of the plan that lies on it, or null.</param>
/// <param name="Booked">A one-to-one of the two is booked or proposed on it already.</param>
/// <param name="Busy">How many other sessions the supervisor has that day.</param>
public sealed record PlanDay(DateOnly On, string? Hindrance, int? Row, bool Booked, int Busy);
