using Shouldly;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Observations;

public sealed class ObservationTests
{
    private static readonly DateOnly Day = new(2025, 11, 24);
    private static readonly DateTime Now = new(2025, 11, 24, 16, 0, 0, DateTimeKind.Utc);
    private static readonly Actor Worker = new(Guid.CreateVersion7(), Relation.Supervisee);
    private static readonly Actor Supervisor = new(Guid.CreateVersion7(), Relation.Supervisor);
    private static readonly Actor Observer = new(Guid.CreateVersion7(), Relation.None);
    private static readonly Actor Overseer = new(Guid.CreateVersion7(), Relation.SeniorManager);
    private static readonly Guid Action = Guid.CreateVersion7();

    private static readonly ObservationContent Content = new()
    {
        Points = [new ObservedPoint("listens", "Sat on the floor.", "Patient.", ""), new ObservedPoint("risk", " ", "", "")],
        Actions = [new ActionEntry { Id = Action, What = "Leave a written note", WhoId = Worker.PersonId }],
    };

    public static TheoryData<ObservationState, ObservationVerb> Every
    {
        get
        {
            var pairs = new TheoryData<ObservationState, ObservationVerb>();
            foreach (var state in Enum.GetValues<ObservationState>())
            {
                foreach (var verb in Enum.GetValues<ObservationVerb>().Where(verb => verb is not (ObservationVerb.Plan or ObservationVerb.RecordOnPaper)))
                {
                    pairs.Add(state, verb);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_move_leads_where_the_table_says_and_every_other_is_refused(ObservationState state, ObservationVerb verb)
    {
        var observation = In(state);

        if (Observation.States.Allows(state, verb))
        {
            Do(observation, verb);
            observation.State.ShouldBe(Observation.States.Next(state, verb));
            var move = observation.Moves[^1];
            (move.Verb, move.To, move.At).ShouldBe((verb, observation.State, Now));
        }
        else
        {
            var moves = observation.Moves.Count;
            Should.Throw<RefusedException>(() => Do(observation, verb));
            (observation.State, observation.Moves.Count).ShouldBe((state, moves));
        }
    }

    [Fact]
    public void The_day_waits_for_whoever_did_not_name_it()
    {
        var observation = In(ObservationState.Planned);

        observation.WaitsFor.ShouldBe(Worker.PersonId);
        observation.WhyNotAgree(Observer).ShouldBe(Refusal.NotYoursToAgree);
        observation.Move(Day.AddDays(1), null, Worker, Now, Day);
        observation.WaitsFor.ShouldBe(Observer.PersonId);
        observation.WhyNotAgree(Worker).ShouldBe(Refusal.NotYoursToAgree);
        observation.Agree(Observer, Now);
        observation.WaitsFor.ShouldBeNull();
    }

    [Fact]
    public void Each_does_what_is_theirs_alone()
    {
        Observation.WhyNotPlan(Worker.PersonId, Observer.PersonId, Day, Overseer, Day).ShouldBe(Refusal.OnlyThoseTwo);
        Observation.WhyNotPlan(Worker.PersonId, Worker.PersonId, Day, Worker, Day).ShouldBe(Refusal.NeedsAnotherObserver);
        Observation.WhyNotPlan(Worker.PersonId, Observer.PersonId, Day.AddDays(-1), Worker, Day).ShouldBe(Refusal.ObservedOnALaterDay);
        Observation.WhyNotRecord(Worker).ShouldBe(Refusal.OnlyTheSupervisor);
        In(ObservationState.Agreed).WhyNotObserve(Supervisor, Day).ShouldBe(Refusal.OnlyTheObserver);
        In(ObservationState.Agreed).WhyNotObserve(Observer, Day.AddDays(-1)).ShouldBe(Refusal.StillToCome);
        In(ObservationState.Agreed).WhyNotMove(Overseer).ShouldBe(Refusal.OnlyWhoTakesPart);
        In(ObservationState.Observed).WhyNotWrite(Supervisor).ShouldBe(Refusal.OnlyTheObserver);
        In(ObservationState.Shared).WhyNotDiscuss(Worker).ShouldBe(Refusal.OnlyTheObserver);
        In(ObservationState.Shared).WhyNotDiscuss(Supervisor).ShouldBeNull();
        In(ObservationState.Discussed).WhyNotSign(Observer).ShouldBe(Refusal.OnlyWhoWasObserved);
        In(ObservationState.Signed).WhyNotSign(Worker).ShouldBe(Refusal.AlreadyFinal);
        In(ObservationState.Signed).WhyNotReflect(Worker).ShouldBe(Refusal.AlreadyFinal);
        In(ObservationState.Observed).WhyNotReflect(Worker).ShouldBeNull();
        In(ObservationState.Observed).WhyNotReflect(Observer).ShouldBe(Refusal.OnlyWhoWasObserved);
    }

    [Fact]
    public void Its_words_are_for_the_three_and_its_facts_for_those_who_oversee()
    {
        var observation = In(ObservationState.Shared);

        new[] { Worker, Supervisor, Observer }.ShouldAllBe(actor => observation.IsShownTo(actor));
        (observation.IsShownTo(Overseer), observation.ShowsFactsTo(Overseer)).ShouldBe((false, true));
        observation.ShowsFactsTo(new Actor(Guid.CreateVersion7(), Relation.None)).ShouldBeFalse();
    }

    [Fact]
    public void Nobody_is_observed_without_permission_and_nothing_blank_is_shared()
    {
        Should.Throw<RefusedException>(() => In(ObservationState.Agreed).Observe(Day, " ", Observer, Now, Day)).Refusal.ShouldBe(Refusal.SayWhoAllowedIt);
        Should.Throw<RefusedException>(() => In(ObservationState.Agreed).Observe(Day.AddDays(1), "mother", Observer, Now, Day)).Refusal.ShouldBe(Refusal.HeldInTheFuture);
        Should.Throw<RefusedException>(() => In(ObservationState.Observed).Share(new ObservationContent(), 1, Signed("Observer"), Observer, Now)).Refusal.ShouldBe(Refusal.NothingWritten);
        Should.Throw<RefusedException>(() => In(ObservationState.Shared).Discuss(Day.AddDays(-1), Observer, Now, Day)).Refusal.ShouldBe(Refusal.DiscussedBeforehand);
        Should.Throw<RefusedException>(() => In(ObservationState.Discussed).SignWithOwnView(" ", null, Signed("Worker"), Worker, Now)).Refusal.ShouldBe(Refusal.SayWhatYouSee);
        Should.Throw<RefusedException>(() => In(ObservationState.Agreed).Cancel("", Observer, Now)).Refusal.ShouldBe(Refusal.SayWhy);
    }

    [Fact]
    public void What_is_to_be_improved_becomes_actions_when_it_was_talked_over()
    {
        var actions = In(ObservationState.Shared).Discuss(Day, Observer, Now, Day);

        var action = actions.ShouldHaveSingleItem();
        (action.Id, action.What, action.OwnerId, action.AgreedOn, action.RecordId).ShouldBe((Action, "Leave a written note", Worker.PersonId, Day, null));
    }

    [Fact]
    public void Each_signature_is_under_the_version_that_was_signed_and_the_reflection_a_part_of_it()
    {
        var observation = In(ObservationState.Shared);
        observation.Reopen("A slip of the pen.", Observer, Now);
        observation.Share(Content with { Summary = "Careful work." }, 1, Signed("Observer"), Observer, Now);
        observation.Discuss(Day, Observer, Now, Day);

        observation.Sign(null, "I would begin with the child again.", Signed("Worker"), Worker, Now);

        observation.Reports.Select(report => report.Number).ShouldBe([1, 2]);
        observation.Reports[0].Read().Summary.ShouldBe("");
        observation.Reports[0].Read().Points.ShouldHaveSingleItem();
        var signature = observation.Signatures[^1];
        (signature.Number, signature.ContentHash, signature.Reflection, signature.IsObservers).ShouldBe((2, observation.Latest!.ContentHash, "I would begin with the child again.", false));
        observation.Signatures.Count(row => row.IsObservers).ShouldBe(2);
    }

    [Fact]
    public void The_same_seed_draws_the_same_reports_and_of_none_nothing_is_drawn()
    {
        var population = Enumerable.Range(0, 40).Select(_ => Guid.CreateVersion7()).ToList();
        IReadOnlyList<Guid> Drawn(IReadOnlyCollection<Guid> from) =>
            [.. ObservationSample.Draw(7, Day, Day, from, 5, Observer.PersonId, Now, Guid.CreateVersion7()).Observations.Select(row => row.ObservationId)];

        Drawn(population).ShouldBe(Drawn([.. population.AsEnumerable().Reverse()]));
        Drawn(population).Count.ShouldBe(5);
        Should.Throw<RefusedException>(() => Drawn([])).Refusal.ShouldBe(Refusal.NothingToDraw);
    }

    [Fact]
    public void A_session_to_come_is_observed_by_neither_of_the_two()
    {
        var session = ASession();
        var supervisor = new Actor(session.SupervisorId, Relation.Supervisee);
        var supervisee = new Actor(session.SuperviseeId, Relation.None);

        Observation.WhyNotSitIn(session, Observer.PersonId, supervisor, Day).ShouldBeNull();
        Observation.WhyNotSitIn(session, Observer.PersonId, supervisee, Day).ShouldBeNull();
        Observation.WhyNotSitIn(session, Observer.PersonId, Overseer, Day).ShouldBe(Refusal.OnlyWhoTakesPart);
        Observation.WhyNotSitIn(session, session.SupervisorId, supervisor, Day).ShouldBe(Refusal.NeedsAnotherObserver);
        Observation.WhyNotSitIn(session, session.SuperviseeId, supervisor, Day).ShouldBe(Refusal.NeedsAnotherObserver);
        Observation.WhyNotSitIn(session, Observer.PersonId, supervisor, Day.AddDays(1)).ShouldBe(Refusal.OnlyASessionToCome);
        session.Hold(Day, 60, false, new Actor(session.SupervisorId, Relation.Supervisor), Now, Day);
        Observation.WhyNotSitIn(session, Observer.PersonId, supervisor, Day).ShouldBe(Refusal.OnlyASessionToCome);
    }

    [Fact]
    public void Whose_session_it_is_sees_that_it_is_observed_can_have_it_cancelled_and_says_how_they_see_it()
    {
        var session = ASession();
        var supervisee = new Actor(session.SuperviseeId, Relation.None);
        var observation = Observation.SitIn(session, Observer.PersonId, new Actor(session.SupervisorId, Relation.Supervisee), Now, Day, Guid.CreateVersion7());

        (observation.ShowsFactsTo(supervisee), observation.IsShownTo(supervisee), observation.WhyNotCancel(supervisee)).ShouldBe((true, false, null));
        observation.WhyNotView(supervisee).ShouldBe(Refusal.NotInThisState);
        observation.Observe(Day, "asked", Observer, Now, Day);
        observation.WhyNotView(supervisee).ShouldBeNull();
        observation.WhyNotView(new Actor(session.SupervisorId, Relation.Supervisee)).ShouldBe(Refusal.OnlyTheSupervisee);
        var view = new SuperviseesView(observation.Id, supervisee.PersonId);
        Should.Throw<RefusedException>(() => view.Give(Now)).Refusal.ShouldBe(Refusal.NothingWritten);
        view.TrySave([new Answer("helped", "Being asked.")], 0, Now).ShouldBeTrue();
        view.Give(Now);
        view.TrySave([new Answer("helped", "Changed.")], 1, Now).ShouldBeFalse();
        Should.Throw<RefusedException>(() => view.Give(Now)).Refusal.ShouldBe(Refusal.AlreadyAnswered);
    }

    private static Session ASession()
    {
        var supervisor = new Actor(Guid.CreateVersion7(), Relation.Supervisor);
        return Session.Plan(Guid.CreateVersion7(), supervisor.PersonId, SessionKind.OneToOne, Day, null, 60, null, supervisor, Now, Day);
    }

    private static Signing Signed(string name) => new("I saw it.", name);

    private static Observation In(ObservationState state)
    {
        if (state == ObservationState.OnPaper)
        {
            return Observation.RecordOnPaper(Worker.PersonId, Supervisor.PersonId, Day, Supervisor, Now, Day, Guid.CreateVersion7());
        }

        var observation = Observation.Plan(Worker.PersonId, Observer.PersonId, Day, "Home visit", Supervisor, Now, Day, Guid.CreateVersion7());
        ObservationVerb[] on = state switch
        {
            ObservationState.Planned => [],
            ObservationState.Agreed => [ObservationVerb.Agree],
            ObservationState.Cancelled => [ObservationVerb.Cancel],
            ObservationState.Observed => [ObservationVerb.Agree, ObservationVerb.Observe],
            ObservationState.Shared => [ObservationVerb.Agree, ObservationVerb.Observe, ObservationVerb.Share],
            ObservationState.Discussed => [ObservationVerb.Observe, ObservationVerb.Share, ObservationVerb.Discuss],
            ObservationState.Signed => [ObservationVerb.Observe, ObservationVerb.Share, ObservationVerb.Discuss, ObservationVerb.Sign],
            _ => [ObservationVerb.Observe, ObservationVerb.Share, ObservationVerb.Discuss, ObservationVerb.SignWithOwnView],
        };
        foreach (var verb in on)
        {
            Do(observation, verb);
        }

        observation.State.ShouldBe(state);
        return observation;
    }

    /// <summary>The verb as whoever may do it does.</summary>
    private static void Do(Observation observation, ObservationVerb verb)
    {
        switch (verb)
        {
            case ObservationVerb.Move:
                observation.Move(Day.AddDays(3), "The child is at school.", Observer, Now, Day);
                break;
            case ObservationVerb.Agree:
                observation.Agree(Worker, Now);
                break;
            case ObservationVerb.Cancel:
                observation.Cancel("The family moved.", Worker, Now);
                break;
            case ObservationVerb.Observe:
                observation.Observe(Day, "mother; asked by the worker", Observer, Now, Day);
                break;
            case ObservationVerb.Share:
                observation.Share(Content, 1, Signed("Observer"), Observer, Now);
                break;
            case ObservationVerb.Reopen:
                observation.Reopen("A slip of the pen.", Observer, Now);
                break;
            case ObservationVerb.Discuss:
                observation.Discuss(Day, Observer, Now, Day);
                break;
            case ObservationVerb.Sign:
                observation.Sign(null, null, Signed("Worker"), Worker, Now);
                break;
            default:
                observation.SignWithOwnView("I named it before the door.", null, Signed("Worker"), Worker, Now);
                break;
        }
    }
}
