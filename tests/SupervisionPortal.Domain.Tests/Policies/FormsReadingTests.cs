using System.Text.Json.Nodes;
using Shouldly;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Policies;

public sealed class FormsReadingTests
{
    private const string Forms = """
        { "record": [ { "id": "staff", "title": { "en": "Record", "km": "កំណត់ត្រា" }, "appliesTo": ["social-worker", "nqsw"],
                        "closingStatement": { "en": "As recorded by the supervisor." },
                        "sections": [ { "id": "management", "function": "management", "title": { "en": "Management" }, "hint": { "en": "Work" },
                                        "prompts": [ { "id": "problem", "label": { "en": "What is your number 1 problem?" }, "hint": { "en": "At the moment" } } ] },
                                      { "id": "other", "title": { "en": "Other" } } ] } ],
          "case": { "id": "case", "title": { "en": "Cases" }, "headings": [ { "id": "worries", "label": { "en": "Worries" }, "childsView": true }, { "id": "actions", "label": { "en": "Actions" }, "why": true } ] },
          "preparation": { "title": { "en": "Preparation" }, "sections": [ { "id": "worry", "title": { "en": "What worries me" } } ] },
          "agreement": { "title": { "en": "Agreement" }, "sections": [ { "id": "frequency", "title": { "en": "Frequency" }, "hint": { "en": "How often" } } ] } }
        """;

    [Fact]
    public void Forms_are_read_in_the_policys_order_and_languages()
    {
        var forms = With(Forms).Forms;

        var record = forms.Record.ShouldHaveSingleItem();
        record.Title.In("km").ShouldBe("កំណត់ត្រា");
        record.Title.In("km-KH").ShouldBe("កំណត់ត្រា");
        record.Title.In("cy").ShouldBe("Record");
        record.Fits(PostRole.Nqsw).ShouldBeTrue();
        record.Fits(PostRole.Manager).ShouldBeFalse();
        record.ClosingStatement!.In("en").ShouldBe("As recorded by the supervisor.");
        record.Sections.Select(section => (section.Id, section.Function)).ShouldBe([("management", SupervisionFunction.Management), ("other", null)]);
        record.Sections[0].Prompts.ShouldHaveSingleItem().Label.ToString().ShouldBe("What is your number 1 problem?");
        forms.Case!.Headings.Select(heading => (heading.Id, heading.ChildsView, heading.Why)).ShouldBe([("worries", true, false), ("actions", false, true)]);
        forms.Preparation!.Sections.ShouldHaveSingleItem().Id.ShouldBe("worry");
        forms.Agreement!.Sections.ShouldHaveSingleItem().Hint!.ToString().ShouldBe("How often");
    }

    [Theory]
    [InlineData("record.0", "title", "{\"km\":\"កំណត់ត្រា\"}", "$.forms.record[0].title", "English")]
    [InlineData("record.0", "title", "{\"en\":\"Record\",\"fr\":\"Procès-verbal\"}", "$.forms.record[0].title.fr", "does not list")]
    [InlineData("record.0", "title", "\"Record\"", "$.forms.record[0].title", "an object")]
    [InlineData("record.0", "appliesTo", "[\"boss\"]", "$.forms.record[0].appliesTo[0]", "must be one of")]
    [InlineData("record.0", "sections", "[]", "$.forms.record[0].sections", "empty")]
    [InlineData("record.0.sections.0", "function", "\"administration\"", "$.forms.record[0].sections[0].function", "must be one of management")]
    [InlineData("record.0.sections.1", "id", "\"management\"", "$.forms.record[0].sections[1].id", "used twice")]
    [InlineData("record.0.sections.1", "id", "\"problem\"", "$.forms.record[0].sections[1].id", "used twice")]
    [InlineData("record.0.sections.1", "id", "\"Other things\"", "$.forms.record[0].sections[1].id", "lower-case")]
    [InlineData("record.0.sections.0.prompts.0", "label", "null", "$.forms.record[0].sections[0].prompts[0].label", "missing")]
    [InlineData("case.headings.1", "id", "\"worries\"", "$.forms.case.headings[1].id", "used twice")]
    [InlineData("case.headings.1", "why", "1", "$.forms.case.headings[1].why", "true or false")]
    [InlineData("preparation", "colour", "{}", "$.forms.preparation.colour", "not a key known here")]
    [InlineData("preparation", "title", "{}", "$.forms.preparation.title", "English")]
    public void A_form_that_cannot_be_meant_is_refused_with_its_path(string at, string key, string value, string path, string sentence)
    {
        var forms = JsonNode.Parse(Forms)!;
        at.Split('.').Aggregate(forms, (node, step) => (int.TryParse(step, out var index) ? node[index] : node[step])!)[key] = JsonNode.Parse(value);

        var refused = Should.Throw<PolicyRefused>(() => With(forms.ToJsonString()));

        refused.Path.ShouldBe(path);
        refused.Sentence.ShouldContain(sentence);
    }

    private static Policy With(string forms)
    {
        var pack = JsonNode.Parse(ShippedPolicies.Json("mlop-tapang"))!;
        pack["forms"] = JsonNode.Parse(forms);
        return Policy.Parse(pack.ToJsonString());
    }
}
