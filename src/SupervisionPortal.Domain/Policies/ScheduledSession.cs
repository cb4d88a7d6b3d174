namespace SupervisionPortal.Domain.Policies;

/// <summary>A proposed one-to-one session of the planned schedule.</summary>
/// <param name="On">The working day proposed.</param>
/// <param name="TargetOn">The day the rule aims for, working day or not; the next step is counted from it.</param>
/// <param name="DueOn">The last day the rule allows.</param>
/// <param name="Source">The frequency rule in force.</param>
public sealed record ScheduledSession(DateOnly On, DateOnly TargetOn, DateOnly DueOn, Source Source);
