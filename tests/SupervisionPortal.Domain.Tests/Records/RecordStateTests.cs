using Shouldly;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Records;

/// <summary>Every verb from every state: those of the table lead where it says, all others are refused and change nothing.</summary>
public sealed class RecordStateTests
{
    public static TheoryData<RecordState, RecordVerb> EveryPair()
    {
        var pairs = new TheoryData<RecordState, RecordVerb>();
        foreach (var state in Enum.GetValues<RecordState>())
        {
            foreach (var verb in Enum.GetValues<RecordVerb>())
            {
                pairs.Add(state, verb);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_verb_leads_where_the_table_says_or_is_refused(RecordState from, RecordVerb verb)
    {
        var record = ARecord.In(from);
        var moves = record.Moves.Count;
        var allowed = SupervisionRecord.States.Moves.Where(move => move.From == from && move.Verb == verb).ToList();

        if (allowed.Count == 0)
        {
            var why = Should.Throw<RefusedException>(() => ARecord.Do(record, verb)).Refusal;
            why.ShouldBe(record.IsFinal ? Refusal.AlreadyFinal : Refusal.NotInThisState);
            record.State.ShouldBe(from);
            record.Moves.Count.ShouldBe(moves);
        }
        else
        {
            ARecord.Do(record, verb);
            record.State.ShouldBe(allowed.Single().To);
            record.Moves.Count.ShouldBe(moves + 1);
            record.Moves[^1].Verb.ShouldBe(verb);
        }
    }

    [Theory]
    [InlineData(RecordVerb.Issue, RecordState.Draft)]
    [InlineData(RecordVerb.Discard, RecordState.Draft)]
    [InlineData(RecordVerb.Begin, RecordState.Discarded)]
    [InlineData(RecordVerb.DiscardAmendment, RecordState.Waiting)]
    [InlineData(RecordVerb.Amend, RecordState.Waiting)]
    [InlineData(RecordVerb.CloseWithBothViews, RecordState.Disputed)]
    public void What_is_the_supervisors_is_refused_to_the_supervisee(RecordVerb verb, RecordState state)
    {
        var record = ARecord.In(state);

        Should.Throw<RefusedException>(() => ARecord.Do(record, verb, ARecord.Supervisee)).Refusal.ShouldBe(Refusal.OnlyTheSupervisor);

        record.State.ShouldBe(state);
    }

    [Theory]
    [InlineData(RecordVerb.SignOff)]
    [InlineData(RecordVerb.SignOffWithComment)]
    [InlineData(RecordVerb.Disagree)]
    public void What_is_the_supervisees_is_refused_to_the_supervisor(RecordVerb verb)
    {
        var record = ARecord.In(RecordState.Waiting);

        Should.Throw<RefusedException>(() => ARecord.Do(record, verb, ARecord.Supervisor)).Refusal.ShouldBe(Refusal.OnlyTheSupervisee);

        record.State.ShouldBe(RecordState.Waiting);
    }

    [Fact]
    public void Only_whoever_supervised_or_supervises_begins_a_record()
    {
        var manager = new Actor(Guid.CreateVersion7(), Relation.LineManager);

        Should.Throw<RefusedException>(() => SupervisionRecord.Begin(Guid.CreateVersion7(), ARecord.Supervisee.PersonId, ARecord.Supervisor.PersonId, ARecord.HeldOn, false, manager, ARecord.Now))
            .Refusal.ShouldBe(Refusal.OnlyTheSupervisor);
        SupervisionRecord.Begin(Guid.CreateVersion7(), ARecord.Supervisee.PersonId, manager.PersonId, ARecord.HeldOn, false, manager, ARecord.Now).State.ShouldBe(RecordState.Draft);
    }

    [Fact]
    public void A_draft_is_discarded_with_a_reason_and_can_be_begun_again()
    {
        var record = ARecord.In(RecordState.Draft);

        Should.Throw<RefusedException>(() => record.Discard(" ", ARecord.Supervisor, ARecord.Now)).Refusal.ShouldBe(Refusal.SayWhy);
        record.Discard(" Begun for the wrong session. ", ARecord.Supervisor, ARecord.Now);

        record.State.ShouldBe(RecordState.Discarded);
        (record.Moves[^1].ById, record.Moves[^1].Why).ShouldBe((ARecord.Supervisor.PersonId, "Begun for the wrong session."));
        record.AccessOf(ARecord.Supervisee).ShouldBe(RecordAccess.None);
        record.BeginAgain(ARecord.Supervisor, ARecord.Now);
        record.State.ShouldBe(RecordState.Draft);
    }

    [Theory]
    [InlineData(RecordState.Waiting)]
    [InlineData(RecordState.Disputed)]
    public void A_discarded_amendment_leaves_what_was_sent_as_it_stands(RecordState state)
    {
        var record = ARecord.In(state);
        var before = (record.VersionNumber, record.IssuedAt, record.WindowEndsOn, record.LapsesAt, record.AnsweredAt, record.Signatures.Count);

        record.DiscardAmendment(ARecord.Supervisor, ARecord.Now);

        record.State.ShouldBe(state);
        (record.VersionNumber, record.IssuedAt, record.WindowEndsOn, record.LapsesAt, record.AnsweredAt, record.Signatures.Count).ShouldBe(before);
    }

    [Fact]
    public void A_window_that_has_ended_has_ended_though_nobody_came_by()
    {
        var record = ARecord.In(RecordState.Waiting);

        record.StateAt(ARecord.LapsesAt.AddTicks(-1)).ShouldBe(RecordState.Waiting);
        record.StateAt(ARecord.LapsesAt).ShouldBe(RecordState.AcceptedByLapse);
        record.WhyNotSignOff(ARecord.Supervisee, 1, ARecord.LapsesAt).ShouldBe(Refusal.WindowHasLapsed);
        record.WhyNotAmend(ARecord.Supervisor, ARecord.LapsesAt).ShouldBe(Refusal.WindowHasLapsed);
        record.WhyNotDiscardAmendment(ARecord.Supervisor, ARecord.LapsesAt).ShouldBe(Refusal.AlreadyFinal);
        record.State.ShouldBe(RecordState.Waiting);
    }

    [Fact]
    public void A_lapse_dates_from_the_windows_end_whenever_it_is_noticed()
    {
        var record = ARecord.In(RecordState.Waiting);

        record.AcceptByLapse(ARecord.LapsesAt.AddDays(3));

        record.AnsweredAt.ShouldBe(ARecord.LapsesAt);
        (record.Moves[^1].At, record.Moves[^1].ById).ShouldBe((ARecord.LapsesAt, null));
        record.Signatures.ShouldAllBe(signature => signature.Party == SignatureParty.Supervisor);
    }

    [Fact]
    public void Without_a_window_silence_is_never_acceptance()
    {
        var record = ARecord.In(RecordState.Waiting, new AnswerWindow(null, null));

        record.WhyNotAcceptByLapse(ARecord.Now.AddYears(1)).ShouldBe(Refusal.NoWindow);
        record.WhyNotSignOff(ARecord.Supervisee, 1, ARecord.Now.AddYears(1)).ShouldBeNull();
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0, 0)]
    [InlineData(-1, 0)]
    public void A_running_window_follows_the_calendar_only_where_it_becomes_longer(int by, int moved)
    {
        var record = ARecord.In(RecordState.Waiting);
        var (endsOn, lapsesAt) = (record.WindowEndsOn!.Value, record.LapsesAt!.Value);

        record.Lengthen(new AnswerWindow(endsOn.AddDays(by), lapsesAt.AddDays(by)));

        (record.WindowEndsOn, record.LapsesAt).ShouldBe((endsOn.AddDays(moved), lapsesAt.AddDays(moved)));
    }

    [Fact]
    public void Nobody_signs_a_version_they_have_not_read()
    {
        var record = ARecord.In(RecordState.Waiting);
        ARecord.Do(record, RecordVerb.Amend);

        record.WhyNotSignOff(ARecord.Supervisee, 1, ARecord.Now).ShouldBe(Refusal.NotReadThisVersion);
        record.WhyNotSignOff(ARecord.Supervisee, 2, ARecord.Now).ShouldBeNull();
    }

    [Fact]
    public void Every_signature_holds_the_hash_of_the_text_signed()
    {
        var record = ARecord.In(RecordState.Signed);

        record.Signatures.Count.ShouldBe(2);
        record.Signatures.ShouldAllBe(signature => signature.ContentHash == ContentHash.Of(record.Latest!.Content));
        record.Latest!.IsIntact.ShouldBeTrue();
    }

    [Fact]
    public void Late_words_are_kept_once_each_and_undo_nothing()
    {
        var record = ARecord.In(RecordState.AcceptedByLapse);
        var late = ARecord.LapsesAt.AddDays(2);

        record.AddLate(Guid.CreateVersion7(), RecordNoteKind.LateSignature, "I agree.", null, ARecord.Signing, ARecord.Supervisee, late);

        record.State.ShouldBe(RecordState.AcceptedByLapse);
        record.AnsweredAt.ShouldBe(ARecord.LapsesAt);
        record.HasSigned(ARecord.Supervisee.PersonId, SignatureMeaning.FairRecord).ShouldBeTrue();
        Should.Throw<RefusedException>(() => record.AddLate(Guid.CreateVersion7(), RecordNoteKind.LateSignature, "Again.", null, ARecord.Signing, ARecord.Supervisee, late))
            .Refusal.ShouldBe(Refusal.AlreadyAnswered);
    }

    [Theory]
    [InlineData(Relation.Supervisee, RecordAccess.None, RecordAccess.Open)]
    [InlineData(Relation.Supervisor, RecordAccess.Open, RecordAccess.Open)]
    [InlineData(Relation.LineManager, RecordAccess.None, RecordAccess.WithPurpose)]
    [InlineData(Relation.SeniorManager, RecordAccess.None, RecordAccess.WithPurpose)]
    [InlineData(Relation.QualityAssurance, RecordAccess.None, RecordAccess.WithPurpose)]
    [InlineData(Relation.HumanResources, RecordAccess.None, RecordAccess.WithPurpose)]
    [InlineData(Relation.Administrator, RecordAccess.None, RecordAccess.None)]
    [InlineData(Relation.None, RecordAccess.None, RecordAccess.None)]
    public void Who_may_read_follows_from_the_relation_and_a_draft_is_its_writers_alone(Relation relation, RecordAccess draft, RecordAccess issued)
    {
        var actor = new Actor(Guid.CreateVersion7(), relation);

        ARecord.In(RecordState.Draft).AccessOf(actor).ShouldBe(draft);
        ARecord.In(RecordState.Waiting).AccessOf(actor).ShouldBe(issued);
    }
}
