using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Domain.Notices;

/// <summary>
/// What has to be reminded of on a day, told by rows alone: asking again on the same day, or days late, gives the same notices under the same
/// keys. Days are local days in the organisation's zone.
/// </summary>
public static class Reminders
{
    /// <summary>The latest day for which a session planned is reminded of today; null: none is.</summary>
    public static DateOnly? SessionsUpTo(ReminderSettings settings, WorkingCalendar calendar, DateOnly today) =>
        settings.BeforeSession is { } days ? calendar.AddWorkingDays(today, days) : null;

    /// <summary>Both are reminded of a planned session, each of the other; a session that was moved is reminded of anew.</summary>
    public static IEnumerable<Notice> BeforeSession(Session session, ReminderSettings settings, WorkingCalendar calendar, DateOnly today, DateTime now) =>
        session.Status == SessionStatus.Planned && session.PlannedFor >= today && session.PlannedFor <= SessionsUpTo(settings, calendar, today)
            ? session.Participants.Select(person => (To: person, With: person == session.SuperviseeId ? session.SupervisorId : session.SuperviseeId))
                .Select(pair => new Notice(
                    pair.To, NoticeKind.SessionReminder, Key("session-reminder", session.Id, session.PlannedFor), $"/sessions/{session.Id}/preparation", now, pair.With, session.SuperviseeId, session.PlannedFor))
            : [];

    /// <summary>The day after, the supervisor is asked what became of a session nobody has accounted for; of two colleagues the one who booked it.</summary>
    public static IEnumerable<Notice> AfterSession(Session session, DateOnly today, DateTime now) => session.IsUnaccountedFor(today)
        ? [new Notice(
            session.IsPeer ? session.SuperviseeId : session.SupervisorId, NoticeKind.SessionUnaccounted, Key("session-unaccounted", session.Id, session.PlannedFor), $"/sessions/{session.Id}", now, null, session.IsPeer ? session.SupervisorId : session.SuperviseeId, session.PlannedFor)]
        : [];

    /// <summary>The supervisor is reminded on the last working day before a record is due.</summary>
    public static IEnumerable<Notice> BeforeRecordIsDue(StoredObligation obligation, Guid supervisorId, WorkingCalendar calendar, DateOnly today, DateTime now) =>
        obligation is { Kind: ObligationKind.WriteRecord, DueOn: { } due, SubjectId: { } session } && due >= today && due <= calendar.AddWorkingDays(today, 1)
            ? [new Notice(supervisorId, NoticeKind.RecordDue, $"record-due:{obligation.Subject}:{due:yyyy-MM-dd}", $"/sessions/{session}", now, null, obligation.PersonId, due)]
            : [];

    /// <summary>The supervisee is reminded on the last working day before silence becomes acceptance, and on the last day itself where the sweep comes late.</summary>
    public static IEnumerable<Notice> BeforeLapse(SupervisionRecord record, WorkingCalendar calendar, DateOnly today, DateTime now) =>
        record is { State: RecordState.Waiting, LapsesAt: { } lapsesAt, WindowEndsOn: { } last } && lapsesAt > now && last <= calendar.AddWorkingDays(today, 1)
            ? [new Notice(record.SuperviseeId, NoticeKind.RecordWindowEnds, VersionKey("record-window", record), $"/records/{record.Id}", now, null, record.SuperviseeId, last)]
            : [];

    /// <summary>A record that waits without a window: its supervisee is reminded, later the supervisor is told.</summary>
    public static IEnumerable<Notice> WhileRecordWaits(
        SupervisionRecord record, Guid? supervisorNow, ReminderSettings settings, WorkingCalendar calendar, DateOnly today, DateTime now)
    {
        if (record is not { State: RecordState.Waiting, WindowEndsOn: null, IssuedAt: { } issuedAt })
        {
            yield break;
        }

        var since = calendar.LocalDate(issuedAt);
        if (settings.WaitingSupervisee is { } first && calendar.AddWorkingDays(since, first) <= today)
        {
            yield return new Notice(
                record.SuperviseeId, NoticeKind.RecordStillWaiting, VersionKey("record-waits", record), $"/records/{record.Id}", now, null, record.SuperviseeId, since);
        }

        if (settings.WaitingSupervisor is { } then && calendar.AddWorkingDays(since, then) <= today)
        {
            yield return new Notice(
                record.SettledBy(supervisorNow), NoticeKind.RecordStillUnanswered, VersionKey("record-unanswered", record), $"/records/{record.Id}", now, null, record.SuperviseeId, since);
        }
    }

    private static string Key(string what, Guid id, DateOnly on) => $"{what}:{id}:{on:yyyy-MM-dd}";

    private static string VersionKey(string what, SupervisionRecord record) => $"{what}:{record.Id}:{record.VersionNumber}";
}
