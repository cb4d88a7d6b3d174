using Shouldly;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Domain.Tests.Records;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Notices;

public sealed class RemindersTests
{
    private static readonly Actor Supervisor = ARecord.Supervisor;
    private static readonly Actor Supervisee = ARecord.Supervisee;
    private static readonly DateTime Now = new(2025, 11, 21, 10, 0, 0, DateTimeKind.Utc);
    private static readonly WorkingCalendar London = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), WorkingCalendar.MondayToFriday, [new DateOnly(2025, 12, 25), new DateOnly(2025, 12, 26)]);

    /// <summary>Planned for Wednesday 26 November 2025.</summary>
    private static readonly DateOnly PlannedFor = new(2025, 11, 26);

    [Theory]
    [InlineData("2025-11-21", false)]
    [InlineData("2025-11-24", true)]
    [InlineData("2025-11-25", true)]
    [InlineData("2025-11-26", true)]
    [InlineData("2025-11-27", false)]
    public void Both_are_reminded_two_working_days_before_a_session_and_not_after_it(string today, bool reminded)
    {
        var notices = Before(Planned(), Settings(2), Day(today));

        notices.Select(notice => (notice.PersonId, notice.ById)).ShouldBe(reminded ? [(Supervisee.PersonId, (Guid?)Supervisor.PersonId), (Supervisor.PersonId, Supervisee.PersonId)] : []);
    }

    [Fact]
    public void Working_days_alone_count()
    {
        // A weekend and two holidays lie between Tuesday 23 December and Monday 29.
        var session = Session.Plan(Supervisee.PersonId, Supervisor.PersonId, SessionKind.OneToOne, new DateOnly(2025, 12, 29), null, 60, null, Supervisor, Now, Day("2025-11-21"));

        Before(session, Settings(2), Day("2025-12-22")).ShouldBeEmpty();
        Before(session, Settings(2), Day("2025-12-23")).Count.ShouldBe(2);
    }

    [Fact]
    public void On_the_day_itself_or_never_as_the_organisation_wants()
    {
        Before(Planned(), Settings(0), PlannedFor.AddDays(-1)).ShouldBeEmpty();
        Before(Planned(), Settings(0), PlannedFor).Count.ShouldBe(2);
        Before(Planned(), Settings(null), PlannedFor).ShouldBeEmpty();
    }

    [Fact]
    public void A_session_that_was_moved_is_reminded_of_under_another_key()
    {
        var session = Planned();
        var first = Before(session, Settings(2), Day("2025-11-24"))[0].Key;
        session.Move(PlannedFor.AddDays(1), null, 60, null, "A hearing.", Supervisor, Now, Day("2025-11-24"));

        Before(session, Settings(2), Day("2025-11-25"))[0].Key.ShouldNotBe(first);
    }

    [Fact]
    public void What_is_no_longer_planned_is_not_reminded_of()
    {
        var session = Planned();
        session.Cancel(FellThroughBy.Both, FallThroughReason.Sickness, null, null, Supervisor, Now, Day("2025-11-24"));

        Before(session, Settings(2), Day("2025-11-24")).ShouldBeEmpty();
        Reminders.AfterSession(session, Day("2025-11-28"), Now).ShouldBeEmpty();
    }

    [Fact]
    public void The_day_after_a_session_nobody_accounted_for_the_supervisor_is_asked()
    {
        Reminders.AfterSession(Planned(), PlannedFor, Now).ShouldBeEmpty();
        Reminders.AfterSession(Planned(), PlannedFor.AddDays(1), Now).Single().PersonId.ShouldBe(Supervisor.PersonId);
    }

    [Fact]
    public void The_end_of_a_window_is_told_the_working_day_before_and_not_once_it_has_lapsed()
    {
        var record = ARecord.In(RecordState.Waiting);

        Reminders.BeforeLapse(record, London, Day("2025-11-26"), Now).ShouldBeEmpty();
        Reminders.BeforeLapse(record, London, Day("2025-11-27"), Now).Single().PersonId.ShouldBe(Supervisee.PersonId);
        Reminders.BeforeLapse(record, London, Day("2025-11-29"), ARecord.LapsesAt).ShouldBeEmpty();
        Reminders.BeforeLapse(ARecord.In(RecordState.Signed), London, Day("2025-11-27"), Now).ShouldBeEmpty();
    }

    [Fact]
    public void A_record_without_a_window_is_told_first_to_the_supervisee_then_to_the_supervisor()
    {
        // Sent on Friday 21 November.
        var record = ARecord.In(RecordState.Waiting, new AnswerWindow(null, null));

        Waits(record, "2025-11-27").ShouldBeEmpty();
        Waits(record, "2025-11-28").ShouldBe([(Supervisee.PersonId, NoticeKind.RecordStillWaiting)]);
        Waits(record, "2025-12-05").ShouldBe([(Supervisee.PersonId, NoticeKind.RecordStillWaiting), (Supervisor.PersonId, NoticeKind.RecordStillUnanswered)]);
        Waits(ARecord.In(RecordState.Waiting), "2026-01-05").ShouldBeEmpty();
        Waits(ARecord.In(RecordState.Signed, new AnswerWindow(null, null)), "2026-01-05").ShouldBeEmpty();
    }

    [Fact]
    public void Every_obligation_that_is_overdue_is_told_to_whoever_it_binds()
    {
        foreach (var kind in Enum.GetValues<ObligationKind>())
        {
            var obligation = Due(kind, new DateOnly(2025, 11, 20));

            var notice = OverdueNotices.Of(obligation, [Supervisor.PersonId, Supervisor.PersonId], Day("2025-11-21"), Now).ShouldHaveSingleItem();
            notice.Kind.IsStatutory().ShouldBeTrue(kind.ToString());
            OverdueNotices.Of(obligation, [Supervisor.PersonId], Day("2025-11-20"), Now).ShouldBeEmpty();
            Enum.IsDefined(OverdueNotices.Binds(kind)).ShouldBeTrue();
        }
    }

    [Fact]
    public void The_longest_subject_fits_the_key()
    {
        var obligation = new StoredObligation(Supervisee.PersonId, ObligationKind.ReviewAgreement, new string('x', 120));
        obligation.Take(Of(ObligationKind.ReviewAgreement, new DateOnly(2025, 11, 20)), null, "[]", 1);

        OverdueNotices.Of(obligation, [Supervisor.PersonId], Day("2025-11-21"), Now).Single().Key.Length.ShouldBeLessThanOrEqualTo(Notice.KeyLength);
    }

    [Fact]
    public void A_record_that_is_due_is_reminded_of_on_the_working_day_before()
    {
        // Monday.
        var obligation = new StoredObligation(Supervisee.PersonId, ObligationKind.WriteRecord, "record:1/case");
        obligation.Take(Of(ObligationKind.WriteRecord, new DateOnly(2025, 11, 24)), Guid.CreateVersion7(), "[]", 1);

        Reminders.BeforeRecordIsDue(obligation, Supervisor.PersonId, London, Day("2025-11-20"), Now).ShouldBeEmpty();
        Reminders.BeforeRecordIsDue(obligation, Supervisor.PersonId, London, Day("2025-11-21"), Now).Single().PersonId.ShouldBe(Supervisor.PersonId);
        Reminders.BeforeRecordIsDue(obligation, Supervisor.PersonId, London, Day("2025-11-25"), Now).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1, 5, 10)]
    [InlineData(21, 5, 10)]
    [InlineData(2, 0, 10)]
    [InlineData(2, 5, 61)]
    public void Numbers_beyond_the_forms_are_refused(int before, int supervisee, int supervisor) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ReminderSettings().Choose(before, supervisee, supervisor));

    private static List<Notice> Before(Session session, ReminderSettings settings, DateOnly today) => [.. Reminders.BeforeSession(session, settings, London, today, Now)];

    private static List<(Guid, NoticeKind)> Waits(SupervisionRecord record, string today) =>
        [.. Reminders.WhileRecordWaits(record, null, new ReminderSettings(), London, Day(today), Now).Select(notice => (notice.PersonId, notice.Kind))];

    private static Session Planned() =>
        Session.Plan(Supervisee.PersonId, Supervisor.PersonId, SessionKind.OneToOne, PlannedFor, null, 60, null, Supervisor, Now, Day("2025-11-21"));

    private static StoredObligation Due(ObligationKind kind, DateOnly due)
    {
        var obligation = new StoredObligation(Supervisee.PersonId, kind, Supervisee.PersonId.ToString());
        obligation.Take(Of(kind, due), Guid.CreateVersion7(), "[]", 1);
        return obligation;
    }

    private static Obligation Of(ObligationKind kind, DateOnly due) =>
        new(Supervisee.PersonId.ToString(), kind, "", due, due, ObligationState.Upcoming, null, new Source("A rule.", "1", null, false), new Derivation([]));

    private static ReminderSettings Settings(int? before)
    {
        var settings = new ReminderSettings();
        settings.Choose(before, 5, 10);
        return settings;
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
