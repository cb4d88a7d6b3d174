using System.Text.Json.Nodes;
using Shouldly;
using SupervisionPortal.Domain.Policies;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Policies;

public sealed class PolicyRefusedTests
{
    private const string Default = """{ "rule": "As usual.", "clause": "default" }""";

    // Each row: where in the pack of Central Bedfordshire, what is put there (null: it is taken away), and the path that is named.
    [Theory]
    [InlineData("$", "colour", "1", "$.colour", "not a key known here")]
    [InlineData("$", "key", null, "$.key", "missing")]
    [InlineData("$", "key", "\"Central Beds\"", "$.key", "lower-case")]
    [InlineData("$", "title", "\" \"", "$.title", "empty")]
    [InlineData("$", "version", "0", "$.version", "whole number")]
    [InlineData("$", "version", "1.5", "$.version", "whole number")]
    [InlineData("$", "languages", "[\"cy\"]", "$.languages", "English")]
    [InlineData("$", "languages", "[\"en\",\"fr\"]", "$.languages[1]", "one of")]
    [InlineData("$", "languages", "[\"en\",\"en\"]", "$.languages[1]", "twice")]
    [InlineData("$", "rules", null, "$.rules", "missing")]
    [InlineData("$", "rules", "[]", "$.rules", "an object")]
    [InlineData("rules", "frequencies", "[]", "$.rules.frequencies", "not a key known here")]
    [InlineData("rules", "frequency", "[]", "$.rules.frequency", "empty")]
    [InlineData("rules", "absence", null, "$.rules.absence", "missing")]
    [InlineData("rules.frequency.0.stages.1", "until", "\"P6W\"", "$.rules.frequency[0].stages[1].until", "after the stage before it")]
    [InlineData("rules.frequency.0.stages.1", "until", null, "$.rules.frequency[0].stages[2]", "without an end")]
    [InlineData("rules.frequency.0.stages.1", "every", "\"fortnightly\"", "$.rules.frequency[0].stages[1].every", "not a period")]
    [InlineData("rules.frequency.0.stages.1", "every", "14", "$.rules.frequency[0].stages[1].every", "a period such as")]
    [InlineData("rules.frequency.0.stages.1", "every", null, "$.rules.frequency[0].stages[1]", "in one way")]
    [InlineData("rules.frequency.0.stages.1", "everyWorkingDays", "3", "$.rules.frequency[0].stages[1]", "in one way")]
    [InlineData("rules.frequency.0.stages.1", "atLatest", "\"P2W\"", "$.rules.frequency[0].stages[1].atLatest", "longer than the aim")]
    [InlineData("rules.frequency.0", "stages", "[]", "$.rules.frequency[0].stages", "empty")]
    [InlineData("rules.frequency.0", "every", "\"P1M\"", "$.rules.frequency[0].every", "beside stages")]
    [InlineData("rules.frequency.0", "source", null, "$.rules.frequency[0].source", "missing")]
    [InlineData("rules.frequency.0.source", "clause", null, "$.rules.frequency[0].source.clause", "missing")]
    [InlineData("rules.frequency.0.source", "quote", null, "$.rules.frequency[0].source.quote", "missing")]
    [InlineData("rules.frequency.0.source", "clause", "\"default\"", "$.rules.frequency[0].source.quote", "nothing to quote")]
    [InlineData("rules.frequency.0.who", "roles", "[\"newly-qualified\"]", "$.rules.frequency[0].who.roles[0]", "must be one of")]
    [InlineData("rules.frequency.0.who", "grade", "3", "$.rules.frequency[0].who.grade", "not a key known here")]
    [InlineData("rules.frequency.1", "who", null, "$.rules.frequency[2]", "can never apply")]
    [InlineData("rules.frequency.0", "who", "{\"caseHolding\":true}", "$.rules.frequency[1]", "before the rules that name none")]
    [InlineData("rules.frequency.2", "who", "{\"caseHolding\":true}", "$.rules.frequency[2]", "leaves somebody without a rule")]
    [InlineData("rules.frequency.2", "eachCalendarMonth", "false", "$.rules.frequency[2].eachCalendarMonth", "only be true")]
    [InlineData("rules.frequency.2", "atLatest", "\"P6W\"", "$.rules.frequency[2].atLatest", "belongs to every")]
    [InlineData("rules.frequency.1", "minutes", "{\"from\":90,\"to\":60}", "$.rules.frequency[1].minutes.to", "whole number from 90")]
    [InlineData("rules.absence", "withinWorkingDays", "0", "$.rules.absence.withinWorkingDays", "whole number from 1")]
    [InlineData("rules.absence", "withinWorkingDays", null, "$.rules.absence", "in one way")]
    [InlineData("rules.absence", "within", "\"P1W\"", "$.rules.absence", "in one way")]
    [InlineData("rules.rebook.any", "noNumber", "true", "$.rules.rebook.any.noNumber", "contradicts")]
    [InlineData("rules.rebook", "holiday", "{}", "$.rules.rebook.holiday", "not a key known here")]
    [InlineData("rules.signOff", "withinWorkingDays", null, "$.rules.signOff.silenceIsAcceptance", "needs a window")]
    [InlineData("rules.signOff", "withinWorkingDays", "\"5\"", "$.rules.signOff.withinWorkingDays", "a whole number")]
    [InlineData("rules.signOff", "records", "[]", "$.rules.signOff", "both the records and their window")]
    [InlineData("rules.signOff", "records", "[\"group\"]", "$.rules.signOff.records[0]", "must be one of case, personal")]
    [InlineData("rules.signOff", "silenceIsAcceptance", "\"yes\"", "$.rules.signOff.silenceIsAcceptance", "true or false")]
    [InlineData("rules.agreement", "sign", null, "$.rules.agreement.sign", "missing")]
    [InlineData("rules.caseDiscussion.0", "categories", "[\"neglect\"]", "$.rules.caseDiscussion[0].categories[0]", "must be one of")]
    [InlineData("rules.caseDiscussion.0", "categories", "[\"early-help\",\"early-help\"]", "$.rules.caseDiscussion[0].categories[1]", "twice")]
    [InlineData("rules.caseDiscussion.0", "except", "[\"plo\"]", "$.rules.caseDiscussion[0]", "not both")]
    [InlineData("rules.caseDiscussion.1", "categories", "[\"early-help\"]", "$.rules.caseDiscussion[1]", "can never apply")]
    [InlineData("rules.caseDiscussion.1", "atLatest", "\"P1W\"", "$.rules.caseDiscussion[1].atLatest", "longer than the aim")]
    [InlineData("rules.caseDiscussion.1", "every", null, "$.rules.caseDiscussion[1]", "must say how often")]
    [InlineData("rules.caseDiscussion.0", "noNumber", "true", "$.rules.caseDiscussion[0]", "must say how often")]
    [InlineData("rules.cover.arrange", "absentMoreThan", null, "$.rules.cover.arrange.absentMoreThan", "missing")]
    [InlineData("rules.schedule", "ahead", "\"six months\"", "$.rules.schedule.ahead", "not a period")]
    public void A_pack_that_cannot_be_meant_is_refused_with_its_path(string at, string key, string? value, string path, string sentence)
    {
        var pack = JsonNode.Parse(ShippedPolicies.Json("central-bedfordshire"))!;
        var parent = at == "$"
            ? pack
            : at.Split('.').Aggregate(pack, (node, step) => (int.TryParse(step, out var index) ? node[index] : node[step])!);
        parent.AsObject().Remove(key);
        if (value is not null)
        {
            parent[key] = JsonNode.Parse(value);
        }

        var refused = Should.Throw<PolicyRefused>(() => Policy.Parse(pack.ToJsonString()));

        refused.Path.ShouldBe(path);
        refused.Sentence.ShouldContain(sentence);
        refused.Message.ShouldBe($"{refused.Path}: {refused.Sentence}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"key\":\"a\",}")]
    [InlineData("{} {}")]
    [InlineData("// no\n{}")]
    public void What_is_no_pack_at_all_is_refused_at_the_root(string text) =>
        Should.Throw<PolicyRefused>(() => Policy.Parse(text)).Path.ShouldStartWith("$");

    [Fact]
    public void A_key_given_twice_is_refused()
    {
        var json = ShippedPolicies.Json("surrey").Replace("\"version\": 1,", "\"version\": 1, \"version\": 2,", StringComparison.Ordinal);

        Should.Throw<PolicyRefused>(() => Policy.Parse(json)).Path.ShouldBe("$.version");
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault()
    {
        byte[] marked = [.. System.Text.Encoding.UTF8.Preamble, .. System.Text.Encoding.UTF8.GetBytes(ShippedPolicies.Json("surrey"))];

        Policy.Parse(marked).Key.ShouldBe("surrey");
    }

    [Fact]
    public void The_smallest_pack_has_one_rule_for_everybody_and_the_defaults()
    {
        var pack = Policy.Parse($$"""
            { "key": "own", "title": "Our own", "version": 1, "languages": ["en"], "rules": {
                "frequency": [ { "every": "P10D", "source": {{Default}} } ],
                "absence": { "withinWorkingDays": 3, "source": {{Default}} },
                "signOff": { "source": {{Default}} },
                "agreement": { "sign": { "within": "P1W", "source": {{Default}} } },
                "schedule": { "ahead": "P3M", "source": {{Default}} } } }
            """);

        pack.Evaluate(Given.Person(startedOn: "2026-03-02") with { Agreement = null }, Given.London, Given.Day("2026-03-02"))
            .Select(obligation => (obligation.Kind, obligation.DueOn.Text()))
            .ShouldBe([(ObligationKind.SignAgreement, "2026-03-09"), (ObligationKind.HoldSession, "2026-03-12")]);
        pack.Forms.ShouldBe(PolicyForms.None);
    }

    [Fact]
    public void A_part_timers_interval_can_have_an_aim_and_a_latest_day_too()
    {
        var pack = Policy.Parse(ShippedPolicies.Json("havering").Replace(
            "\"every\": \"P1M\",\n        \"dividedByFullTimeEquivalent\": true,",
            "\"every\": \"P4W\", \"atLatest\": \"P6W\", \"dividedByFullTimeEquivalent\": true,",
            StringComparison.Ordinal));
        var person = Given.Person() with { FullTimeEquivalent = 0.5m, Sessions = [Given.Held("2026-03-05")] };

        var obligation = pack.Evaluate(person, Given.London, Given.Day("2026-03-05")).Only(ObligationKind.HoldSession)!;

        (obligation.TargetOn.Text(), obligation.DueOn.Text()).ShouldBe(("2026-04-30", "2026-05-28"));
    }
}
