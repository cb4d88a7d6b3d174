using Shouldly;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Sessions;

public sealed class SessionProposalTests
{
    private static readonly DateOnly Today = new(2026, 6, 10);
    private static readonly DateOnly Day = Today.AddDays(20);
    private static readonly DateTime Now = new(2026, 6, 10, 9, 30, 0, DateTimeKind.Utc);
    private static readonly Actor Supervisor = new(Guid.CreateVersion7(), Relation.Supervisor);
    private static readonly Actor Supervisee = new(Guid.CreateVersion7(), Relation.Supervisee);

    public static TheoryData<ProposalState, ProposalVerb> EveryPair =>
        new(Enum.GetValues<ProposalState>().SelectMany(_ => Enum.GetValues<ProposalVerb>(), (from, verb) => (from, verb)));

    public static TheoryData<Relation> Outsiders =>
        [Relation.None, Relation.LineManager, Relation.SeniorManager, Relation.QualityAssurance, Relation.HumanResources, Relation.Administrator];

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_verb_leads_where_the_table_says_or_is_refused(ProposalState from, ProposalVerb verb)
    {
        ProposalState? expected = (from, verb) switch
        {
            (ProposalState.Drafted, ProposalVerb.Change) => ProposalState.Drafted,
            (ProposalState.Drafted, ProposalVerb.Send) => ProposalState.Proposed,
            (ProposalState.Proposed, ProposalVerb.Accept) => ProposalState.Agreed,
            (ProposalState.Proposed, ProposalVerb.AskAnotherTime) => ProposalState.AnotherTimeAsked,
            (ProposalState.Proposed, ProposalVerb.Decline) => ProposalState.Declined,
            (ProposalState.AnotherTimeAsked, ProposalVerb.ProposeAgain) => ProposalState.Proposed,
            (ProposalState.AnotherTimeAsked, ProposalVerb.TakeSuggestion) => ProposalState.Agreed,
            (ProposalState.Drafted or ProposalState.Proposed or ProposalState.AnotherTimeAsked, ProposalVerb.Withdraw) => ProposalState.Withdrawn,
            (ProposalState.Drafted or ProposalState.Proposed or ProposalState.AnotherTimeAsked, ProposalVerb.Overtake) => ProposalState.Overtaken,
            _ => null,
        };
        if (verb == ProposalVerb.Draft)
        {
            SessionProposal.States.Allows(from, verb).ShouldBeFalse();
            return;
        }

        // Only a move can be declined, and only a date of the schedule is drafted: whatever else the state allows holds for both.
        var session = AgreedSession();
        var proposal = verb == ProposalVerb.Decline || from == ProposalState.Declined ? MoveIn(from, session) : DateIn(from);
        var moves = proposal.Moves.Count;
        Refusal(proposal, verb, session).ShouldBe(expected is null ? Domain.Refusal.NotInThisState : null);

        if (expected is { } to)
        {
            Do(proposal, verb, session);

            proposal.State.ShouldBe(to);
            proposal.Moves.Count.ShouldBe(moves + 1);
            (proposal.Moves[^1].Verb, proposal.Moves[^1].To, proposal.Moves[^1].At).ShouldBe((verb, to, verb == ProposalVerb.Overtake ? Now.AddDays(30) : Now));
        }
        else
        {
            Should.Throw<RefusedException>(() => Do(proposal, verb, session)).Refusal.ShouldBe(Domain.Refusal.NotInThisState);

            proposal.State.ShouldBe(from);
            proposal.Moves.Count.ShouldBe(moves);
        }
    }

    [Theory]
    [MemberData(nameof(Outsiders))]
    public void It_is_between_the_two_and_nobody_else(Relation relation)
    {
        var outsider = new Actor(Guid.CreateVersion7(), relation);
        var proposed = DateIn(ProposalState.Proposed);

        proposed.ShowsTo(outsider).ShouldBeFalse();
        SessionProposal.WhyNotDraft(outsider).ShouldBe(Domain.Refusal.OnlyTheSupervisor);
        proposed.WhyNotAccept(outsider, null).ShouldBe(Domain.Refusal.OnlyThoseTwo);
        proposed.WhyNotWithdraw(outsider).ShouldBe(Domain.Refusal.OnlyThoseTwo);
        proposed.WhyNotAskAnotherTime(outsider).ShouldBe(Domain.Refusal.OnlyThoseTwo);
        SessionProposal.WhyNotMove(AgreedSession(), outsider).ShouldBe(Domain.Refusal.OnlyThoseTwo);
    }

    [Fact]
    public void Nobody_answers_themselves_and_only_who_proposed_takes_it_back()
    {
        var proposed = DateIn(ProposalState.Proposed);

        proposed.WhyNotAccept(Supervisor, null).ShouldBe(Domain.Refusal.OnlyTheOther);
        proposed.WhyNotAskAnotherTime(Supervisor).ShouldBe(Domain.Refusal.OnlyTheOther);
        proposed.WhyNotWithdraw(Supervisee).ShouldBe(Domain.Refusal.OnlyWhoProposed);
        DateIn(ProposalState.AnotherTimeAsked).WhyNotTakeSuggestion(Supervisee, null).ShouldBe(Domain.Refusal.OnlyWhoProposed);
        proposed.WaitsFor.ShouldBe(SessionSide.Supervisee);
        DateIn(ProposalState.AnotherTimeAsked).WaitsFor.ShouldBe(SessionSide.Supervisor);
        DateIn(ProposalState.Agreed).WaitsFor.ShouldBeNull();
    }

    [Fact]
    public void A_draft_is_the_supervisors_alone()
    {
        DateIn(ProposalState.Drafted).ShowsTo(Supervisee).ShouldBeFalse();
        DateIn(ProposalState.Drafted).ShowsTo(Supervisor).ShouldBeTrue();
        DateIn(ProposalState.Proposed).ShowsTo(Supervisee).ShouldBeTrue();
        SessionProposal.WhyNotDraft(Supervisee).ShouldBe(Domain.Refusal.OnlyTheSupervisor);
    }

    [Fact]
    public void Accepted_it_is_a_planned_session_that_both_agreed()
    {
        var proposal = DateIn(ProposalState.Proposed);

        var session = proposal.Accept(Supervisor.PersonId, null, Supervisee, Now, Today, null);

        (session.Status, session.PlannedFor, session.StartsAt, session.Minutes, session.Venue).ShouldBe((SessionStatus.Planned, Day, new TimeOnly(10, 0), 90, "Room 1"));
        (session.SupervisorId, session.SuperviseeId, session.AgreedOn).ShouldBe((Supervisor.PersonId, Supervisee.PersonId, Today));
        // The same id: answering twice cannot make two sessions.
        session.Id.ShouldBe(proposal.Id);
        proposal.SessionId.ShouldBe(session.Id);
    }

    [Fact]
    public void An_accepted_move_moves_the_session_and_says_why()
    {
        var session = AgreedSession();
        var proposal = MoveIn(ProposalState.Proposed, session);

        proposal.Accept(Supervisor.PersonId, session, Supervisee, Now, Today, null).ShouldBeSameAs(session);

        (session.PlannedFor, session.StartsAt, session.AgreedOn).ShouldBe((Day, new TimeOnly(14, 0), Today));
        session.Moves.Single(move => move.Verb == SessionVerb.Move).Why.ShouldBe("Court");
    }

    [Fact]
    public void A_declined_move_leaves_the_session_as_it_was()
    {
        var session = AgreedSession();
        var planned = session.PlannedFor;
        var proposal = MoveIn(ProposalState.Proposed, session);

        proposal.Decline("I am in court then", Supervisee, Now);

        (session.PlannedFor, session.AgreedOn).ShouldBe((planned, Today));
        DateIn(ProposalState.Proposed).WhyNotDecline(Supervisee).ShouldBe(Domain.Refusal.OnlyAMoveIsDeclined);
    }

    [Fact]
    public void Only_what_both_agreed_needs_both_to_be_moved()
    {
        var booked = Session.Plan(Supervisee.PersonId, Supervisor.PersonId, SessionKind.OneToOne, Day, null, 60, null, Supervisor, Now, Today);

        SessionProposal.WhyNotMove(booked, Supervisor).ShouldBe(Domain.Refusal.NotYetAgreed);
        SessionProposal.WhyNotMove(AgreedSession(), Supervisee).ShouldBeNull();
        Should.Throw<RefusedException>(() => SessionProposal.ProposeMove(AgreedSession(), Day, null, null, null, " ", Supervisee, Now, Today)).Refusal.ShouldBe(Domain.Refusal.SayWhy);
    }

    [Fact]
    public void A_move_of_a_session_that_was_held_meanwhile_can_no_longer_be_accepted()
    {
        var session = AgreedSession();
        var proposal = MoveIn(ProposalState.Proposed, session);
        session.Hold(Today, 60, false, Supervisor, Now, Today);

        proposal.WhyNotAccept(Supervisee, session).ShouldBe(Domain.Refusal.NotInThisState);
        proposal.WhyNotOvertake(Today, session).ShouldBeNull();
    }

    [Fact]
    public void Another_time_is_asked_for_with_a_day_or_with_words()
    {
        var proposal = DateIn(ProposalState.Proposed);
        Should.Throw<RefusedException>(() => proposal.AskAnotherTime(null, null, " ", Supervisee, Now, Today, null)).Refusal.ShouldBe(Domain.Refusal.SayWhichDaysSuit);
        Should.Throw<RefusedException>(() => proposal.AskAnotherTime(Today.AddDays(-1), null, null, Supervisee, Now, Today, null)).Refusal.ShouldBe(Domain.Refusal.PlannedInThePast);

        proposal.AskAnotherTime(null, new TimeOnly(9, 0), "Thursdays are better", Supervisee, Now, Today, null);

        (proposal.SuggestedOn, proposal.SuggestedAt, proposal.Words).ShouldBe((null, null, "Thursdays are better"));
        proposal.WhyNotTakeSuggestion(Supervisor, null).ShouldBe(Domain.Refusal.NothingSuggested);
    }

    [Fact]
    public void The_suggested_time_is_taken_with_the_proposed_length_and_place()
    {
        var proposal = DateIn(ProposalState.AnotherTimeAsked);

        var session = proposal.TakeSuggestion(Supervisor.PersonId, null, Supervisor, Now, Today, null);

        (session.PlannedFor, session.StartsAt, session.Minutes, session.Venue).ShouldBe((Day.AddDays(1), new TimeOnly(15, 0), 90, "Room 1"));
    }

    [Fact]
    public void Nothing_is_agreed_for_a_day_that_has_passed_or_after_the_supervisee_left()
    {
        var proposal = DateIn(ProposalState.Proposed);

        Should.Throw<RefusedException>(() => proposal.Accept(Supervisor.PersonId, null, Supervisee, Now, Day.AddDays(1), null)).Refusal.ShouldBe(Domain.Refusal.PlannedInThePast);
        Should.Throw<RefusedException>(() => proposal.Accept(Supervisor.PersonId, null, Supervisee, Now, Today, Day)).Refusal.ShouldBe(Domain.Refusal.PersonHasLeft);
        proposal.State.ShouldBe(ProposalState.Proposed);
    }

    [Fact]
    public void It_is_overtaken_on_the_day_after_its_day_and_not_before()
    {
        var proposal = DateIn(ProposalState.Proposed);

        proposal.WhyNotOvertake(Day, null).ShouldBe(Domain.Refusal.StillToCome);
        proposal.WhyNotOvertake(Day.AddDays(1), null).ShouldBeNull();
    }

    [Fact]
    public void A_change_that_changes_nothing_leaves_no_trace()
    {
        var proposal = DateIn(ProposalState.Drafted);

        proposal.Change(Day, new TimeOnly(10, 0), 90, "Room 1", Day, Supervisor, Now, Today, null);

        proposal.Moves.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_new_supervisor_answers_and_withdraws_in_the_place_of_the_old()
    {
        var successor = new Actor(Guid.CreateVersion7(), Relation.Supervisor);

        DateIn(ProposalState.Proposed).WhyNotWithdraw(successor).ShouldBeNull();
        DateIn(ProposalState.AnotherTimeAsked).WhyNotTakeSuggestion(successor, null).ShouldBeNull();
    }

    private static Session AgreedSession()
    {
        var session = Session.Plan(Supervisee.PersonId, Supervisor.PersonId, SessionKind.OneToOne, Today.AddDays(5), new TimeOnly(10, 0), 90, "Room 1", Supervisor, Now, Today);
        session.Agree(Supervisee, Now, Today);
        return session;
    }

    private static SessionProposal DateIn(ProposalState state)
    {
        var proposal = SessionProposal.Draft(Supervisee.PersonId, Day, new TimeOnly(10, 0), 90, "Room 1", Day, Supervisor, Now, Today);
        Lead(proposal, state, null);
        return proposal;
    }

    private static SessionProposal MoveIn(ProposalState state, Session session)
    {
        if (state == ProposalState.Drafted)
        {
            return DateIn(state);
        }

        var proposal = SessionProposal.ProposeMove(session, Day, new TimeOnly(14, 0), 90, "Room 1", "Court", Supervisor, Now, Today);
        Lead(proposal, state, session);
        return proposal;
    }

    private static void Lead(SessionProposal proposal, ProposalState state, Session? session)
    {
        if (state != ProposalState.Drafted && proposal.State == ProposalState.Drafted)
        {
            proposal.Send(Supervisor, Now, Today, null);
        }

        switch (state)
        {
            case ProposalState.AnotherTimeAsked:
                proposal.AskAnotherTime(Day.AddDays(1), new TimeOnly(15, 0), null, Supervisee, Now, Today, null);
                break;
            case ProposalState.Agreed:
                proposal.Accept(Supervisor.PersonId, session, Supervisee, Now, Today, null);
                break;
            case ProposalState.Declined:
                proposal.Decline(null, Supervisee, Now);
                break;
            case ProposalState.Withdrawn:
                proposal.Withdraw(Supervisor, Now);
                break;
            case ProposalState.Overtaken:
                proposal.Overtake(Now, Day.AddDays(1), session);
                break;
        }
    }

    private static Domain.Refusal? Refusal(SessionProposal proposal, ProposalVerb verb, Session session)
    {
        var moved = proposal.IsMove ? session : null;
        return verb switch
        {
            ProposalVerb.Change => proposal.WhyNotChange(Supervisor),
            ProposalVerb.Send => proposal.WhyNotSend(Supervisor),
            ProposalVerb.Accept => proposal.WhyNotAccept(Supervisee, moved),
            ProposalVerb.AskAnotherTime => proposal.WhyNotAskAnotherTime(Supervisee),
            ProposalVerb.ProposeAgain => proposal.WhyNotProposeAgain(Supervisor),
            ProposalVerb.TakeSuggestion => proposal.WhyNotTakeSuggestion(Supervisor, moved),
            ProposalVerb.Decline => proposal.WhyNotDecline(Supervisee),
            ProposalVerb.Withdraw => proposal.WhyNotWithdraw(Supervisor),
            _ => proposal.WhyNotOvertake(Day.AddDays(1), moved),
        };
    }

    private static void Do(SessionProposal proposal, ProposalVerb verb, Session session)
    {
        var moved = proposal.IsMove ? session : null;
        switch (verb)
        {
            case ProposalVerb.Change:
                proposal.Change(Day.AddDays(1), null, 60, null, Day, Supervisor, Now, Today, null);
                break;
            case ProposalVerb.Send:
                proposal.Send(Supervisor, Now, Today, null);
                break;
            case ProposalVerb.Accept:
                proposal.Accept(Supervisor.PersonId, moved, Supervisee, Now, Today, null);
                break;
            case ProposalVerb.AskAnotherTime:
                proposal.AskAnotherTime(Day.AddDays(1), null, "Later", Supervisee, Now, Today, null);
                break;
            case ProposalVerb.ProposeAgain:
                proposal.ProposeAgain(Day.AddDays(2), null, 60, null, null, Supervisor, Now, Today, null);
                break;
            case ProposalVerb.TakeSuggestion:
                proposal.TakeSuggestion(Supervisor.PersonId, moved, Supervisor, Now, Today, null);
                break;
            case ProposalVerb.Decline:
                proposal.Decline(null, Supervisee, Now);
                break;
            case ProposalVerb.Withdraw:
                proposal.Withdraw(Supervisor, Now);
                break;
            default:
                proposal.Overtake(Now.AddDays(30), Day.AddDays(1), moved);
                break;
        }
    }
}
