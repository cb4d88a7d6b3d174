namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>When and where a session is to be, as it was read from a form.</summary>
/// <param name="On">The organisation's day.</param>
/// <param name="StartsAt">Local time, or null where only the day is agreed.</param>
/// <param name="Minutes">Null where nobody said.</param>
/// <param name="Venue">Null where nobody said.</param>
public sealed record PlannedTime(DateOnly On, TimeOnly? StartsAt, int? Minutes, string? Venue);
