using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Schedule;

/// <summary>A date that stands already: agreed, booked or proposed.</summary>
/// <param name="Note">What is to be said of it: agreed when, what was suggested instead; null for nothing.</param>
public sealed record StandingDate(Guid Id, DateOnly On, TimeOnly? StartsAt, ShownState State, string Url, string? Note);
