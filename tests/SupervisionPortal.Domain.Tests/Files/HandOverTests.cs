using Shouldly;
using SupervisionPortal.Domain.Files;
using SupervisionPortal.Domain.People;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Files;

public sealed class HandOverTests
{
    private static readonly DateTime Now = new(2026, 6, 10, 9, 30, 0, DateTimeKind.Utc);
    private static readonly HandOverChecklist List = new(1, 0, 0, 3, 2, 0, 5, true);
    private static readonly Actor Supervisee = new(Guid.CreateVersion7(), Relation.Supervisee);
    private static readonly Actor From = new(Guid.CreateVersion7(), Relation.None);
    private static readonly Actor To = new(Guid.CreateVersion7(), Relation.Supervisor);
    private static readonly Actor Above = new(Guid.CreateVersion7(), Relation.LineManager);

    public static TheoryData<HandOverState, HandOverVerb> EveryPair =>
        new(Enum.GetValues<HandOverState>().SelectMany(_ => Enum.GetValues<HandOverVerb>().Where(verb => verb != HandOverVerb.Begin), (from, verb) => (from, verb)));

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_verb_leads_where_the_table_says_or_is_refused(HandOverState from, HandOverVerb verb)
    {
        HandOverState? expected = (from, verb) switch
        {
            (HandOverState.ToOffer, HandOverVerb.Offer or HandOverVerb.OfferForThem) => HandOverState.Offered,
            (HandOverState.ToOffer, HandOverVerb.TakeOver) => HandOverState.Acknowledged,
            (HandOverState.Offered, HandOverVerb.Acknowledge) => HandOverState.Acknowledged,
            (HandOverState.ToOffer or HandOverState.Offered, HandOverVerb.Supersede) => HandOverState.Superseded,
            _ => null,
        };
        var handOver = In(from);
        var moves = handOver.Moves.Count;

        if (expected is { } to)
        {
            Do(handOver, verb);

            handOver.State.ShouldBe(to);
            handOver.Moves.Count.ShouldBe(moves + 1);
            (handOver.Moves[^1].Verb, handOver.Moves[^1].To, handOver.Moves[^1].At, handOver.Moves[^1].Checklist).ShouldBe((verb, to, Now, List));
        }
        else
        {
            Should.Throw<RefusedException>(() => Do(handOver, verb)).Refusal.ShouldBe(Refusal.NotInThisState);

            handOver.State.ShouldBe(from);
            handOver.Moves.Count.ShouldBe(moves);
        }
    }

    [Fact]
    public void Only_who_held_the_file_offers_it_and_only_who_holds_it_takes_it()
    {
        foreach (var other in new[] { To, Supervisee, Above })
        {
            In(HandOverState.ToOffer).WhyNotOffer(other).ShouldBe(Refusal.OnlyWhoHandsOver);
        }

        foreach (var other in new[] { From, Supervisee, Above })
        {
            In(HandOverState.Offered).WhyNotAcknowledge(other).ShouldBe(Refusal.OnlyWhoTakesOver);
            In(HandOverState.ToOffer).WhyNotTakeOver(other).ShouldBe(Refusal.OnlyWhoTakesOver);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Who_takes_a_file_over_unoffered_says_why(string? why)
    {
        var handOver = In(HandOverState.ToOffer);

        Should.Throw<RefusedException>(() => handOver.TakeOver(why, List, To, Now)).Refusal.ShouldBe(Refusal.SayWhy);
        handOver.State.ShouldBe(HandOverState.ToOffer);
    }

    [Fact]
    public void The_portal_offers_in_nobodys_name()
    {
        var handOver = In(HandOverState.ToOffer);

        handOver.OfferForThem(List, Now);

        handOver.Moves[^1].ById.ShouldBeNull();
        handOver.Moves[^1].Note.ShouldBeNull();
    }

    [Fact]
    public void The_word_between_the_two_is_shown_to_them_and_to_the_supervisee_alone()
    {
        var handOver = In(HandOverState.Offered);

        new[] { From, To, Supervisee }.ShouldAllBe(actor => handOver.IsShownTo(actor));
        handOver.IsShownTo(Above).ShouldBeFalse();
        handOver.IsShownTo(new Actor(Guid.CreateVersion7(), Relation.Administrator)).ShouldBeFalse();
    }

    private static HandOver In(HandOverState state)
    {
        var handOver = HandOver.Begin(Supervisee.PersonId, From.PersonId, To.PersonId, new(2026, 6, 10), CustodyReason.SupervisorChanged, List, null, Now);
        if (state is HandOverState.Offered or HandOverState.Acknowledged)
        {
            handOver.Offer("Mind the court date.", List, From, Now);
        }

        switch (state)
        {
            case HandOverState.Acknowledged:
                handOver.Acknowledge(null, List, To, Now);
                break;
            case HandOverState.Superseded:
                handOver.Supersede(List, null, Now);
                break;
        }

        return handOver;
    }

    private static void Do(HandOver handOver, HandOverVerb verb)
    {
        switch (verb)
        {
            case HandOverVerb.Offer:
                handOver.Offer("Mind the court date.", List, From, Now);
                break;
            case HandOverVerb.OfferForThem:
                handOver.OfferForThem(List, Now);
                break;
            case HandOverVerb.Acknowledge:
                handOver.Acknowledge("Thank you.", List, To, Now);
                break;
            case HandOverVerb.TakeOver:
                handOver.TakeOver("They are ill.", List, To, Now);
                break;
            case HandOverVerb.Supersede:
                handOver.Supersede(List, null, Now);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(verb), verb, "It begins once.");
        }
    }
}
