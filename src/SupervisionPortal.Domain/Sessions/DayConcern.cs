namespace SupervisionPortal.Domain.Sessions;

/// <param name="Whose">Which of the two it concerns; null for both.</param>
/// <param name="Day">The last day allowed, where it is after it.</param>
/// <param name="At">When the other session begins, or the hours begin.</param>
/// <param name="Until">When the hours end.</param>
public readonly record struct DayConcern(DayConcernKind Kind, SessionSide? Whose = null, DateOnly? Day = null, TimeOnly? At = null, TimeOnly? Until = null);
