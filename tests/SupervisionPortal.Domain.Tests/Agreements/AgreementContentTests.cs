using Shouldly;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Policies;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Agreements;

public sealed class AgreementContentTests
{
    public static TheoryData<string> Packs => [.. ShippedPolicies.Keys];

    [Theory]
    [MemberData(nameof(Packs))]
    public void A_text_holds_the_policys_own_words_in_every_language_and_survives_being_stored(string pack)
    {
        var policy = ShippedPolicies.Get(pack);
        var content = AgreementContent.From(policy.Forms).With(new AgreementTerms("P2W", 60, "Room 9"), _ => "ម៉ោង ៩ “we two”");

        var again = AgreementContent.FromJson(content.ToJson());

        again.ToJson().ShouldBe(content.ToJson());
        again.DifferencesTo(content).ShouldBeEmpty();
        foreach (var section in policy.Forms.Agreement!.Sections)
        {
            var stored = again.Sections.Single(candidate => candidate.Id == section.Id);
            stored.Heading().Languages.ShouldBe(section.Title.Languages, ignoreOrder: true);
            stored.PrintedWords()?.In("en").ShouldBe(section.Text?.In("en"));
        }
    }

    [Fact]
    public void A_policy_without_a_form_still_has_something_to_agree_on() =>
        AgreementContent.From(PolicyForms.None).Sections.ShouldNotBeEmpty();

    [Fact]
    public void The_next_agreement_keeps_what_was_agreed_and_what_the_policy_no_longer_asks()
    {
        var before = AgreementContent.From(ShippedPolicies.Get("surrey").Forms).With(AgreementTerms.None, id => id is "frequency" or "joint-work" ? $"about {id}" : null);

        var next = AgreementContent.From(ShippedPolicies.Get("havering").Forms, before);

        next.Read("frequency").ShouldBe("about frequency");
        next.Sections[^1].Id.ShouldBe("joint-work");
        next.Read("joint-work").ShouldBe("about joint-work");
        next.Sections.ShouldNotContain(section => section.Id == "diversity", "nothing was agreed there");
    }

    [Fact]
    public void Differences_name_the_term_or_the_section()
    {
        var before = AnAgreement.Text("Tuesdays");
        var after = AnAgreement.Text("Mondays", "P2W");

        var differences = before.DifferencesTo(after).ToList();

        differences.Count.ShouldBe(2);
        (differences[0].Term, differences[0].Before, differences[0].After).ShouldBe((AgreementTerm.Every, "", "P2W"));
        (differences[1].Section!.In("en"), differences[1].Before, differences[1].After).ShouldBe(("Frequency", "Tuesdays", "Mondays"));
    }

    [Fact]
    public void A_draft_is_saved_on_top_of_what_was_read_and_never_on_top_of_another()
    {
        var draft = new AgreementDraft(Guid.CreateVersion7(), Guid.CreateVersion7(), AnAgreement.Text(), 1, 0, AnAgreement.Now);

        draft.TrySave(AnAgreement.Text("Mondays"), 1, AnAgreement.Now).ShouldBeTrue();
        draft.TrySave(AnAgreement.Text("Fridays"), 1, AnAgreement.Now).ShouldBeFalse();

        draft.Revision.ShouldBe(2);
        draft.Read().Read("frequency").ShouldBe("Mondays");
    }
}
