using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Web.Shared.Obligations;

/// <summary>What a duty's line says of a session.</summary>
internal sealed record DutySession(
    Guid Id,
    Guid SuperviseeId,
    Guid SupervisorId,
    SessionStatus Status,
    DateOnly PlannedFor,
    TimeOnly? StartsAt,
    string? Venue,
    DateOnly? HeldOn,
    DateOnly? FellThroughOn,
    FellThroughBy? FellThroughBy,
    string? FellThroughWhy);
