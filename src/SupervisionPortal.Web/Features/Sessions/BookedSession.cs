using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>A session that is booked already.</summary>
public sealed record BookedSession(Guid Id, SessionKind Kind, DateOnly PlannedFor, TimeOnly? StartsAt, string? Venue);
