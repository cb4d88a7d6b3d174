namespace SupervisionPortal.Domain.Policies;

/// <summary>Something to be done within a time of some day.</summary>
/// <param name="Within">How long; null where the policy asks for it and gives no number ("as soon as possible").</param>
/// <param name="Source">The clause behind it.</param>
public sealed record DatedRule(Deadline? Within, Source Source);
