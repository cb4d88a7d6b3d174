using System.Globalization;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Domain.Policies;

/// <summary>From one session to the next, by a policy's frequency, the signed agreement and the supervisee's absences.</summary>
internal readonly ref struct SessionSteps
{
    private readonly PolicyRules rules;
    private readonly PersonFacts person;
    private readonly WorkingCalendar calendar;
    private readonly DateOnly asOf;

    public SessionSteps(PolicyRules rules, PersonFacts person, WorkingCalendar calendar, DateOnly asOf)
    {
        this.rules = rules;
        this.person = person;
        this.calendar = calendar;
        this.asOf = asOf;
        LastHeldOn = LastHeld(person, asOf);
    }

    /// <summary>The last formal one-to-one session held by asOf; null for none.</summary>
    public DateOnly? LastHeldOn { get; }

    /// <summary>The later of the last session and the start in post.</summary>
    public DateOnly Anchor => LastHeldOn is { } held && held > person.StartedOn ? held : person.StartedOn;

    /// <summary>
    /// The session after <paramref name="anchor"/>. In a run of whole-month steps the months are counted from the run's
    /// first day, so that one short month does not shorten the later ones.
    /// </summary>
    /// <param name="anchor">A day not before the start in post.</param>
    /// <param name="run">The run of month steps that ends on the anchor; default for none.</param>
    /// <param name="why">Receives the reasons; null where nobody asks.</param>
    public NextSession After(DateOnly anchor, MonthRun run, List<DerivationStep>? why)
    {
        var (rule, stage) = InForce(anchor);
        if (stage.Until is { } until)
        {
            why?.Add(new DerivationStep(DerivationStepKind.Stage, Until: until.AddTo(person.StartedOn), Value: stage.UntilText));
        }

        var cadence = stage.Cadence;
        DateOnly target, due;
        var months = 0;
        if (cadence.InEachCalendarMonth)
        {
            target = due = LastDayOfNextMonth(anchor);
            why?.Add(new DerivationStep(DerivationStepKind.CalendarMonth, due));
        }
        else if (cadence.WorkingDays > 0)
        {
            target = due = calendar.AddWorkingDays(anchor, cadence.WorkingDays);
            why?.Add(new DerivationStep(DerivationStepKind.EveryWorkingDays, due, Number: cadence.WorkingDays));
        }
        else if (cadence.DividedByFullTimeEquivalent && person.FullTimeEquivalent < 1m)
        {
            var every = cadence.Every!.Value;
            target = PartTime(anchor, every, why);
            due = cadence.AtLatest is { } latest ? PartTime(anchor, latest, why) : target;
        }
        else
        {
            var every = cadence.Every!.Value;
            target = Stepped(anchor, every, run);
            months = WholeMonths(every);
            if (cadence.AtLatest is { } latest)
            {
                due = Stepped(anchor, latest, default);
                why?.Add(new DerivationStep(DerivationStepKind.AimPeriod, target, Value: cadence.EveryText));
                why?.Add(new DerivationStep(DerivationStepKind.AtLatestPeriod, due, Value: cadence.AtLatestText));
            }
            else
            {
                due = target;
                why?.Add(new DerivationStep(DerivationStepKind.EveryPeriod, due, Value: cadence.EveryText));
            }
        }

        if (AgreedInterval() is { } agreed)
        {
            var sooner = Stepped(anchor, agreed, run);
            if (sooner < due)
            {
                why?.Add(new DerivationStep(DerivationStepKind.AgreementShortens, sooner, Value: agreed.ToString()));
                due = sooner;
            }

            if (sooner < target)
            {
                target = sooner;
                months = WholeMonths(agreed);
            }
        }

        return AfterAbsences(target, due, rule, months, why);
    }

    public List<ScheduledSession> Schedule(DateOnly until)
    {
        var proposed = new List<ScheduledSession>();
        if (person.StartedOn > asOf || person.LeftOn <= asOf)
        {
            return proposed;
        }

        var anchor = Anchor;
        var previous = anchor;
        MonthRun run = default;
        while (true)
        {
            var next = After(anchor, run, null);
            if (next is not { TargetOn: { } target, DueOn: { } due } || target <= anchor || target > until)
            {
                return proposed;
            }

            var on = WorkingDayFor(target, previous);
            if (on >= person.LeftOn)
            {
                return proposed;
            }

            if (on >= asOf && on <= until)
            {
                proposed.Add(new ScheduledSession(on, target, due, next.Rule.Source));
            }

            previous = on;
            run = next.MonthsStepped == 0 ? default : run.Continued(anchor, next.MonthsStepped);
            anchor = target;
        }
    }

    private static DateOnly? LastHeld(PersonFacts person, DateOnly asOf)
    {
        DateOnly? last = null;
        var sessions = person.Sessions;
        for (var i = 0; i < sessions.Count; i++)
        {
            var session = sessions[i];
            if (session.Kind == SessionKind.OneToOne
                && session.Status == SessionStatus.Held
                && session.HeldOn is { } held
                && held <= asOf
                && (last is not { } known || held > known))
            {
                last = held;
            }
        }

        return last;
    }

    private (FrequencyRule Rule, FrequencyStage Stage) InForce(DateOnly anchor)
    {
        var frequency = rules.Frequency;
        for (var i = 0; i < frequency.Count; i++)
        {
            if (frequency[i].Who.Fits(person) && frequency[i].StageOn(anchor, person.StartedOn) is { } stage)
            {
                return (frequency[i], stage);
            }
        }

        // A pack whose last rule does not bind everybody is refused when it is read.
        throw new InvalidOperationException("No frequency rule fits.");
    }

    private Period? AgreedInterval() =>
        person.Agreement is { SignedOn: { } signed, Every: { } every } && signed <= asOf ? every : null;

    private NextSession AfterAbsences(DateOnly target, DateOnly due, FrequencyRule rule, int months, List<DerivationStep>? why)
    {
        while (AbsenceOn(due) is { } absence)
        {
            if (absence.ReturnedOn is not { } returned)
            {
                why?.Add(new DerivationStep(DerivationStepKind.AbsenceSuspends, absence.From));
                return new NextSession(null, null, rule, 0);
            }

            due = rules.Absence.Within!.After(returned, calendar);
            why?.Add(new DerivationStep(DerivationStepKind.AbsenceMoves, absence.From, returned, Number: rules.Absence.Within.WorkingDays));
            if (target < returned)
            {
                target = due;
                months = 0;
            }
        }

        return new NextSession(target, due, rule, months);
    }

    /// <summary>Of several absences on one day, the one that ends last.</summary>
    private AbsenceFacts? AbsenceOn(DateOnly day)
    {
        AbsenceFacts? longest = null;
        var absences = person.Absences;
        for (var i = 0; i < absences.Count; i++)
        {
            var absence = absences[i];
            if (absence.From <= asOf
                && absence.Covers(day)
                && (longest is null || absence.ReturnedOn is null || absence.ReturnedOn > longest.ReturnedOn))
            {
                longest = absence;
            }
        }

        return longest;
    }

    private DateOnly WorkingDayFor(DateOnly target, DateOnly previous)
    {
        // A day before asOf is past already, so it is no better than one the previous session takes.
        var floor = target >= asOf && asOf > previous ? asOf.AddDays(-1) : previous;
        var back = target;
        while (back > floor && !calendar.IsWorkingDay(back))
        {
            back = back.AddDays(-1);
        }

        return back > floor ? back
            : calendar.IsWorkingDay(target) ? target
            : calendar.AddWorkingDays(target, 1);
    }

    private DateOnly PartTime(DateOnly anchor, Period fullTime, List<DerivationStep>? why)
    {
        var days = Math.Ceiling((fullTime.AddTo(anchor).DayNumber - anchor.DayNumber) / person.FullTimeEquivalent);
        var left = DateOnly.MaxValue.DayNumber - anchor.DayNumber;
        var number = days > left ? left : (int)days;
        var day = anchor.AddDays(number);
        why?.Add(new DerivationStep(
            DerivationStepKind.PartTime,
            day,
            Value: person.FullTimeEquivalent.ToString("0.####", CultureInfo.InvariantCulture),
            Number: number));
        return day;
    }

    private static DateOnly Stepped(DateOnly anchor, Period period, MonthRun run) =>
        run.Steps > 0 && run.MonthsEach == WholeMonths(period)
            ? period.Times(run.FirstAnchor, run.Steps + 1)
            : period.AddTo(anchor);

    private static int WholeMonths(Period period) => period.Days == 0 ? period.Months : 0;

    private static DateOnly LastDayOfNextMonth(DateOnly day)
    {
        if (day.Year == DateOnly.MaxValue.Year && day.Month == 12)
        {
            return DateOnly.MaxValue;
        }

        var next = new DateOnly(day.Year, day.Month, 1).AddMonths(1);
        return new DateOnly(next.Year, next.Month, DateTime.DaysInMonth(next.Year, next.Month));
    }
}
