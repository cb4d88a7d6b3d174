using SupervisionPortal.Domain.Calendars;

namespace SupervisionPortal.Domain.Policies;

/// <summary>What to arrange while a supervisor is away.</summary>
/// <param name="AbsentMoreThan">It binds where the absence lasts, or may last, longer than this.</param>
/// <param name="Within">Counted from the first day of the absence.</param>
/// <param name="UnplannedOnly">It binds for absence that was not planned.</param>
/// <param name="Source">The clause behind it.</param>
public sealed record CoverRule(Period AbsentMoreThan, Deadline Within, bool UnplannedOnly, Source Source);
