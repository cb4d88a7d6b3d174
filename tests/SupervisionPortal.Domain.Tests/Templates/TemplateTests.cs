using System.Text.Json.Nodes;
using Shouldly;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Templates;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Templates;

public sealed class TemplateTests
{
    public static TheoryData<string> Packs => [.. ShippedPolicies.Keys];

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_template_of_a_pack_is_read_as_it_is_written_and_put_in_its_place_changes_nothing_else(string pack)
    {
        var policy = ShippedPolicies.Get(pack);

        foreach (var template in Template.All(policy.Forms))
        {
            Template.Parse(template.Kind, template.Json(), policy.Languages).Json().ShouldBe(template.Json());
            var next = Policy.Parse(template.InPlaceOf(ShippedPolicies.Json(pack)));
            next.Version.ShouldBe(policy.Version + 1);
            Template.All(next.Forms).Select(other => other.Json()).ShouldBe(Template.All(policy.Forms).Select(other => other.Json()), ignoreOrder: false, pack);
            next.Rules.SignOff.WindowInWorkingDays.ShouldBe(policy.Rules.SignOff.WindowInWorkingDays);
        }
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Keys_name_one_template_each_and_find_it(string pack)
    {
        var forms = ShippedPolicies.Get(pack).Forms;

        var keys = Template.All(forms).Select(template => template.Key).ToList();

        keys.ShouldBeUnique();
        keys.ShouldAllBe(key => Template.Find(forms, key)!.Key == key);
        Template.Find(forms, "record-of-nobody").ShouldBeNull();
    }

    [Fact]
    public void A_policy_without_forms_has_the_portals_own_templates_and_takes_a_changed_one()
    {
        var pack = JsonNode.Parse(ShippedPolicies.Json("surrey"))!.AsObject();
        pack.Remove("forms");
        var bare = pack.ToJsonString();
        var template = Template.Find(Policy.Parse(bare).Forms, "record-four-functions")!;

        var next = Policy.Parse(template.Without("mediation").InPlaceOf(bare));

        Template.Find(next.Forms, "record-four-functions")!.Headings.Select(heading => heading.Id).ShouldBe(["management", "development", "support"]);
    }

    [Fact]
    public void A_new_heading_and_its_questions_get_ids_of_their_own_and_keep_them_whatever_their_words_become()
    {
        var template = Case("surrey", "record-personal");
        var question = new TemplateQuestion("", Words("What did we try?"), null, ChildsView: false, RecordAspect.Reflection);

        var once = template.With(new TemplateHeading { Id = "", Title = Words("Check in: Well-being!"), Questions = [question, question] });
        var heading = once.Headings[^1];
        var twice = once.With(new TemplateHeading { Id = "", Title = Words("Check in: Well-being!") });
        var renamed = twice.With(heading with { Title = Words("Something else") });

        heading.Id.ShouldBe("check-in-well-being");
        heading.Questions.Select(asked => asked.Id).ShouldBe(["what-did-we-try", "what-did-we-try-2"]);
        twice.Headings[^1].Id.ShouldBe("check-in-well-being-2");
        renamed.Headings.Select(other => other.Id).ShouldBe(twice.Headings.Select(other => other.Id));
        renamed.Heading(heading.Id)!.Title.In("en").ShouldBe("Something else");
    }

    [Fact]
    public void An_id_is_made_of_words_in_any_script()
    {
        var template = Case("mlop-tapang", "case");

        template.With(new TemplateHeading { Id = "", Title = Words("ករណី") }).Headings[^1].Id.ShouldBe("heading");
        template.With(new TemplateHeading { Id = "", Title = Words("Tŷ  a’r teulu") }).Headings[^1].Id.ShouldBe("ty-ar-teulu");
    }

    [Fact]
    public void Headings_move_one_place_and_not_beyond_the_ends()
    {
        var template = Case("havering", "case");
        var ids = template.Headings.Select(heading => heading.Id).ToList();

        template.Moving(ids[0], earlier: true).Headings.Select(heading => heading.Id).ShouldBe(ids);
        template.Moving(ids[^1], earlier: false).Headings.Select(heading => heading.Id).ShouldBe(ids);
        template.Moving(ids[1], earlier: true).Headings.Select(heading => heading.Id).Take(2).ShouldBe([ids[1], ids[0]]);
    }

    [Fact]
    public void Differences_name_what_is_new_left_out_changed_and_moved_and_nothing_more()
    {
        var before = Case("havering", "case");
        var ids = before.Headings.Select(heading => heading.Id).ToList();
        var after = before.Moving(ids[0], earlier: false).Without(ids[3]).With(before.Heading(ids[5])! with { Required = true }).With(new TemplateHeading { Id = "", Title = Words("New") });

        var differences = TemplateDifference.Between(before, after);

        differences.Where(difference => difference.Moved).ShouldHaveSingleItem().After!.Id.ShouldBeOneOf(ids[0], ids[1]);
        differences.Where(difference => difference.After is null).ShouldHaveSingleItem().Before!.Id.ShouldBe(ids[3]);
        differences.Where(difference => difference.Before is null).ShouldHaveSingleItem().After!.Id.ShouldBe("new");
        differences.Where(difference => difference is { Before: not null, After: not null, Moved: false }).ShouldHaveSingleItem().After!.Id.ShouldBe(ids[5]);
        TemplateDifference.Between(before, before).ShouldBeEmpty();
    }

    [Fact]
    public void A_copy_is_published_only_changed_on_top_of_what_it_began_as_and_for_a_reason()
    {
        var inForce = Case("havering", "case");
        var at = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var adopted = new OrganisationPolicy(1, ShippedPolicies.Json("havering"), "havering", new DateOnly(2025, 1, 1));
        var draft = new TemplateDraft(inForce, 1, Guid.NewGuid(), at);
        var changed = inForce.Without(inForce.Headings[0].Id);

        draft.WhyNotPublish(changed, inForce, inForce, isAnotherComing: false).ShouldBeNull();
        Should.Throw<RefusedException>(() => OrganisationPolicy.WithTemplate(adopted, changed.InPlaceOf(adopted.Pack), changed.Key, " ", Guid.NewGuid(), new DateOnly(2026, 1, 1), at)).Refusal.ShouldBe(Refusal.SayWhyTemplateChanges);
        draft.WhyNotPublish(inForce, inForce, inForce, isAnotherComing: false).ShouldBe(Refusal.NothingIsChanged);
        draft.WhyNotPublish(changed, inForce, inForce.Without(inForce.Headings[1].Id), isAnotherComing: false).ShouldBe(Refusal.TemplateChangedMeanwhile);
        draft.WhyNotPublish(changed, inForce, null, isAnotherComing: false).ShouldBe(Refusal.TemplateChangedMeanwhile);
        draft.WhyNotPublish(changed, inForce, inForce, isAnotherComing: true).ShouldBe(Refusal.PolicyIsComing);
        draft.WhyNotPublish(changed with { Headings = [] }, inForce, inForce, isAnotherComing: false).ShouldBe(Refusal.NoHeading);
    }

    private static Template Case(string pack, string key) => Template.Find(ShippedPolicies.Get(pack).Forms, key)!;

    private static LocalisedText Words(string english) => new(new Dictionary<string, string> { ["en"] = english });
}
