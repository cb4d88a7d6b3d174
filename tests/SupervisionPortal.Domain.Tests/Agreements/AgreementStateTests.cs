using Shouldly;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Agreements;

/// <summary>Every verb from every state: those of the table lead where it says, all others are refused and change nothing.</summary>
public sealed class AgreementStateTests
{
    public static TheoryData<AgreementState, AgreementVerb> EveryPair()
    {
        var pairs = new TheoryData<AgreementState, AgreementVerb>();
        foreach (var state in Enum.GetValues<AgreementState>())
        {
            foreach (var verb in Enum.GetValues<AgreementVerb>().Where(verb => verb is not (AgreementVerb.Begin or AgreementVerb.RecordOnPaper)))
            {
                pairs.Add(state, verb);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_verb_leads_where_the_table_says_or_is_refused(AgreementState from, AgreementVerb verb)
    {
        var agreement = AnAgreement.In(from);
        var moves = agreement.Moves.Count;
        var allowed = SupervisionAgreement.States.Moves.Where(move => move.From == from && move.Verb == verb).ToList();

        if (allowed.Count == 0)
        {
            Should.Throw<RefusedException>(() => AnAgreement.Do(agreement, verb)).Refusal.ShouldBe(Refusal.NotInThisState);
            agreement.State.ShouldBe(from);
            agreement.Moves.Count.ShouldBe(moves);
        }
        else
        {
            AnAgreement.Do(agreement, verb);
            agreement.State.ShouldBe(allowed.Single().To);
            agreement.Moves.Count.ShouldBe(moves + 1);
            agreement.Moves[^1].Verb.ShouldBe(verb);
        }
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Nobody_but_the_two_moves_anything(AgreementState from, AgreementVerb verb)
    {
        if (verb == AgreementVerb.Supersede || !SupervisionAgreement.States.Allows(from, verb))
        {
            return;
        }

        var agreement = AnAgreement.In(from);

        Should.Throw<RefusedException>(() => AnAgreement.Do(agreement, verb, AnAgreement.Stranger)).Refusal.ShouldBe(Refusal.OnlyThoseTwo);

        agreement.State.ShouldBe(from);
    }

    [Fact]
    public void Either_begins_and_only_with_somebody_to_agree_with()
    {
        SupervisionAgreement.WhyNotBegin(AnAgreement.Supervisee).ShouldBeNull();
        SupervisionAgreement.WhyNotBegin(AnAgreement.Lead).ShouldBeNull();
        SupervisionAgreement.WhyNotBegin(AnAgreement.Stranger).ShouldBe(Refusal.OnlyThoseTwo);
        SupervisionAgreement.WhyNotBegin(AnAgreement.Supervisee with { SupervisorId = null }).ShouldBe(Refusal.NobodySupervises);
        Should.Throw<RefusedException>(() => SupervisionAgreement.Begin(AnAgreement.Supervisee.Id, ReviewReason.ChangedCircumstances, " ", AnAgreement.Lead, AnAgreement.Now))
            .Refusal.ShouldBe(Refusal.SayWhatChanged);
    }

    [Fact]
    public void Nobody_accepts_their_own_proposal_or_one_they_have_not_read()
    {
        var agreement = AnAgreement.In(AgreementState.Proposed);

        agreement.WhyNotAccept(AnAgreement.Lead, 1, AnAgreement.Limit()).ShouldBe(Refusal.OwnProposal);
        agreement.WhyNotAccept(AnAgreement.Supervisee, 0, AnAgreement.Limit()).ShouldBe(Refusal.NotReadThisText);
        agreement.Propose(AnAgreement.Text("Fridays"), 1, null, AnAgreement.Limit(), 1, AnAgreement.Lead, AnAgreement.Now);

        agreement.WhyNotAccept(AnAgreement.Supervisee, 1, AnAgreement.Limit()).ShouldBe(Refusal.NotReadThisText);
        agreement.WhyNotAccept(AnAgreement.Supervisee, 2, AnAgreement.Limit()).ShouldBeNull();
    }

    [Fact]
    public void A_text_written_on_top_of_an_older_one_is_not_proposed()
    {
        var agreement = AnAgreement.In(AgreementState.Proposed);

        Should.Throw<RefusedException>(() => agreement.Propose(AnAgreement.Text("Fridays"), 0, null, AnAgreement.Limit(), 1, AnAgreement.Supervisee, AnAgreement.Now))
            .Refusal.ShouldBe(Refusal.NotReadThisText);

        agreement.VersionNumber.ShouldBe(1);
        agreement.Versions.ShouldHaveSingleItem();
    }

    [Fact]
    public void The_same_text_is_no_answer_and_nothing_is_no_text()
    {
        var agreement = AnAgreement.In(AgreementState.Proposed);

        Should.Throw<RefusedException>(() => agreement.Propose(AnAgreement.Text(), 1, null, AnAgreement.Limit(), 1, AnAgreement.Supervisee, AnAgreement.Now))
            .Refusal.ShouldBe(Refusal.SameText);
        Should.Throw<RefusedException>(() => agreement.Propose(new AgreementContent { Title = new Dictionary<string, string> { ["en"] = "Agreement" } }, 1, null, AnAgreement.Limit(), 1, AnAgreement.Supervisee, AnAgreement.Now))
            .Refusal.ShouldBe(Refusal.NothingWritten);
    }

    [Fact]
    public void Nobody_signs_twice_or_a_text_that_has_been_replaced()
    {
        var agreement = AnAgreement.In(AgreementState.SignedByOne);

        agreement.WhyNotSign(AnAgreement.Supervisee, 1, AnAgreement.Limit()).ShouldBe(Refusal.AlreadySigned);
        agreement.Propose(AnAgreement.Text("Fridays"), 1, null, AnAgreement.Limit(), 1, AnAgreement.Lead, AnAgreement.Now);
        agreement.Accept(2, AnAgreement.Limit(), AnAgreement.Supervisee, AnAgreement.Now);

        agreement.HasSigned(AgreementParty.Supervisee).ShouldBeFalse("a signature stays with the version it was given to");
        agreement.WhyNotSign(AnAgreement.Lead, 1, AnAgreement.Limit()).ShouldBe(Refusal.NotReadThisText);
    }

    [Fact]
    public void Signatures_keep_words_name_instant_and_the_hash_of_the_text()
    {
        var agreement = AnAgreement.In(AgreementState.Signed);

        agreement.Signatures.Count.ShouldBe(2);
        agreement.Signatures.ShouldAllBe(signature => signature.ContentHash == ContentHash.Of(agreement.Latest!.Content) && signature.At == AnAgreement.Now && signature.Name == "Ada Cast" && signature.Intent == "I agree.");
        agreement.Latest!.IsIntact.ShouldBeTrue();
        (agreement.SignedOn, agreement.LengthMinutes, agreement.Venue, agreement.NegotiatedFor).ShouldBe((AnAgreement.Today, 90, "Room 9", null));
    }

    [Fact]
    public void Only_a_signed_one_is_a_fact()
    {
        foreach (var state in new[] { AgreementState.Begun, AgreementState.Proposed, AgreementState.Settled, AgreementState.SignedByOne, AgreementState.Withdrawn })
        {
            var agreement = AnAgreement.In(state);
            (agreement.SignedOn, agreement.Every, agreement.LengthMinutes, agreement.IsInForce).ShouldBe((null, null, null, false), state.ToString());
        }
    }

    [Fact]
    public void The_second_signature_takes_the_place_of_the_one_before()
    {
        var before = AnAgreement.In(AgreementState.InReview);
        var next = AnAgreement.In(AgreementState.SignedByOne);

        next.Sign(1, AnAgreement.Limit(), before, AnAgreement.Signing, AnAgreement.Lead, AnAgreement.Today, AnAgreement.Now);

        before.State.ShouldBe(AgreementState.Superseded);
        before.SignedOn.ShouldNotBeNull("it stays on the file as it was signed");
    }

    [Fact]
    public void With_another_supervisor_a_text_can_only_be_given_up()
    {
        var newcomer = new Negotiator(new Actor(Guid.CreateVersion7(), Relation.Supervisor), null);
        newcomer = newcomer with { SupervisorId = newcomer.Id };
        var supervisee = AnAgreement.Supervisee with { SupervisorId = newcomer.Id };
        var agreement = AnAgreement.In(AgreementState.SignedByOne);

        agreement.WhyNotSign(newcomer, 1, AnAgreement.Limit()).ShouldBe(Refusal.SupervisorHasChanged);
        agreement.WhyNotPropose(supervisee, 1).ShouldBe(Refusal.SupervisorHasChanged);
        AnAgreement.In(AgreementState.Proposed).WhyNotAccept(supervisee, 1, AnAgreement.Limit()).ShouldBe(Refusal.SupervisorHasChanged);
        agreement.WhyNotWithdraw(newcomer).ShouldBeNull();
        agreement.WhyNotWithdraw(supervisee).ShouldBeNull();
    }

    [Fact]
    public void A_review_with_a_new_supervisor_makes_the_agreement_theirs_when_both_have_signed_it()
    {
        var newcomer = new Negotiator(new Actor(Guid.CreateVersion7(), Relation.Supervisor), null);
        newcomer = newcomer with { SupervisorId = newcomer.Id };
        var supervisee = AnAgreement.Supervisee with { SupervisorId = newcomer.Id };
        var agreement = AnAgreement.In(AgreementState.Signed);

        agreement.BeginReview(ReviewReason.NewSupervisor, null, AnAgreement.Signing, newcomer, AnAgreement.Now);
        agreement.SupervisorId.ShouldBe(AnAgreement.Supervisor.Id);
        agreement.WhyNotLetStand(newcomer).ShouldBe(Refusal.AlreadySigned);
        agreement.WhyNotLetStand(AnAgreement.Supervisee).ShouldBe(Refusal.SupervisorHasChanged);
        agreement.LetStand(AnAgreement.Signing, supervisee, AnAgreement.Today, AnAgreement.Now);

        (agreement.SupervisorId, agreement.ReviewedOn, agreement.State).ShouldBe((newcomer.Id, AnAgreement.Today, AgreementState.Signed));
        agreement.Signatures.Count(signature => signature.Review == 1).ShouldBe(2);
    }

    [Fact]
    public void A_review_given_up_leaves_no_trace_in_the_facts()
    {
        var agreement = AnAgreement.In(AgreementState.InReview);

        agreement.EndReview(AnAgreement.Lead, AnAgreement.Now);
        agreement.BeginReview(ReviewReason.Yearly, null, AnAgreement.Signing, AnAgreement.Lead, AnAgreement.Now);

        agreement.ReviewedOn.ShouldBeNull();
        agreement.Reviews.ShouldBe(2);
        agreement.HasConfirmed(AgreementParty.Supervisee).ShouldBeFalse("that was said in the review that was given up");
    }

    [Fact]
    public void What_was_proposed_is_given_up_with_a_reason()
    {
        Should.Throw<RefusedException>(() => AnAgreement.In(AgreementState.Proposed).Withdraw(" ", AnAgreement.Lead, AnAgreement.Now)).Refusal.ShouldBe(Refusal.SayWhy);
        Should.NotThrow(() => AnAgreement.In(AgreementState.Begun).Withdraw(null, AnAgreement.Lead, AnAgreement.Now));
    }

    [Fact]
    public void Those_who_oversee_read_what_was_signed_and_nothing_before()
    {
        foreach (var state in Enum.GetValues<AgreementState>())
        {
            var agreement = AnAgreement.In(state);
            agreement.ShowsTextTo(AnAgreement.Stranger.Actor).ShouldBe(agreement.SignedOn is not null, state.ToString());
            agreement.ShowsTextTo(AnAgreement.Supervisee.Actor).ShouldBeTrue();
            agreement.ShowsTextTo(new Actor(Guid.CreateVersion7(), Relation.Administrator)).ShouldBeFalse();
        }
    }
}
