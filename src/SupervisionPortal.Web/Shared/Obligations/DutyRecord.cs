using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Shared.Obligations;

/// <summary>What a duty's line says of a record; never its content.</summary>
internal sealed record DutyRecord(Guid Id, Guid SessionId, RecordState State, DateTime? IssuedAt, DateTime? LapsesAt, DateTime? DraftSavedAt);
