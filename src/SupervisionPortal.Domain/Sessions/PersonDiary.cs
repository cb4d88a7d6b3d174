using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Domain.Sessions;

/// <summary>What stands in somebody's way on the days to come: absences, other sessions, and the days and hours they have fixed.</summary>
public sealed class PersonDiary(IReadOnlyList<AbsenceFacts> absences, IEnumerable<DiaryEntry> entries, IEnumerable<FixedDay> fixedDays)
{
    private readonly Dictionary<DateOnly, List<DiaryEntry>> _entries = entries.GroupBy(entry => entry.On).ToDictionary(group => group.Key, group => group.ToList());
    private readonly FixedDay?[] _fixed = ByDay(fixedDays);

    /// <summary>Of several absences on that day the one that ends last; null for none.</summary>
    public AbsenceFacts? AbsenceOn(DateOnly day)
    {
        AbsenceFacts? longest = null;
        for (var i = 0; i < absences.Count; i++)
        {
            var absence = absences[i];
            if (absence.Covers(day) && (longest is null || absence.ReturnedOn is null || absence.ReturnedOn > longest.ReturnedOn))
            {
                longest = absence;
            }
        }

        return longest;
    }

    public FixedDay? FixedOn(DateOnly day) => _fixed[(int)day.DayOfWeek];

    public IReadOnlyList<DiaryEntry> EntriesOn(DateOnly day) => _entries.TryGetValue(day, out var found) ? found : [];

    /// <summary>Takes that time, so that what is laid next goes around it.</summary>
    public void Add(DiaryEntry entry)
    {
        if (!_entries.TryGetValue(entry.On, out var sameDay))
        {
            _entries[entry.On] = sameDay = [];
        }

        sameDay.Add(entry);
    }

    /// <summary>The same days, to be written in without changing these.</summary>
    public PersonDiary Copy() => new(absences, _entries.Values.SelectMany(sameDay => sameDay), _fixed.OfType<FixedDay>());

    private static FixedDay?[] ByDay(IEnumerable<FixedDay> fixedDays)
    {
        var week = new FixedDay?[7];
        foreach (var day in fixedDays)
        {
            week[(int)day.Day] = day;
        }

        return week;
    }
}
