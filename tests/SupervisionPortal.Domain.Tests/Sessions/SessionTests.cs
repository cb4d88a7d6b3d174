using Shouldly;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Sessions;

public sealed class SessionTests
{
    private static readonly DateOnly Today = new(2026, 6, 10);
    private static readonly DateOnly NextWeek = Today.AddDays(7);
    private static readonly DateTime Now = new(2026, 6, 10, 9, 30, 0, DateTimeKind.Utc);
    private static readonly Actor Supervisor = new(Guid.CreateVersion7(), Relation.Supervisor);
    private static readonly Actor Supervisee = new(Guid.CreateVersion7(), Relation.Supervisee);

    public static TheoryData<SessionStatus, SessionVerb> EveryPair =>
        new(Enum.GetValues<SessionStatus>().SelectMany(_ => Enum.GetValues<SessionVerb>(), (from, verb) => (from, verb)));

    public static TheoryData<Relation> Outsiders =>
        [Relation.None, Relation.LineManager, Relation.SeniorManager, Relation.QualityAssurance, Relation.HumanResources, Relation.Administrator];

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_verb_leads_where_the_table_says_or_is_refused(SessionStatus from, SessionVerb verb)
    {
        SessionStatus? expected = (from, verb) switch
        {
            (SessionStatus.Planned, SessionVerb.Move) => SessionStatus.Planned,
            (SessionStatus.Planned, SessionVerb.Agree) => SessionStatus.Planned,
            (SessionStatus.Planned, SessionVerb.Hold) => SessionStatus.Held,
            (SessionStatus.Planned, SessionVerb.Miss) => SessionStatus.Missed,
            (SessionStatus.Planned, SessionVerb.Cancel) => SessionStatus.Cancelled,
            (SessionStatus.Missed, SessionVerb.Return) => SessionStatus.Missed,
            (SessionStatus.Cancelled, SessionVerb.Return) => SessionStatus.Cancelled,
            (SessionStatus.Planned, SessionVerb.Pass) => SessionStatus.Planned,
            _ => null,
        };
        if (verb == SessionVerb.Plan)
        {
            Session.States.Allows(from, verb).ShouldBeFalse();
            return;
        }

        var session = In(from);
        var moves = session.Moves.Count;

        if (expected is { } to)
        {
            Do(session, verb);

            session.Status.ShouldBe(to);
            session.Moves.Count.ShouldBe(moves + 1);
            session.Moves[^1].Verb.ShouldBe(verb);
            session.Moves[^1].To.ShouldBe(to);
            session.Moves[^1].ById.ShouldBe(Supervisor.PersonId);
            session.Moves[^1].At.ShouldBe(Now);
        }
        else
        {
            Should.Throw<RefusedException>(() => Do(session, verb)).Refusal.ShouldBe(Refusal.NotInThisState);

            session.Status.ShouldBe(from);
            session.Moves.Count.ShouldBe(moves);
        }
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void The_question_gives_the_same_answer_as_the_verb(SessionStatus from, SessionVerb verb)
    {
        // A booking passes on with the file: nobody asks whether they may.
        if (verb is SessionVerb.Plan or SessionVerb.Pass)
        {
            return;
        }

        var session = In(from);

        var why = verb switch
        {
            SessionVerb.Move => session.WhyNotMove(Supervisor),
            SessionVerb.Agree => session.WhyNotAgree(Supervisor),
            SessionVerb.Hold => session.WhyNotHold(Supervisor, Today, Today),
            SessionVerb.Miss => session.WhyNotMiss(Supervisor, Today),
            SessionVerb.Cancel => session.WhyNotCancel(Supervisor, Today, Today),
            _ => session.WhyNotReturn(Supervisor, Today),
        };

        why.ShouldBe(Session.States.Allows(from, verb) ? null : Refusal.NotInThisState);
    }

    [Theory]
    [MemberData(nameof(Outsiders))]
    public void Only_the_two_may_change_anything(Relation relation)
    {
        var outsider = new Actor(Guid.CreateVersion7(), relation);
        var planned = In(SessionStatus.Planned);

        Session.WhyNotPlan(Today, outsider, Today).ShouldBe(Refusal.OnlyThoseTwo);
        planned.WhyNotMove(outsider).ShouldBe(Refusal.OnlyThoseTwo);
        planned.WhyNotAgree(outsider).ShouldBe(Refusal.OnlyThoseTwo);
        planned.WhyNotCancel(outsider, Today, Today).ShouldBe(Refusal.OnlyThoseTwo);
        planned.WhyNotMiss(outsider, Today).ShouldBe(Refusal.OnlyThoseTwo);
        planned.WhyNotHold(outsider, Today, Today).ShouldBe(Refusal.OnlyTheSupervisor);
        In(SessionStatus.Missed).WhyNotReturn(outsider, Today).ShouldBe(Refusal.OnlyThoseTwo);
    }

    [Theory]
    [InlineData(Relation.Supervisee, true)]
    [InlineData(Relation.Supervisor, true)]
    [InlineData(Relation.LineManager, true)]
    [InlineData(Relation.SeniorManager, true)]
    [InlineData(Relation.QualityAssurance, true)]
    [InlineData(Relation.HumanResources, true)]
    [InlineData(Relation.Administrator, false)]
    [InlineData(Relation.None, false)]
    public void Its_facts_are_shown_to_the_two_and_to_those_who_oversee(Relation relation, bool shown) =>
        In(SessionStatus.Held).ShowsFactsTo(new Actor(Guid.CreateVersion7(), relation)).ShouldBe(shown);

    [Fact]
    public void The_supervisee_may_book_move_cancel_and_say_that_it_was_missed_but_not_that_it_was_held()
    {
        var session = Session.Plan(Supervisee.PersonId, Supervisor.PersonId, SessionKind.OneToOne, Today, null, 60, null, Supervisee, Now, Today);

        session.WhyNotMove(Supervisee).ShouldBeNull();
        session.WhyNotCancel(Supervisee, Today, Today).ShouldBeNull();
        session.WhyNotMiss(Supervisee, Today).ShouldBeNull();
        session.WhyNotHold(Supervisee, Today, Today).ShouldBe(Refusal.OnlyTheSupervisor);
    }

    [Fact]
    public void Whoever_it_was_booked_with_may_still_act_after_the_supervisor_changed()
    {
        var session = In(SessionStatus.Planned);
        var former = Supervisor with { Relation = Relation.None };

        session.WhyNotHold(former, Today, Today).ShouldBeNull();
        session.Hold(Today, 60, false, former, Now, Today);

        session.SupervisorId.ShouldBe(former.PersonId);
    }

    [Fact]
    public void A_successor_who_moves_or_holds_it_becomes_its_supervisor()
    {
        var successor = new Actor(Guid.CreateVersion7(), Relation.Supervisor);
        var moved = In(SessionStatus.Planned);
        var held = In(SessionStatus.Planned);

        moved.Move(NextWeek, null, 60, null, "New supervisor", successor, Now, Today);
        held.Hold(Today, 60, false, successor, Now, Today);

        moved.SupervisorId.ShouldBe(successor.PersonId);
        held.SupervisorId.ShouldBe(successor.PersonId);
    }

    [Fact]
    public void A_supervisee_who_moves_it_keeps_its_supervisor()
    {
        var session = In(SessionStatus.Planned);

        session.Move(NextWeek, null, 60, null, "Court", Supervisee, Now, Today);

        session.SupervisorId.ShouldBe(Supervisor.PersonId);
    }

    [Fact]
    public void It_is_not_booked_or_moved_to_a_day_that_has_passed()
    {
        var yesterday = Today.AddDays(-1);

        Session.WhyNotPlan(yesterday, Supervisor, Today).ShouldBe(Refusal.PlannedInThePast);
        Session.WhyNotPlan(Today, Supervisor, Today).ShouldBeNull();
        Should.Throw<RefusedException>(() => In(SessionStatus.Planned).Move(yesterday, null, 60, null, "x", Supervisor, Now, Today))
            .Refusal.ShouldBe(Refusal.PlannedInThePast);
    }

    [Fact]
    public void It_is_not_booked_for_the_day_the_supervisee_has_left_or_later()
    {
        Session.WhyNotPlan(NextWeek, Supervisor, Today, leftOn: NextWeek).ShouldBe(Refusal.PersonHasLeft);
        Session.WhyNotPlan(NextWeek.AddDays(-1), Supervisor, Today, leftOn: NextWeek).ShouldBeNull();
    }

    [Fact]
    public void It_is_held_today_or_before_and_not_before_the_start_in_post()
    {
        var session = In(SessionStatus.Planned);

        session.WhyNotHold(Supervisor, Today.AddDays(1), Today).ShouldBe(Refusal.HeldInTheFuture);
        session.WhyNotHold(Supervisor, Today.AddDays(-3), Today, startedOn: Today.AddDays(-2)).ShouldBe(Refusal.HeldBeforeStart);
        session.WhyNotHold(Supervisor, Today.AddDays(-2), Today, startedOn: Today.AddDays(-2)).ShouldBeNull();
    }

    [Fact]
    public void Held_keeps_the_planned_minutes_where_none_are_said()
    {
        var session = Session.Plan(Supervisee.PersonId, Supervisor.PersonId, SessionKind.OneToOne, Today, null, 75, null, Supervisor, Now, Today);

        session.Hold(Today, null, true, Supervisor, Now, Today);

        session.Minutes.ShouldBe(75);
        session.HeldOn.ShouldBe(Today);
        session.CasesDiscussed.ShouldBeTrue();
        session.Moves[^1].On.ShouldBe(Today);
    }

    [Fact]
    public void It_is_not_missed_before_its_day()
    {
        var ahead = Session.Plan(Supervisee.PersonId, Supervisor.PersonId, SessionKind.OneToOne, NextWeek, null, 60, null, Supervisor, Now, Today);

        ahead.WhyNotMiss(Supervisor, Today).ShouldBe(Refusal.StillToCome);
        ahead.WhyNotMiss(Supervisor, NextWeek).ShouldBeNull();
    }

    [Fact]
    public void Missed_counts_from_the_planned_day()
    {
        var session = In(SessionStatus.Planned);

        session.Miss(FellThroughBy.Supervisor, FallThroughReason.Other, "Emergency duty", null, Supervisor, Now.AddDays(3), Today.AddDays(3));

        session.FellThroughOn.ShouldBe(Today);
        session.FellThroughBy.ShouldBe(FellThroughBy.Supervisor);
        session.FellThroughWhy.ShouldBe("Emergency duty");
    }

    [Fact]
    public void Cancelled_counts_from_the_day_it_was_called_off()
    {
        var session = In(SessionStatus.Planned);

        session.Cancel(FellThroughBy.Supervisee, FallThroughReason.Other, "Court", null, Supervisee, Now, Today.AddDays(2), cancelledOn: Today.AddDays(-1));

        session.FellThroughOn.ShouldBe(Today.AddDays(-1));
        session.Moves[^1].On.ShouldBe(Today.AddDays(-1));
    }

    [Fact]
    public void It_is_not_cancelled_on_a_day_to_come_nor_after_its_own_day()
    {
        var session = In(SessionStatus.Planned);

        session.WhyNotCancel(Supervisor, Today.AddDays(1), Today).ShouldBe(Refusal.CancelledInTheFuture);
        session.WhyNotCancel(Supervisor, Today.AddDays(1), Today.AddDays(5)).ShouldBe(Refusal.CancelledAfterwards);
    }

    [Fact]
    public void A_return_is_kept_for_sickness_alone()
    {
        var other = In(SessionStatus.Planned);
        other.Cancel(FellThroughBy.Supervisee, FallThroughReason.Other, "Court", Today.AddDays(3), Supervisee, Now, Today);

        other.ReturnedOn.ShouldBeNull();
        other.WhyNotReturn(Supervisor, NextWeek).ShouldBe(Refusal.NotSick);
    }

    [Fact]
    public void Nobody_returns_before_the_day_it_fell_through()
    {
        var session = In(SessionStatus.Cancelled);

        session.WhyNotReturn(Supervisor, Today.AddDays(-1)).ShouldBe(Refusal.ReturnBeforeAbsence);
        Should.Throw<RefusedException>(() => session.Return(Today.AddDays(-1), Supervisor, Now)).Refusal.ShouldBe(Refusal.ReturnBeforeAbsence);
        Should.Throw<RefusedException>(() => In(SessionStatus.Planned)
                .Cancel(FellThroughBy.Supervisor, FallThroughReason.Sickness, "Flu", Today.AddDays(-1), Supervisor, Now, Today))
            .Refusal.ShouldBe(Refusal.ReturnBeforeAbsence);
    }

    [Fact]
    public void An_expected_return_may_be_corrected_and_each_saying_is_kept()
    {
        var session = In(SessionStatus.Cancelled);

        session.Return(Today.AddDays(5), Supervisor, Now);
        session.Return(Today.AddDays(8), Supervisee, Now);

        session.ReturnedOn.ShouldBe(Today.AddDays(8));
        session.Moves.Where(move => move.Verb == SessionVerb.Return).Select(move => move.On).ShouldBe([Today.AddDays(5), Today.AddDays(8)]);
    }

    [Fact]
    public void Every_move_says_where_the_plan_stood_after_it()
    {
        var session = In(SessionStatus.Planned);

        session.Move(NextWeek, new TimeOnly(14, 0), 90, "Room 2", "Annual leave", Supervisor, Now, Today);

        session.Moves.Select(move => (move.PlannedFor, move.StartsAt, move.Why))
            .ShouldBe([(Today, new TimeOnly(10, 0), null), (NextWeek, new TimeOnly(14, 0), "Annual leave")]);
        (session.Minutes, session.Venue).ShouldBe((90, "Room 2"));
    }

    [Fact]
    public void A_booking_takes_the_id_its_form_was_given()
    {
        var id = Guid.CreateVersion7();

        var session = Session.Plan(Supervisee.PersonId, Supervisor.PersonId, SessionKind.AdHoc, Today, null, null, null, Supervisor, Now, Today, id: id);

        session.Id.ShouldBe(id);
        session.Moves.ShouldHaveSingleItem().SessionId.ShouldBe(id);
    }

    [Fact]
    public void A_planned_day_that_passed_in_silence_is_unaccounted_for()
    {
        In(SessionStatus.Planned).IsUnaccountedFor(Today).ShouldBeFalse();
        In(SessionStatus.Planned).IsUnaccountedFor(Today.AddDays(1)).ShouldBeTrue();
        In(SessionStatus.Held).IsUnaccountedFor(Today.AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void A_date_both_agreed_is_agreed_once_and_no_longer_once_one_of_them_moves_it()
    {
        var session = In(SessionStatus.Planned);

        session.Agree(Supervisee, Now, Today);
        session.AgreedOn.ShouldBe(Today);
        session.WhyNotAgree(Supervisee).ShouldBe(Refusal.AlreadyAnswered);
        session.Move(NextWeek, null, 60, null, "Court", Supervisor, Now, Today);

        session.AgreedOn.ShouldBeNull();
        session.Moves.Select(move => move.Verb).ShouldBe([SessionVerb.Plan, SessionVerb.Agree, SessionVerb.Move]);
    }

    private static Session In(SessionStatus status)
    {
        var session = Session.Plan(
            Supervisee.PersonId, Supervisor.PersonId, SessionKind.OneToOne, Today, new TimeOnly(10, 0), 60, "Room 1", Supervisor, Now, Today);
        switch (status)
        {
            case SessionStatus.Held:
                session.Hold(Today, 60, false, Supervisor, Now, Today);
                break;
            case SessionStatus.Missed:
                session.Miss(FellThroughBy.Supervisee, FallThroughReason.Sickness, "Flu", null, Supervisor, Now, Today);
                break;
            case SessionStatus.Cancelled:
                session.Cancel(FellThroughBy.Supervisee, FallThroughReason.Sickness, "Flu", null, Supervisor, Now, Today);
                break;
        }

        return session;
    }

    private static void Do(Session session, SessionVerb verb)
    {
        switch (verb)
        {
            case SessionVerb.Agree:
                session.Agree(Supervisor, Now, Today);
                break;
            case SessionVerb.Move:
                session.Move(NextWeek, null, 60, null, "Annual leave", Supervisor, Now, Today);
                break;
            case SessionVerb.Hold:
                session.Hold(Today, 60, false, Supervisor, Now, Today);
                break;
            case SessionVerb.Miss:
                session.Miss(FellThroughBy.Both, FallThroughReason.Other, "Forgotten", null, Supervisor, Now, Today);
                break;
            case SessionVerb.Cancel:
                session.Cancel(FellThroughBy.Both, FallThroughReason.Other, "Inspection", null, Supervisor, Now, Today);
                break;
            case SessionVerb.Return:
                session.Return(NextWeek, Supervisor, Now);
                break;
            case SessionVerb.Pass:
                session.Pass(Guid.CreateVersion7(), Supervisor.PersonId, Now);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(verb), verb, "Booking makes a session; it does not move one.");
        }
    }
}
