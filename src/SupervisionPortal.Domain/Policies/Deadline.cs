using SupervisionPortal.Domain.Calendars;

namespace SupervisionPortal.Domain.Policies;

/// <summary>A length of time after a day: either calendar time or working days.</summary>
public sealed class Deadline
{
    private readonly Period period;
    private readonly string? text;

    private Deadline(Period period, int workingDays)
    {
        this.period = period;
        WorkingDays = workingDays;
        text = workingDays == 0 ? period.ToString() : null;
    }

    /// <summary>0 where the deadline is in calendar time.</summary>
    public int WorkingDays { get; }

    public static Deadline Of(Period period) => new(period, 0);

    public static Deadline OfWorkingDays(int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return new Deadline(default, days);
    }

    public DateOnly After(DateOnly day, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return WorkingDays > 0 ? calendar.AddWorkingDays(day, WorkingDays) : period.AddTo(day);
    }

    /// <summary>The reason this gives for the date it led to.</summary>
    public DerivationStep Step(DateOnly result) => WorkingDays > 0
        ? new DerivationStep(DerivationStepKind.WithinWorkingDays, result, Number: WorkingDays)
        : new DerivationStep(DerivationStepKind.WithinPeriod, result, Value: text);
}
