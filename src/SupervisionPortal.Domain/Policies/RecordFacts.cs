using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Domain.Policies;

/// <summary>A record of a session.</summary>
public sealed record RecordFacts
{
    public required RecordKind Kind { get; init; }
    public DateOnly? WrittenOn { get; init; }

    /// <summary>UTC; null while it has not gone to the supervisee.</summary>
    public DateTime? IssuedAt { get; init; }

    public DateOnly? SignedOn { get; init; }
    public DateOnly? DisagreedOn { get; init; }
}
