using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Domain.Policies;

/// <summary>What becomes of a record issued to the supervisee.</summary>
/// <param name="Records">The kinds of record the window is for.</param>
/// <param name="WindowInWorkingDays">Counted from the local date of issue; 0 for no window: the record waits.</param>
/// <param name="SilenceIsAcceptance">A record nobody answered in the window is taken as agreed.</param>
/// <param name="Source">The clause behind it.</param>
public sealed record SignOffRule(
    IReadOnlyList<RecordKind> Records,
    int WindowInWorkingDays,
    bool SilenceIsAcceptance,
    Source Source);
