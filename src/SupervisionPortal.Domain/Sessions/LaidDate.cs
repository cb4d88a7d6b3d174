namespace SupervisionPortal.Domain.Sessions;

/// <summary>A date of a schedule as it was laid around everything else.</summary>
/// <param name="On">A day that suits both, unless <see cref="SuitsNobody"/>.</param>
/// <param name="StartsAt">The time that suits both; null where no day did.</param>
/// <param name="TargetOn">The day the policy aims at, counted from the date before.</param>
/// <param name="DueOn">The last day the policy allows, counted from the date before.</param>
public sealed record LaidDate(DateOnly On, TimeOnly? StartsAt, DateOnly TargetOn, DateOnly DueOn)
{
    /// <summary>No day up to the last one allowed suits both: it is the first that does.</summary>
    public bool IsAfterDue => On > DueOn;

    /// <summary>No day far and wide suits both: it is the policy's own, and stands in somebody's way.</summary>
    public bool SuitsNobody => StartsAt is null;
}
