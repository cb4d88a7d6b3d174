using Shouldly;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Sessions;

/// <summary>Sessions that are no one-to-ones: who takes part in them, and who has no part in them.</summary>
public sealed class OtherSessionTests
{
    private static readonly DateOnly Today = new(2026, 6, 10);
    private static readonly DateTime Now = new(2026, 6, 10, 9, 30, 0, DateTimeKind.Utc);
    private static readonly Actor Supervisee = new(Guid.CreateVersion7(), Relation.Supervisee);
    private static readonly Actor Supervisor = new(Guid.CreateVersion7(), Relation.Supervisor);
    private static readonly Actor Second = new(Guid.CreateVersion7(), Relation.None);
    private static readonly Actor Colleague = new(Guid.CreateVersion7(), Relation.None);
    private static readonly Actor Above = new(Guid.CreateVersion7(), Relation.LineManager | Relation.SeniorManager | Relation.QualityAssurance | Relation.HumanResources);

    [Fact]
    public void Two_colleagues_do_all_of_a_peer_session_and_nobody_else_sees_it()
    {
        Peer().WhyNotHold(Colleague, Today, Today).ShouldBeNull();
        Peer().WhyNotHold(Supervisee, Today, Today).ShouldBeNull();
        Peer().WhyNotCancel(Colleague).ShouldBeNull();
        Peer().WhyNotMove(Supervisee).ShouldBeNull();
        foreach (var other in new[] { Supervisor, Second, Above, new Actor(Guid.CreateVersion7(), Relation.Cover), new Actor(Guid.CreateVersion7(), Relation.Administrator) })
        {
            Peer().ShowsFactsTo(other).ShouldBeFalse();
            Peer().WhyNotMove(other).ShouldBe(Refusal.OnlyThoseTwo);
            Peer().WhyNotHold(other).ShouldBe(Refusal.OnlyThoseTwo);
        }
    }

    [Fact]
    public void A_peer_session_opens_no_file_and_is_not_recorded()
    {
        var peer = Peer();
        peer.Hold(Today, 45, casesDiscussed: false, Colleague, Now, Today);

        peer.WhyNotRecord(Supervisee).ShouldBe(Refusal.KindIsNotRecorded);
        peer.WhyNotRecord(Supervisor).ShouldBe(Refusal.KindIsNotRecorded);
        peer.OpensFileTo(Colleague).ShouldBeFalse();
        peer.OpensFileTo(Supervisee).ShouldBeFalse();
        peer.SupervisorId.ShouldBe(Colleague.PersonId);
    }

    [Fact]
    public void Who_gives_professional_supervision_holds_and_records_it_and_the_supervisor_looks_on()
    {
        var session = Session.PlanProfessional(Professional(), Today, null, 60, null, Supervisee, Now, Today);

        session.WhyNotHold(Supervisor, Today, Today).ShouldBe(Refusal.OnlyTheSupervisor);
        session.WhyNotMove(Supervisor).ShouldBe(Refusal.OnlyThoseTwo);
        session.ShowsFactsTo(Supervisor).ShouldBeTrue();
        session.ShowsFactsTo(Above).ShouldBeTrue();
        session.ShowsFactsTo(Colleague).ShouldBeFalse();
        session.OpensFileTo(Second).ShouldBeFalse();
        session.Hold(Today, 60, casesDiscussed: false, Second, Now, Today);
        session.WhyNotRecord(Second).ShouldBeNull();
        session.WhyNotRecord(Supervisor).ShouldBe(Refusal.OnlyTheSupervisor);
        session.SupervisorId.ShouldBe(Second.PersonId);
    }

    [Fact]
    public void The_record_of_professional_supervision_is_its_authors_until_it_is_sent()
    {
        var record = SupervisionRecord.Begin(Guid.CreateVersion7(), Supervisee.PersonId, Second.PersonId, Today, casesDiscussed: false, Second, Now, isProfessional: true);

        record.AccessOf(Supervisor).ShouldBe(RecordAccess.None);
        record.WhyNotDiscard(Supervisor).ShouldBe(Refusal.OnlyTheSupervisor);
        record.Issue(new RecordContent { Answers = [new("support/discussed", "What the register asks.")] }, 1, new AnswerWindow(null, null), new Signing("I sign", "Second"), Second, Now);
        record.AccessOf(Supervisor).ShouldBe(RecordAccess.Open);
        record.AccessOf(Above).ShouldBe(RecordAccess.WithPurpose);
        record.AccessOf(Colleague).ShouldBe(RecordAccess.None);
        record.WhyNotAmend(Supervisor, Now).ShouldBe(Refusal.OnlyTheSupervisor);
    }

    [Fact]
    public void What_becomes_of_the_record_of_professional_supervision_is_told_to_its_author_alone()
    {
        var record = SupervisionRecord.Begin(Guid.CreateVersion7(), Supervisee.PersonId, Second.PersonId, Today, casesDiscussed: false, Second, Now, isProfessional: true);
        record.Issue(new RecordContent { Answers = [new("support/discussed", "What the register asks.")] }, 1, new AnswerWindow(null, null), new Signing("I sign", "Second"), Second, Now);
        var settings = new ReminderSettings();
        var waits = Reminders.WhileRecordWaits(record, Supervisor.PersonId, settings, new WorkingCalendar(TimeZoneInfo.Utc, WorkingCalendar.MondayToFriday, []), Today.AddDays(60), Now.AddDays(60)).ToList();
        record.SignOff(1, null, new Signing("I sign", "Supervisee"), Supervisee, Now);

        RecordNotices.Of(record, record.Moves[^1], Supervisor.PersonId).Select(notice => notice.PersonId).ShouldBe([Second.PersonId]);
        waits.Where(notice => notice.Kind == NoticeKind.RecordStillUnanswered).Select(notice => notice.PersonId).ShouldBe([Second.PersonId]);
    }

    [Fact]
    public void Professional_supervision_is_met_for_while_it_is_arranged_and_by_those_two()
    {
        var between = Professional();
        between.End(Today.AddDays(10));

        Session.WhyNotMeet(between, Today.AddDays(9), Second).ShouldBeNull();
        Session.WhyNotMeet(between, Today.AddDays(10), Second).ShouldBe(Refusal.NotSupervisedThen);
        Session.WhyNotMeet(between, Today.AddDays(-1), Supervisee).ShouldBe(Refusal.NotSupervisedThen);
        Session.WhyNotMeet(between, Today, Supervisor).ShouldBe(Refusal.OnlyThoseTwo);
        between.End(Today.AddDays(20));
        between.Until.ShouldBe(Today.AddDays(10));
    }

    [Fact]
    public void Who_supervises_the_work_or_is_supervised_gives_no_professional_supervision()
    {
        foreach (var by in new[] { Supervisee.PersonId, Supervisor.PersonId })
        {
            Should.Throw<RefusedException>(() => new ProfessionalSupervision(Supervisee.PersonId, by, Today, Supervisor.PersonId)).Refusal.ShouldBe(Refusal.NeedsAnotherSupervisor);
        }
    }

    [Fact]
    public void Nobody_meets_themselves()
    {
        Should.Throw<RefusedException>(() => Session.PlanPeer(Supervisee.PersonId, Today, null, null, null, Supervisee, Now, Today)).Refusal.ShouldBe(Refusal.NeedsColleague);
    }

    [Theory]
    [InlineData(SessionKind.Peer)]
    [InlineData(SessionKind.Joint)]
    [InlineData(SessionKind.Professional)]
    public void A_kind_with_other_people_in_it_is_not_booked_with_these_two_alone(SessionKind kind)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Session.Plan(Supervisee.PersonId, Supervisor.PersonId, kind, Today, null, null, null, Supervisor, Now, Today));
    }

    [Fact]
    public void Who_leads_a_joint_session_holds_and_records_it_and_the_other_does_not()
    {
        var joint = Joint();
        joint.WhyNotHold(Supervisee).ShouldBe(Refusal.OnlyTheSupervisor);
        var byTheOther = Session.PlanJoint(Supervisee.PersonId, Supervisor.PersonId, Second.PersonId, Today, null, 60, null, Supervisor, Now, Today);

        joint.Hold(Today, 60, casesDiscussed: false, Second, Now, Today);

        joint.SupervisorId.ShouldBe(Second.PersonId);
        joint.WhyNotRecord(Second).ShouldBeNull();
        byTheOther.WhyNotHold(Second).ShouldBe(Refusal.OnlyTheSupervisor);
        byTheOther.WhyNotCancel(Second).ShouldBeNull();
        byTheOther.WhyNotRecord(Second).ShouldBe(Refusal.OnlyTheSupervisor);
    }

    [Fact]
    public void A_supervisor_of_another_team_sees_the_joint_session_and_nothing_beside_it()
    {
        Joint().ShowsFactsTo(Second).ShouldBeTrue();
        Joint().OpensFileTo(Second).ShouldBeFalse();
        Joint().OpensFileTo(Supervisor).ShouldBeTrue();
        Joint().ShowsFactsTo(Above).ShouldBeTrue();
        Joint().ShowsFactsTo(Colleague).ShouldBeFalse();
    }

    [Fact]
    public void Who_leads_was_agreed_and_stays_whoever_moves_it()
    {
        var joint = Joint();

        joint.Move(Today.AddDays(7), null, 60, null, "Court", Supervisor, Now, Today);

        (joint.SupervisorId, joint.OtherSupervisorId).ShouldBe((Second.PersonId, Supervisor.PersonId));
        joint.IsMovedByProposal.ShouldBeFalse();
    }

    [Fact]
    public void A_joint_session_needs_two_supervisors()
    {
        Session.WhyNotJoin(Supervisee.PersonId, Supervisor.PersonId, Supervisor.PersonId).ShouldBe(Refusal.NeedsSecondSupervisor);
        Session.WhyNotJoin(Supervisee.PersonId, Supervisor.PersonId, Supervisee.PersonId).ShouldBe(Refusal.NeedsSecondSupervisor);
        Session.WhyNotJoin(Supervisee.PersonId, Supervisor.PersonId, Second.PersonId).ShouldBeNull();
        Should.Throw<RefusedException>(() => Session.PlanJoint(Supervisee.PersonId, Supervisor.PersonId, Second.PersonId, Today, null, null, null, Second, Now, Today))
            .Refusal.ShouldBe(Refusal.OnlyThoseTwo);
    }

    [Fact]
    public void All_who_take_part_are_told_but_the_one_who_acts()
    {
        var joint = Joint();

        SessionNotices.Of(joint, joint.Moves[0]).Select(notice => notice.PersonId).ShouldBe([Supervisee.PersonId, Second.PersonId], ignoreOrder: true);
        SessionNotices.OfAgenda(joint, Second.PersonId, Today, Now).Select(notice => notice.PersonId).ShouldBe([Supervisee.PersonId, Supervisor.PersonId], ignoreOrder: true);
        SessionNotices.OfAgenda(Peer(), Colleague.PersonId, Today, Now).ShouldHaveSingleItem().PersonId.ShouldBe(Supervisee.PersonId);
        Reminders.AfterSession(Peer(), Today.AddDays(1), Now).ShouldHaveSingleItem().PersonId.ShouldBe(Supervisee.PersonId);
    }

    [Theory]
    [InlineData(SessionKind.AdHoc, null)]
    [InlineData(SessionKind.Group, Refusal.KindIsNotRecorded)]
    public void What_is_held_with_a_supervisor_is_recorded_but_for_groups(SessionKind kind, Refusal? expected)
    {
        var session = Session.Plan(Supervisee.PersonId, Supervisor.PersonId, kind, Today, null, null, null, Supervisor, Now, Today);
        session.Hold(Today, 20, casesDiscussed: false, Supervisor, Now, Today);

        session.WhyNotRecord(Supervisor).ShouldBe(expected);
    }

    private static ProfessionalSupervision Professional() => new(Supervisee.PersonId, Second.PersonId, Today, Supervisor.PersonId);

    private static Session Peer() => Session.PlanPeer(Colleague.PersonId, Today, null, 45, null, Supervisee, Now, Today);

    /// <summary>Led by the one of the other team.</summary>
    private static Session Joint() => Session.PlanJoint(Supervisee.PersonId, Second.PersonId, Supervisor.PersonId, Today, null, 60, null, Supervisor, Now, Today);
}
