namespace SupervisionPortal.Domain.Sessions;

/// <summary>A date of a plan as it is looked at.</summary>
/// <param name="DueOn">The last day the policy allows for it if the dates before it are held; null where it asks for none.</param>
/// <param name="Concerns">What speaks against it, the gravest first.</param>
public sealed record PlannedRow(DiaryEntry Entry, DateOnly? DueOn, IReadOnlyList<DayConcern> Concerns);
