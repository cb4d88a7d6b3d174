using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Notices;

namespace SupervisionPortal.Data.Seed;

/// <summary>What the demonstration's people were reminded of up to today, as if the portal had run all the while, and how they want to be told.</summary>
internal sealed class DemoReminders(WorkingCalendar calendar, DateTime now, DemoIds ids)
{
    private static readonly TimeSpan ReadWithin = TimeSpan.FromDays(2);

    public ReminderSettings Settings() => ids.Name(new ReminderSettings());

    /// <summary>Every seventh wants one mail a day, every eleventh none; the rest never said.</summary>
    public IEnumerable<NoticePreference> Preferences(IReadOnlyList<Guid> people)
    {
        for (var i = 1; i <= people.Count; i++)
        {
            if (i % 7 == 0 || i % 11 == 0)
            {
                yield return ids.Name(new NoticePreference(people[i - 1], i % 7 == 0 ? MailChoice.Daily : MailChoice.None));
            }
        }
    }

    /// <param name="due">Everything they have to be reminded of by now.</param>
    public IEnumerable<Notice> Told(IEnumerable<Notice> due)
    {
        var today = calendar.LocalDate(now);
        foreach (var notice in due.DistinctBy(notice => (notice.PersonId, notice.Key)).OrderBy(notice => notice.Key, StringComparer.Ordinal).ThenBy(notice => notice.PersonId))
        {
            var day = notice.On is { } on && on < today ? on.AddDays(1) : today;
            var at = Morning.After(calendar.StartOfDayUtc(day), calendar.Zone);
            if (at <= now)
            {
                var told = ids.Name(new Notice(notice.PersonId, notice.Kind, notice.Key, notice.Path, at, notice.ById, notice.AboutId, notice.On));
                if (at < now - ReadWithin)
                {
                    told.Read(at + (ReadWithin / 2));
                }

                yield return told;
            }
        }
    }
}
