namespace SupervisionPortal.Web.Features.Schedule;

/// <summary>A month of the plan, in weeks from Monday; null where a week holds days of another month.</summary>
public sealed record PlanMonth(DateOnly Month, IReadOnlyList<IReadOnlyList<PlanDay?>> Weeks);
