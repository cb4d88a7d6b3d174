namespace SupervisionPortal.Domain.Policies;

/// <summary>Steps of the same number of whole months, one after the other.</summary>
/// <param name="FirstAnchor">The day the first step was counted from.</param>
/// <param name="MonthsEach">Months in each step.</param>
/// <param name="Steps">Steps taken; 0 for no run.</param>
internal readonly record struct MonthRun(DateOnly FirstAnchor, int MonthsEach, int Steps)
{
    /// <summary>The run after one more step from <paramref name="anchor"/>: this one, or a new one where the step differs.</summary>
    public MonthRun Continued(DateOnly anchor, int months) =>
        Steps > 0 && MonthsEach == months ? this with { Steps = Steps + 1 } : new MonthRun(anchor, months, 1);
}
