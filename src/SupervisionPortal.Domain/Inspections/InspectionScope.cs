namespace SupervisionPortal.Domain.Inspections;

/// <summary>From what a sample is drawn, and how many.</summary>
/// <param name="UnitId">The unit, with everything beneath it; null: the whole organisation.</param>
/// <param name="HeldFrom">The first day of the sessions whose records are drawn from.</param>
/// <param name="HeldUntil">The last of those days.</param>
/// <param name="Size">How many are drawn.</param>
public sealed record InspectionScope(Guid? UnitId, DateOnly HeldFrom, DateOnly HeldUntil, int Size);
