using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.People;

/// <param name="State">As it is now, a window that has ended included.</param>
/// <param name="AnsweredAt">UTC.</param>
public sealed record RecordRow(Guid Id, DateOnly HeldOn, RecordKind Kind, RecordState State, string Supervisor, DateOnly? WindowEndsOn, DateTime? AnsweredAt);
