namespace SupervisionPortal.Domain.Sessions;

/// <summary>The time between two one-to-ones that were held, or since the last.</summary>
/// <param name="From">The day of the one before.</param>
/// <param name="Until">The day of the next; of the last gap, the day it is looked at.</param>
/// <param name="IsOpen">No session has ended it yet.</param>
public readonly record struct HeldGap(DateOnly From, DateOnly Until, bool IsOpen)
{
    public int Days => Until.DayNumber - From.DayNumber;

    /// <summary>The longest of these days' gaps, of equal ones the latest; null where none was held.</summary>
    /// <param name="heldOn">In any order.</param>
    /// <param name="today">Ends the gap since the last, if it lies before today.</param>
    public static HeldGap? Longest(IEnumerable<DateOnly> heldOn, DateOnly today)
    {
        var days = heldOn.Where(day => day <= today).Order().ToList();
        return days.Count == 0
            ? null
            : days.Zip(days.Skip(1), (from, until) => new HeldGap(from, until, IsOpen: false)).Append(new HeldGap(days[^1], today, IsOpen: true)).OrderBy(gap => gap.Days).Last();
    }
}
