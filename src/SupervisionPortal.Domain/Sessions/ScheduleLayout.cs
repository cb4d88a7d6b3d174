using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Domain.Sessions;

/// <summary>
/// Lays the months to come: from each date the policy says when the next is due, and the day nearest to its aim that suits both
/// is taken. A pure function of facts, diaries and today.
/// </summary>
public static class ScheduleLayout
{
    /// <summary>How far after the last day allowed a day that suits both is looked for.</summary>
    private const int DaysLookedAfter = 60;

    /// <summary>A day of the week kept for supervision wins over one that is nearer to the aim by less than this.</summary>
    private const int DaysToAKeptDay = 6;

    /// <summary>The planned schedule counts a run of months from its first anchor; a day it names this near is aimed at, so that dates do not creep.</summary>
    private const int DaysToThePlannedAim = 6;

    /// <summary>Dates are agreed at least six months ahead (surrey §5.5, offered to all): up to the end of that month.</summary>
    public static DateOnly HorizonOf(DateOnly today)
    {
        var month = today.AddMonths(6);
        return new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
    }

    /// <summary>The dates that are missing up to and with <paramref name="until"/>.</summary>
    /// <param name="person">The supervisee's facts.</param>
    /// <param name="diaries">The days of the two. What is laid takes its time in them.</param>
    /// <param name="booked">Days of one-to-ones that are booked or proposed already; those before today are passed over.</param>
    /// <param name="usual">The time of day the two usually meet.</param>
    /// <param name="minutes">How long a session is to take.</param>
    public static IReadOnlyList<LaidDate> Lay(
        Policy policy,
        PersonFacts person,
        WorkingCalendar calendar,
        TwoDiaries diaries,
        DateOnly today,
        DateOnly until,
        IEnumerable<DateOnly> booked,
        TimeOnly usual,
        int minutes)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(diaries);
        var facts = OfSessionsAlone(person);
        var planned = policy.Schedule(facts, calendar, today, until);
        var ahead = new Queue<DateOnly>(booked.Where(day => day >= today).Order());
        var laid = new List<LaidDate>();
        var asOf = today;
        var previous = LastHeld(person, today);
        while (asOf <= until && Next(policy, facts, calendar, asOf) is var (target, due))
        {
            DateOnly on;
            if (ahead.TryPeek(out var next) && Answers(next, due, previous ?? person.StartedOn, today))
            {
                on = ahead.Dequeue();
            }
            else
            {
                var aim = Aim(target, due, planned);
                if (aim > until || aim >= person.LeftOn)
                {
                    break;
                }

                var found = Pick(diaries, aim, due, previous, today, person.LeftOn, usual, minutes) ?? new LaidDate(WorkingDayOf(diaries, aim, previous, today), null, target, due);
                found = found with { TargetOn = target, DueOn = due };
                if (ahead.TryPeek(out next) && next <= found.On)
                {
                    on = ahead.Dequeue();
                }
                else if (found.On > until || found.On >= person.LeftOn)
                {
                    break;
                }
                else
                {
                    on = found.On;
                    laid.Add(found);
                    diaries.Add(new DiaryEntry(on, found.StartsAt, minutes));
                }
            }

            if (on > (previous ?? DateOnly.MinValue))
            {
                previous = on;
                facts = facts with { Sessions = [Held(on)] };
                asOf = on > asOf ? on : asOf;
            }
        }

        return laid;
    }

    /// <summary>For each date of a series, in order, the last day the policy allows for it if those before it are held; null where it asks for none.</summary>
    /// <param name="series">Ordered days, none before today.</param>
    public static IReadOnlyList<DateOnly?> DueDates(Policy policy, PersonFacts person, WorkingCalendar calendar, DateOnly today, IReadOnlyList<DateOnly> series)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(series);
        var facts = OfSessionsAlone(person);
        var asOf = today;
        var due = new DateOnly?[series.Count];
        for (var i = 0; i < series.Count; i++)
        {
            due[i] = Next(policy, facts, calendar, asOf)?.Due;
            facts = facts with { Sessions = [Held(series[i])] };
            asOf = series[i] > asOf ? series[i] : asOf;
        }

        return due;
    }

    /// <summary>The day that suits both and is nearest to the aim, not after the last day allowed where there is one; null where none does far and wide.</summary>
    /// <param name="previous">The date before it, which it must not reach; null for none.</param>
    public static LaidDate? Pick(
        TwoDiaries diaries, DateOnly aim, DateOnly due, DateOnly? previous, DateOnly today, DateOnly? leftOn, TimeOnly usual, int minutes)
    {
        ArgumentNullException.ThrowIfNull(diaries);
        var first = previous >= today ? previous.Value.AddDays(1) : today;
        var last = leftOn <= due ? leftOn.Value.AddDays(-1) : due;
        if (last >= first)
        {
            var near = aim < first ? first : aim > last ? last : aim;
            if (Nearest(diaries, near, first, last, DaysToAKeptDay, keptAlone: true, usual, minutes) is { } kept)
            {
                return kept;
            }

            if (Nearest(diaries, near, first, last, int.MaxValue, keptAlone: false, usual, minutes) is { } free)
            {
                return free;
            }
        }

        // Nobody can still meet yesterday: what is late is laid from tomorrow on.
        var day = due >= today ? due.AddDays(1) : today.AddDays(1);
        day = day < first ? first : day;
        for (var looked = 0; looked < DaysLookedAfter; looked++, day = day.AddDays(1))
        {
            if (diaries.TimeOn(day, usual, minutes) is { } at)
            {
                return new LaidDate(day, at, aim, due);
            }
        }

        return null;
    }

    private static LaidDate? Nearest(TwoDiaries diaries, DateOnly aim, DateOnly first, DateOnly last, int most, bool keptAlone, TimeOnly usual, int minutes)
    {
        for (var away = 0; away <= most && (aim.DayNumber - away >= first.DayNumber || aim.DayNumber + away <= last.DayNumber); away++)
        {
            // Earlier before later: a day before the aim leaves room for another.
            foreach (var number in away == 0 ? [aim.DayNumber] : (ReadOnlySpan<int>)[aim.DayNumber - away, aim.DayNumber + away])
            {
                if (number < first.DayNumber || number > last.DayNumber)
                {
                    continue;
                }

                var day = DateOnly.FromDayNumber(number);
                if ((!keptAlone || diaries.IsKept(day)) && diaries.TimeOn(day, usual, minutes) is { } at)
                {
                    return new LaidDate(day, at, aim, last);
                }
            }
        }

        return null;
    }

    /// <summary>A booking answers what is due before it, also when it comes a little late or when there is no time left for another before it.</summary>
    private static bool Answers(DateOnly booked, DateOnly due, DateOnly previous, DateOnly today) =>
        booked <= due || due < today || booked.DayNumber - due.DayNumber <= (due.DayNumber - previous.DayNumber) / 2;

    private static DateOnly Aim(DateOnly target, DateOnly due, IReadOnlyList<ScheduledSession> planned)
    {
        for (var i = 0; i < planned.Count; i++)
        {
            var on = planned[i].On;
            if (Math.Abs(planned[i].TargetOn.DayNumber - target.DayNumber) <= DaysToThePlannedAim)
            {
                return on <= due ? on : due;
            }
        }

        return target;
    }

    private static DateOnly WorkingDayOf(TwoDiaries diaries, DateOnly aim, DateOnly? previous, DateOnly today)
    {
        var first = previous >= today ? previous.Value.AddDays(1) : today;
        for (var day = aim; day >= first; day = day.AddDays(-1))
        {
            if (diaries.IsWorkingDay(day))
            {
                return day;
            }
        }

        var later = aim > first ? aim : first;
        while (!diaries.IsWorkingDay(later))
        {
            later = later.AddDays(1);
        }

        return later;
    }

    /// <summary>What a meeting is due for: the next one-to-one, or sooner to make up for one that fell through.</summary>
    private static (DateOnly Target, DateOnly Due)? Next(Policy policy, PersonFacts facts, WorkingCalendar calendar, DateOnly asOf)
    {
        var obligations = policy.Evaluate(facts, calendar, asOf);
        (DateOnly Target, DateOnly Due)? soonest = null;
        for (var i = 0; i < obligations.Count; i++)
        {
            if (obligations[i] is { Kind: ObligationKind.HoldSession or ObligationKind.RebookSession, TargetOn: { } target, DueOn: { } due }
                && (soonest is not { } known || due < known.Due))
            {
                soonest = (target, due);
            }
        }

        return soonest;
    }

    private static DateOnly? LastHeld(PersonFacts person, DateOnly today) => person.Sessions
        .Where(session => session is { Kind: SessionKind.OneToOne, Status: SessionStatus.Held } && session.HeldOn <= today)
        .Max(session => session.HeldOn);

    /// <summary>Cases, records and observations move no session's date: without them the answer is the same and comes sooner.</summary>
    private static PersonFacts OfSessionsAlone(PersonFacts person) => person with
    {
        Cases = [],
        ObservedOn = [],
        TrainedOn = null,
        SupervisorAbsences = [],
        Sessions = [.. person.Sessions.Where(session => session.Kind == SessionKind.OneToOne && session.Status != SessionStatus.Planned).Select(session => session with { Records = [] })],
    };

    private static SessionFacts Held(DateOnly on) => new() { Id = "laid", Kind = SessionKind.OneToOne, Status = SessionStatus.Held, PlannedFor = on, HeldOn = on };
}
