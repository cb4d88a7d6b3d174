using Shouldly;
using SupervisionPortal.Domain.Concerns;
using SupervisionPortal.Domain.People;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Concerns;

public sealed class ConcernTests
{
    private static readonly DateTime Now = new(2026, 6, 10, 9, 30, 0, DateTimeKind.Utc);
    private static readonly Actor Supervisee = new(Guid.CreateVersion7(), Relation.Supervisee);
    private static readonly Actor Supervisor = new(Guid.CreateVersion7(), Relation.Supervisor);
    private static readonly Actor Head = new(Guid.CreateVersion7(), Relation.LineManager);
    private static readonly Actor Director = new(Guid.CreateVersion7(), Relation.LineManager);

    public static TheoryData<ConcernState, ConcernVerb> EveryPair =>
        new(Enum.GetValues<ConcernState>().SelectMany(_ => Enum.GetValues<ConcernVerb>().Where(verb => verb != ConcernVerb.Raise), (from, verb) => (from, verb)));

    public static TheoryData<Relation> Outsiders => [Relation.None, Relation.LineManager, Relation.SeniorManager, Relation.QualityAssurance, Relation.HumanResources, Relation.Administrator];

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_verb_leads_where_the_table_says_or_is_refused(ConcernState from, ConcernVerb verb)
    {
        ConcernState? expected = (from, verb) switch
        {
            (ConcernState.Raised, ConcernVerb.Acknowledge) => ConcernState.Acknowledged,
            (ConcernState.Acknowledged, ConcernVerb.TakeStep) => ConcernState.Acknowledged,
            (ConcernState.Acknowledged, ConcernVerb.Resolve) => ConcernState.Resolved,
            (ConcernState.Raised or ConcernState.Acknowledged, ConcernVerb.Escalate or ConcernVerb.Pass) => ConcernState.Raised,
            (ConcernState.Raised or ConcernState.Acknowledged, ConcernVerb.Withdraw) => ConcernState.Withdrawn,
            _ => null,
        };
        var concern = In(from);
        var moves = concern.Moves.Count;

        if (expected is { } to)
        {
            Do(concern, verb);

            concern.State.ShouldBe(to);
            concern.Moves.Count.ShouldBe(moves + 1);
            (concern.Moves[^1].Verb, concern.Moves[^1].To, concern.Moves[^1].HandlerId).ShouldBe((verb, to, concern.HandlerId));
        }
        else
        {
            Should.Throw<RefusedException>(() => Do(concern, verb)).Refusal.ShouldBe(Refusal.NotInThisState);

            concern.State.ShouldBe(from);
            concern.Moves.Count.ShouldBe(moves);
        }
    }

    [Theory]
    [MemberData(nameof(Outsiders))]
    public void Nobody_reads_it_but_its_parties_and_who_deals_with_it(Relation relation)
    {
        var concern = In(ConcernState.Acknowledged);

        concern.IsShownTo(new Actor(Guid.CreateVersion7(), relation)).ShouldBeFalse();
        new[] { Supervisee, Supervisor, Head }.ShouldAllBe(actor => concern.IsShownTo(actor));
    }

    [Fact]
    public void Whoever_dealt_with_it_before_reads_it_no_more()
    {
        var concern = In(ConcernState.Acknowledged);

        concern.Escalate(Director.PersonId, "Nothing happens.", Supervisee, Now);

        concern.IsShownTo(Head).ShouldBeFalse();
        concern.IsShownTo(Director).ShouldBeTrue();
        concern.Tier.ShouldBe(2);
    }

    [Fact]
    public void What_is_the_handlers_is_refused_to_the_parties()
    {
        foreach (var party in new[] { Supervisee, Supervisor })
        {
            In(ConcernState.Raised).WhyNotAcknowledge(party).ShouldBe(Refusal.OnlyWhoDealsWithIt);
            In(ConcernState.Acknowledged).WhyNotTakeStep(party).ShouldBe(Refusal.OnlyWhoDealsWithIt);
            In(ConcernState.Acknowledged).WhyNotResolve(party).ShouldBe(Refusal.OnlyWhoDealsWithIt);
        }
    }

    [Fact]
    public void Either_party_and_who_deals_with_it_may_take_it_further_and_nobody_else()
    {
        foreach (var actor in new[] { Supervisee, Supervisor, Head })
        {
            In(ConcernState.Raised).WhyNotEscalate(actor, Director.PersonId).ShouldBeNull();
        }

        In(ConcernState.Raised).WhyNotEscalate(Director, Director.PersonId).ShouldBe(Refusal.NotYoursToRaise);
        In(ConcernState.Raised).WhyNotEscalate(Supervisee, null).ShouldBe(Refusal.NobodyAbove);
    }

    [Fact]
    public void Only_who_raised_it_withdraws_it()
    {
        In(ConcernState.Raised).WhyNotWithdraw(Supervisor).ShouldBe(Refusal.OnlyWhoRaisedIt);
        In(ConcernState.Raised).WhyNotWithdraw(Head).ShouldBe(Refusal.OnlyWhoRaisedIt);
    }

    [Theory]
    [InlineData(Relation.Supervisee, null)]
    [InlineData(Relation.Supervisor, null)]
    [InlineData(Relation.LineManager, null)]
    [InlineData(Relation.SeniorManager, Refusal.NotYoursToRaise)]
    [InlineData(Relation.QualityAssurance, Refusal.NotYoursToRaise)]
    [InlineData(Relation.HumanResources, Refusal.NotYoursToRaise)]
    [InlineData(Relation.Administrator, Refusal.NotYoursToRaise)]
    [InlineData(Relation.None, Refusal.NotYoursToRaise)]
    public void It_is_raised_by_one_of_the_two_or_the_line_manager(Relation relation, Refusal? refusal) =>
        Concern.WhyNotRaise(new Actor(Guid.CreateVersion7(), relation), Head.PersonId).ShouldBe(refusal);

    [Fact]
    public void What_must_be_said_is_asked_for()
    {
        Concern.WhyNotRaise(Supervisee, null).ShouldBe(Refusal.NobodyAbove);
        Should.Throw<RefusedException>(() => Raise(" ")).Refusal.ShouldBe(Refusal.SayWhatConcernsYou);
        Should.Throw<RefusedException>(() => In(ConcernState.Acknowledged).TakeStep("", Head, Now)).Refusal.ShouldBe(Refusal.SayWhatWasDone);
        Should.Throw<RefusedException>(() => In(ConcernState.Acknowledged).Resolve(ConcernOutcome.Settled, "", Head, Now)).Refusal.ShouldBe(Refusal.SayWhatWasDone);
        Should.Throw<RefusedException>(() => In(ConcernState.Raised).Escalate(Director.PersonId, null, Supervisee, Now)).Refusal.ShouldBe(Refusal.SayWhy);
    }

    private static Concern Raise(string text) =>
        Concern.Raise(Supervisee.PersonId, Supervisor.PersonId, ConcernAbout.Quality, text, Head.PersonId, null, null, Supervisee, Now, Guid.CreateVersion7());

    private static Concern In(ConcernState state)
    {
        var concern = Raise("We only go through the list.");
        if (state is ConcernState.Acknowledged or ConcernState.Resolved)
        {
            concern.Acknowledge(null, Head, Now);
        }

        switch (state)
        {
            case ConcernState.Resolved:
                concern.Resolve(ConcernOutcome.Settled, "Agreed.", Head, Now);
                break;
            case ConcernState.Withdrawn:
                concern.Withdraw(null, Supervisee, Now);
                break;
        }

        return concern;
    }

    private static void Do(Concern concern, ConcernVerb verb)
    {
        switch (verb)
        {
            case ConcernVerb.Acknowledge:
                concern.Acknowledge("I will speak with both.", Head, Now);
                break;
            case ConcernVerb.TakeStep:
                concern.TakeStep("Met both.", Head, Now);
                break;
            case ConcernVerb.Resolve:
                concern.Resolve(ConcernOutcome.Support, "Training is booked.", Head, Now);
                break;
            case ConcernVerb.Escalate:
                concern.Escalate(Director.PersonId, "Nothing happens.", Supervisee, Now);
                break;
            case ConcernVerb.Pass:
                concern.Pass(Director.PersonId, Now);
                break;
            case ConcernVerb.Withdraw:
                concern.Withdraw(null, Supervisee, Now);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(verb), verb, "It is raised once.");
        }
    }
}
