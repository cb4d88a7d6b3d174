using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Policies;

public sealed partial class FormsTests
{
    public static TheoryData<string> Packs => [.. ShippedPolicies.Keys];

    public static TheoryData<string, PostRole> PacksAndRoles
    {
        get
        {
            var rows = new TheoryData<string, PostRole>();
            foreach (var key in ShippedPolicies.Keys)
            {
                foreach (var role in Enum.GetValues<PostRole>())
                {
                    rows.Add(key, role);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(PacksAndRoles))]
    public void Every_role_has_a_record_in_which_all_four_functions_can_be_touched(string key, PostRole role)
    {
        var record = Forms(key).RecordFor(role).ShouldNotBeNull();

        record.Sections.Select(section => section.Function).OfType<SupervisionFunction>().Distinct().Order()
            .ShouldBe(Enum.GetValues<SupervisionFunction>());
        record.Sections.ShouldAllBe(section => section.Prompts.Count > 0);
    }

    [Theory]
    [InlineData("central-bedfordshire", PostRole.SocialWorker, "personal")]
    [InlineData("central-bedfordshire", PostRole.Manager, "personal-managers")]
    [InlineData("central-bedfordshire", PostRole.SeniorManager, "personal-managers")]
    [InlineData("surrey", PostRole.SupportWorker, "personal")]
    [InlineData("surrey", PostRole.SeniorManager, "personal-managers")]
    [InlineData("surrey", PostRole.Iro, "personal-iro-cp-chair")]
    [InlineData("surrey", PostRole.CpChair, "personal-iro-cp-chair")]
    [InlineData("surrey", PostRole.Lado, "personal-lado")]
    public void A_role_with_a_form_of_its_own_gets_that_one(string key, PostRole role, string form) =>
        Forms(key).RecordFor(role).ShouldNotBeNull().Id.ShouldBe(form);

    [Theory]
    [MemberData(nameof(Packs))]
    public void No_record_form_is_hidden_behind_another(string key) =>
        Enum.GetValues<PostRole>().Select(role => Forms(key).RecordFor(role)?.Id).Distinct()
            .ShouldBe(Forms(key).Record.Select(form => form.Id), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_case_form_asks_what_the_child_says_and_why(string key)
    {
        var discussion = Forms(key).Case.ShouldNotBeNull();

        discussion.Headings.Count(heading => heading.ChildsView).ShouldBe(1);
        discussion.Headings.ShouldContain(heading => heading.Why);
        discussion.Headings.Count(heading => heading.AboutWorker).ShouldBe(1);
        discussion.Headings.ShouldAllBe(heading => !heading.AboutWorker || (!heading.ChildsView && !heading.Why && !heading.PlanReview));
    }

    [Theory]
    [InlineData("central-bedfordshire")]
    [InlineData("havering")]
    public void Where_the_plan_itself_is_reviewed_headings_say_so(string key) =>
        Forms(key).Case.ShouldNotBeNull().Headings.ShouldContain(heading => heading.PlanReview);

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_pack_has_a_preparation_and_an_agreement(string key)
    {
        Forms(key).Preparation.ShouldNotBeNull().Sections.ShouldNotBeEmpty();
        Forms(key).Agreement.ShouldNotBeNull().Sections.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("mlop-tapang", 7)]
    [InlineData("havering", 6)]
    [InlineData("surrey", 5)]
    public void Observation_has_its_points(string key, int points) =>
        Forms(key).Observation.ShouldNotBeNull().Sections.Count.ShouldBe(points);

    [Fact]
    public void Central_bedfordshire_observes_supervision_and_prints_its_points() =>
        (Forms("central-bedfordshire").Observation, Forms("central-bedfordshire").SupervisionObservation.ShouldNotBeNull().Sections.Count).ShouldBe((null, 5));

    [Fact]
    public void Bridgend_whose_policy_observes_nothing_has_no_observation_form() => Forms("bridgend").Observation.ShouldBeNull();

    [Fact]
    public void Central_bedfordshires_records_print_what_silence_means_and_where_the_copy_goes()
    {
        foreach (var record in Forms("central-bedfordshire").Record)
        {
            record.ClosingStatement.ShouldNotBeNull().In("en").ShouldContain("5 working days");
            record.CopyLines.ShouldHaveSingleItem().In("en").ShouldContain("emailed to the supervisee");
        }
    }

    [Theory]
    [InlineData(PostRole.SocialWorker, "for social workers", 10)]
    [InlineData(PostRole.Manager, "for leaders", 6)]
    public void Central_bedfordshires_records_ask_for_the_knowledge_and_skills_of_the_role(PostRole role, string statement, int headings)
    {
        var section = Forms("central-bedfordshire").RecordFor(role).ShouldNotBeNull().Sections.Single(section => section.Id == "knowledge-and-skills");

        section.Title.In("en").ShouldEndWith(statement);
        section.Prompts.Count.ShouldBe(headings);
    }

    [Fact]
    public void Every_text_of_mlop_tapangs_forms_is_in_Khmer_and_English()
    {
        foreach (var text in Texts("mlop-tapang"))
        {
            text.TryGetProperty("km", out _).ShouldBeTrue(text.GetRawText());
        }
    }

    [Fact]
    public void Khmer_is_written_in_the_order_Unicode_asks_for()
    {
        var words = Texts("mlop-tapang").SelectMany(text => KhmerRun().Matches(text.GetProperty("km").GetString()!)).Select(run => run.Value);

        words.Where(word => !KhmerSyllables().IsMatch(word)).ShouldBeEmpty();
    }

    [Fact]
    public void Bridgends_headings_are_in_Welsh_too()
    {
        var forms = Forms("bridgend");
        LocalisedText[] headings =
        [
            .. forms.Record.Select(form => form.Title),
            .. forms.Record.SelectMany(form => form.Sections).Select(section => section.Title),
            .. forms.Record.SelectMany(form => form.Sections).SelectMany(section => section.Prompts).Select(prompt => prompt.Label),
            .. forms.Case!.Headings.Select(heading => heading.Label),
            .. forms.Preparation!.Sections.Select(section => section.Title),
            .. forms.Agreement!.Sections.Select(section => section.Title),
        ];

        headings.ShouldAllBe(heading => heading.IsIn("cy"));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Hints_are_short_enough_to_be_read(string key)
    {
        foreach (var hint in Properties(Root(key), "hint"))
        {
            hint.GetProperty("en").GetString()!.Length.ShouldBeLessThanOrEqualTo(200, hint.GetRawText());
        }
    }

    [Fact]
    public void A_record_form_nobody_could_ever_reach_is_refused()
    {
        var refused = Should.Throw<PolicyRefused>(() => Policy.Parse(Changed("central-bedfordshire", forms =>
        {
            var everybodys = forms["record"]![1]!.DeepClone();
            forms["record"]!.AsArray().Insert(0, everybodys);
            forms["record"]!.AsArray().RemoveAt(2);
        })));

        refused.Path.ShouldBe("$.forms.record[1]");
        refused.Sentence.ShouldContain("'personal'");
    }

    [Fact]
    public void A_prompt_that_takes_anothers_id_is_refused()
    {
        var refused = Should.Throw<PolicyRefused>(() => Policy.Parse(Changed("bridgend", forms =>
            forms["record"]![0]!["sections"]![1]!["prompts"]![0]!["id"] = "caseload")));

        refused.Path.ShouldBe("$.forms.record[0].sections[1].prompts[0].id");
    }

    [Fact]
    public void A_printed_text_in_a_language_the_pack_does_not_list_is_refused()
    {
        var refused = Should.Throw<PolicyRefused>(() => Policy.Parse(Changed("surrey", forms =>
            forms["agreement"]!["sections"]![0]!["text"] = new JsonObject { ["en"] = "Purpose", ["cy"] = "Diben" })));

        refused.Path.ShouldBe("$.forms.agreement.sections[0].text.cy");
    }

    private static string Changed(string key, Action<JsonNode> change)
    {
        var pack = JsonNode.Parse(ShippedPolicies.Json(key))!;
        change(pack["forms"]!);
        return pack.ToJsonString();
    }

    private static PolicyForms Forms(string key) => ShippedPolicies.Get(key).Forms;

    private static JsonElement Root(string key) => JsonDocument.Parse(ShippedPolicies.Json(key)).RootElement.GetProperty("forms");

    private static IEnumerable<JsonElement> Texts(string key) => Objects(Root(key)).Where(at => at.TryGetProperty("en", out _));

    private static IEnumerable<JsonElement> Properties(JsonElement at, string name) =>
        Objects(at).Where(found => found.TryGetProperty(name, out _)).Select(found => found.GetProperty(name));

    private static IEnumerable<JsonElement> Objects(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.Object => at.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(at),
        JsonValueKind.Array => at.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    [GeneratedRegex(@"[\u1780-\u17FF]+")]
    private static partial Regex KhmerRun();

    // A consonant, what is written under it, the register sign, one vowel, then the signs: text copied out of a PDF keeps
    // the order in which it was drawn, looks broken and cannot be searched.
    [GeneratedRegex(@"^(?:[\u1780-\u17B3]\u17CC?(?:\u17D2[\u1780-\u17B3]){0,2}[\u17C9\u17CA]?[\u17B6-\u17C5]?[\u17C6-\u17C8]?[\u17CB-\u17D1\u17DD]?|[\u17D4-\u17DC\u17E0-\u17E9])+$")]
    private static partial Regex KhmerSyllables();
}
