using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Domain.Sessions;

/// <summary>Everything it takes to lay one supervisee's months and to look at dates somebody else laid.</summary>
public sealed record SchedulePlan
{
    public required Policy Policy { get; init; }

    public required PersonFacts Person { get; init; }

    public required WorkingCalendar Calendar { get; init; }

    /// <summary>The days of the two.</summary>
    public required TwoDiaries Diaries { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The last day planned.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Days of one-to-ones that are booked or proposed already.</summary>
    public required IReadOnlyList<DateOnly> Booked { get; init; }

    /// <summary>The time of day the two usually meet.</summary>
    public required TimeOnly Usual { get; init; }

    public required int Minutes { get; init; }

    /// <summary>Where the two usually meet, or null.</summary>
    public string? Venue { get; init; }

    public Guid SupervisorId { get; init; }

    /// <summary>The dates that are missing. The diaries stay as they are.</summary>
    public IReadOnlyList<LaidDate> Lay() => ScheduleLayout.Lay(Policy, Person, Calendar, Diaries.Copy(), Today, Until, Booked, Usual, Minutes);

    /// <summary>Lays the missing dates and takes their time in the diaries, so that the plans of others go around them.</summary>
    public IReadOnlyList<LaidDate> LayAndTake() => ScheduleLayout.Lay(Policy, Person, Calendar, Diaries, Today, Until, Booked, Usual, Minutes);

    /// <summary>The first day that suits both and is not too late where there is one; null where nothing is due or no day suits.</summary>
    public LaidDate? Next() => ScheduleLayout.Lay(Policy, Person, Calendar, Diaries.Copy(), Today, Until, Booked, Usual, Minutes).FirstOrDefault(date => !date.SuitsNobody);

    /// <summary>The last day allowed for each of these and what speaks against it, the others of them held; in the order given.</summary>
    public IReadOnlyList<PlannedRow> LookAt(IReadOnlyList<DiaryEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var series = Booked.Concat(entries.Select(entry => entry.On)).Where(day => day >= Today).Distinct().Order().ToList();
        var due = ScheduleLayout.DueDates(Policy, Person, Calendar, Today, series);
        var rows = new List<PlannedRow>(entries.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            var at = series.IndexOf(entry.On);
            var dueOn = at < 0 ? null : due[at];
            var diaries = Diaries.Copy();
            for (var other = 0; other < entries.Count; other++)
            {
                if (other != i)
                {
                    diaries.Add(entries[other]);
                }
            }

            var concerns = diaries.Concerns(entry.On, entry.StartsAt, entry.Minutes, dueOn);
            if (dueOn is { } last && last < entry.On && !IsThereAnEarlierDay(diaries, last, at > 0 ? series[at - 1] : null))
            {
                concerns = concerns.ConvertAll(concern => concern.Kind == DayConcernKind.AfterDue ? concern with { Kind = DayConcernKind.NoEarlierDay } : concern);
            }

            rows.Add(new PlannedRow(entry, dueOn, concerns));
        }

        return rows;
    }

    private bool IsThereAnEarlierDay(TwoDiaries diaries, DateOnly dueOn, DateOnly? previous) =>
        ScheduleLayout.Pick(diaries, dueOn, dueOn, previous, Today, Person.LeftOn, Usual, Minutes) is { IsAfterDue: false };
}
