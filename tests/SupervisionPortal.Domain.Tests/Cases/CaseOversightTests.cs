using Shouldly;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Cases;

public sealed class CaseOversightTests
{
    private static readonly DateTime Now = new(2026, 6, 10, 9, 30, 0, DateTimeKind.Utc);
    private static readonly Actor Holder = new(Guid.CreateVersion7(), Relation.Supervisee);
    private static readonly Actor Supervisor = new(Guid.CreateVersion7(), Relation.Supervisor);
    private static readonly Actor Manager = new(Guid.CreateVersion7(), Relation.LineManager);

    public static TheoryData<OversightState, OversightVerb> EveryPair =>
        new(Enum.GetValues<OversightState>().SelectMany(_ => Enum.GetValues<OversightVerb>(), (from, verb) => (from, verb)));

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_verb_leads_where_the_table_says_or_is_refused(OversightState from, OversightVerb verb)
    {
        OversightState? expected = (from, verb) switch
        {
            (OversightState.Asked, OversightVerb.Read) => OversightState.Asked,
            (OversightState.Asked, OversightVerb.Agree) => OversightState.Agreed,
            (OversightState.Asked, OversightVerb.Disagree) => OversightState.Disagreed,
            (OversightState.Asked, OversightVerb.AskForMore) => OversightState.MoreAsked,
            (OversightState.MoreAsked, OversightVerb.SayMore) => OversightState.Asked,
            (OversightState.Asked or OversightState.MoreAsked, OversightVerb.Withdraw) => OversightState.Withdrawn,
            _ => null,
        };
        if (verb == OversightVerb.Ask)
        {
            CaseOversight.States.Allows(from, verb).ShouldBeFalse();
            return;
        }

        var oversight = In(from);
        var moves = oversight.Moves.Count;
        if (expected is { } to)
        {
            Do(oversight, verb);
            oversight.State.ShouldBe(to);
            oversight.Moves.Count.ShouldBe(moves + 1);
            (oversight.Moves[^1].Verb, oversight.Moves[^1].To).ShouldBe((verb, to));
        }
        else
        {
            Should.Throw<RefusedException>(() => Do(oversight, verb)).Refusal.ShouldBe(Refusal.NotInThisState);
            (oversight.State, oversight.Moves.Count).ShouldBe((from, moves));
        }
    }

    [Fact]
    public void Only_the_supervisor_asks_and_somebody_has_to_be_above()
    {
        CaseOversight.WhyNotAsk(Holder, Manager.PersonId).ShouldBe(Refusal.OnlyTheSupervisor);
        CaseOversight.WhyNotAsk(Manager, Manager.PersonId).ShouldBe(Refusal.OnlyTheSupervisor);
        CaseOversight.WhyNotAsk(Supervisor, null).ShouldBe(Refusal.NobodyAbove);
        Should.Throw<RefusedException>(() => CaseOversight.Ask(Discussion(), " ", Manager.PersonId, Supervisor, Now, Guid.CreateVersion7())).Refusal.ShouldBe(Refusal.SayWhatWasDecided);
    }

    [Fact]
    public void Only_the_manager_it_was_put_to_answers_and_only_the_two_and_they_see_it()
    {
        var oversight = In(OversightState.Asked);
        var other = new Actor(Guid.CreateVersion7(), Relation.LineManager | Relation.SeniorManager);

        foreach (var actor in new[] { Holder, Supervisor, other })
        {
            oversight.WhyNotAgree(actor).ShouldBe(Refusal.OnlyTheManagerAsked);
            oversight.WhyNotRead(actor).ShouldBe(Refusal.OnlyTheManagerAsked);
        }

        oversight.WhyNotWithdraw(Manager).ShouldBe(Refusal.OnlyTheSupervisor);
        (oversight.IsShownTo(Holder), oversight.IsShownTo(Supervisor), oversight.IsShownTo(Manager), oversight.IsShownTo(other)).ShouldBe((true, true, true, false));
    }

    [Fact]
    public void It_is_read_once_until_more_is_said()
    {
        var oversight = In(OversightState.Asked);
        oversight.Read(Manager, Now);

        oversight.WhyNotRead(Manager).ShouldNotBeNull();
        oversight.AskForMore("And the school?", Manager, Now);
        oversight.SayMore("They agree.", Supervisor, Now);

        oversight.ReadAt.ShouldBeNull();
        oversight.WhyNotRead(Manager).ShouldBeNull();
    }

    [Theory]
    [InlineData(OversightVerb.Disagree)]
    [InlineData(OversightVerb.AskForMore)]
    public void No_answer_but_yes_comes_without_words(OversightVerb verb)
    {
        var oversight = In(OversightState.Asked);

        Should.Throw<RefusedException>(() => Do(oversight, verb, " ")).Refusal.ShouldBe(Refusal.SayWhy);
        oversight.State.ShouldBe(OversightState.Asked);
    }

    [Fact]
    public void The_manager_is_told_of_the_question_and_the_two_of_the_answer()
    {
        var oversight = In(OversightState.Asked);
        OversightNotices.Of(oversight, oversight.Moves[^1], Supervisor.PersonId).Select(notice => (notice.PersonId, notice.Kind)).ShouldBe([(Manager.PersonId, NoticeKind.OversightToAnswer)]);

        oversight.Read(Manager, Now);
        OversightNotices.Of(oversight, oversight.Moves[^1], Supervisor.PersonId).ShouldBeEmpty();

        oversight.Disagree("Not yet.", Manager, Now);
        OversightNotices.Of(oversight, oversight.Moves[^1], Supervisor.PersonId).Select(notice => (notice.PersonId, notice.Kind))
            .ShouldBe([(Supervisor.PersonId, NoticeKind.OversightDisagreed), (Holder.PersonId, NoticeKind.OversightDisagreed)]);
    }

    private static CaseDiscussion Discussion() => new(Guid.CreateVersion7(), Holder.PersonId, Guid.CreateVersion7(), new DateOnly(2026, 6, 9), planReviewed: false);

    private static CaseOversight In(OversightState state)
    {
        var oversight = CaseOversight.Ask(Discussion(), "Step down.", Manager.PersonId, Supervisor, Now, Guid.CreateVersion7());
        switch (state)
        {
            case OversightState.MoreAsked:
                oversight.AskForMore("Why now?", Manager, Now);
                break;
            case OversightState.Agreed:
                oversight.Agree(null, Manager, Now);
                break;
            case OversightState.Disagreed:
                oversight.Disagree("Not yet.", Manager, Now);
                break;
            case OversightState.Withdrawn:
                oversight.Withdraw(null, Supervisor, Now);
                break;
            default:
                break;
        }

        return oversight;
    }

    private static void Do(CaseOversight oversight, OversightVerb verb, string text = "Said.")
    {
        switch (verb)
        {
            case OversightVerb.Read:
                oversight.Read(Manager, Now);
                break;
            case OversightVerb.Agree:
                oversight.Agree(text, Manager, Now);
                break;
            case OversightVerb.Disagree:
                oversight.Disagree(text, Manager, Now);
                break;
            case OversightVerb.AskForMore:
                oversight.AskForMore(text, Manager, Now);
                break;
            case OversightVerb.SayMore:
                oversight.SayMore(text, Supervisor, Now);
                break;
            default:
                oversight.Withdraw(text, Supervisor, Now);
                break;
        }
    }
}
