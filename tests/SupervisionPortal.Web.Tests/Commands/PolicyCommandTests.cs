using System.Globalization;
using System.Text.Json;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Commands;

namespace SupervisionPortal.Web.Tests.Commands;

public sealed class PolicyCommandTests : IDisposable
{
    private const string Facts = """
        { "asOf": "2026-06-30",
          "calendar": { "timeZone": "Europe/London", "workingDays": ["mon","tue","wed","thu","fri"], "holidays": ["2026-05-25"] },
          "people": [ {
            "id": "p1", "role": "social-worker", "caseHolding": true, "fullTimeEquivalent": 1.0,
            "startedOn": "2026-01-05", "leftOn": null, "supervisorSince": "2026-01-05",
            "agreement": { "signedOn": "2026-01-20", "reviewedOn": null, "every": "P2W" },
            "absences": [ { "from": "2026-02-10", "returnedOn": "2026-03-16" } ],
            "supervisorAbsences": [ { "from": "2026-06-08", "returnedOn": null, "planned": false, "coverNamed": false } ],
            "sessions": [ { "id": "s1", "kind": "one-to-one", "status": "held", "plannedFor": "2026-02-02", "heldOn": "2026-02-02",
                            "casesDiscussed": true,
                            "records": [ { "kind": "case", "writtenOn": "2026-02-04", "issuedAt": "2026-02-04T16:30:00Z", "signedOn": null, "disagreedOn": null } ] },
                          { "id": "s2", "kind": "one-to-one", "status": "cancelled", "plannedFor": "2026-03-02", "cancelledOn": "2026-03-02",
                            "reason": "sickness", "returnedOn": "2026-03-16" } ],
            "cases": [ { "ref": "C-1", "category": "child-protection", "allocatedOn": "2026-01-12", "closedOn": null,
                         "planReviewMonths": null, "discussedOn": ["2026-02-02"], "planReviewedOn": [] } ],
            "observedOn": ["2026-02-20"], "trainedOn": null } ] }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-policy-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Every_obligation_not_met_is_printed_in_order()
    {
        var run = CommandRun.Of("policy", "evaluate", "--policy", "central-bedfordshire", "--facts", Written("facts.json", Facts));

        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldBeEmpty();
        run.Json.GetProperty("obligations").EnumerateArray()
            .Select(one => string.Join(' ', new[] { "kind", "subject", "targetOn", "dueOn", "state", "acceptedAt" }.Select(key => one.GetProperty(key).ToString())))
            .ShouldBe(
            [
                "sign-off-record record:s1/case 2026-02-11 2026-02-11 auto-accepted 2026-02-12T00:00:00Z",
                "discuss-case case:C-1 2026-03-02 2026-03-02 overdue ",
                "hold-session p1 2026-03-23 2026-03-23 overdue ",
                "rebook-session session:s2 2026-03-23 2026-03-23 overdue ",
                "review-case-plan case:C-1 2026-04-12 2026-04-12 overdue ",
                "arrange-cover absence:2026-06-08 2026-06-22 2026-06-22 overdue ",
            ]);
    }

    [Fact]
    public void An_obligation_is_printed_with_these_keys_and_no_others()
    {
        var run = CommandRun.WithInput(Facts, "policy", "evaluate", "--policy", "surrey", "--facts", "-");

        foreach (var obligation in run.Json.GetProperty("obligations").EnumerateArray())
        {
            obligation.EnumerateObject().Select(property => property.Name)
                .ShouldBe(["person", "kind", "subject", "targetOn", "dueOn", "state", "acceptedAt", "source"]);
            obligation.GetProperty("source").EnumerateObject().Select(property => property.Name).ShouldBe(["rule", "clause"]);
            obligation.GetProperty("acceptedAt").ValueKind.ShouldBe(JsonValueKind.Null);
        }
    }

    [Fact]
    public void With_why_each_says_how_its_date_came_and_by_which_rule()
    {
        var run = CommandRun.WithInput(Facts, "policy", "evaluate", "--policy", "havering", "--facts", "-", "--why");

        run.Json.GetProperty("obligations").EnumerateArray()
            .Single(one => one.GetProperty("kind").GetString() == "observe-practice").GetProperty("why").GetString()
            .ShouldBe("Practice was last observed on Friday 20 February. It is to be observed every 6 months. So it is due by Thursday 20 August. "
                + "Rule: Practice is observed at least twice a year. (Policy: §8 Observation of Practice.)");
    }

    [Fact]
    public void People_are_sorted_character_by_character()
    {
        const string person = """{ "id": "ID", "role": "iro", "startedOn": "2026-01-05" }""";
        var people = string.Join(',', new[] { "b", "a10", "B", "é", "a2", "-" }.Select(id => person.Replace("ID", id, StringComparison.Ordinal)));
        var facts = $$"""{ "asOf": "2026-06-30", "calendar": { "timeZone": "Europe/London" }, "people": [ {{people}} ] }""";

        var run = CommandRun.WithInput(facts, "policy", "evaluate", "--policy", "surrey", "--facts", "-");

        run.Json.GetProperty("obligations").EnumerateArray().Select(one => one.GetProperty("person").GetString()).Distinct()
            .ShouldBe(["-", "B", "a10", "a2", "b", "é"]);
    }

    [Fact]
    public void Nobody_owes_nothing()
    {
        var run = CommandRun.WithInput(
            """{ "asOf": "2026-06-30", "calendar": { "timeZone": "Europe/London" }, "people": [] }""",
            "policy", "evaluate", "--policy", "surrey", "--facts", "-");

        run.ExitCode.ShouldBe(0);
        run.Json.GetProperty("obligations").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void A_policy_may_be_a_file()
    {
        var pack = Written("own.json", ShippedPolicies.Json("bridgend"));

        CommandRun.WithInput(Facts, "policy", "evaluate", "--policy", pack, "--facts", "-").Output
            .ShouldBe(CommandRun.WithInput(Facts, "policy", "evaluate", "--policy", "bridgend", "--facts", "-").Output);
    }

    [Theory]
    [InlineData("\"status\": \"held\"", "\"status\": \"planned\"", "$.people[0].sessions[0].heldOn")]
    [InlineData("\"social-worker\"", "\"social\\nworker\"", "$.people[0].role")]
    [InlineData("\"people\"", "\"per\\nsons\"", "$[\"per\\nsons\"]")]
    [InlineData("2026-06-30", "2026-06-31", "$.asOf")]
    [InlineData("{ \"asOf\"", "{ { \"asOf\"", "$: is not valid JSON")]
    public void Bad_facts_are_one_line_with_the_path_and_no_output(string words, string instead, string path)
    {
        var facts = Written("facts.json", Facts.Replace(words, instead, StringComparison.Ordinal));

        Refused(CommandRun.Of("policy", "evaluate", "--policy", "surrey", "--facts", facts)).ShouldContain(path);
    }

    [Fact]
    public void A_bad_pack_is_one_line_with_the_path_and_no_output()
    {
        var pack = Written("pack.json", ShippedPolicies.Json("surrey").Replace("\"P6W\"", "\"six weeks\"", StringComparison.Ordinal));

        Refused(CommandRun.WithInput(Facts, "policy", "evaluate", "--policy", pack, "--facts", "-")).ShouldContain("$.rules.frequency[1].atLatest");
        Refused(CommandRun.Of("policy", "check", pack)).ShouldContain("$.rules.frequency[1].atLatest");
    }

    [Fact]
    public void A_pack_that_can_be_used_checks_out()
    {
        foreach (var key in ShippedPolicies.Keys)
        {
            var run = CommandRun.Of("policy", "check", Written(key + ".json", ShippedPolicies.Json(key)));

            run.ExitCode.ShouldBe(0, run.Error);
            run.Error.ShouldBeEmpty();
            run.Output.ShouldStartWith(key);
        }
    }

    [Fact]
    public void What_cannot_be_read_or_is_not_known_is_one_line()
    {
        var missing = Path.Combine(folder.FullName, "missing.json");

        Refused(CommandRun.Of("policy", "evaluate", "--policy", "surrey", "--facts", missing)).ShouldContain("missing.json");
        Refused(CommandRun.Of("policy", "evaluate", "--policy", "surrey", "--facts", folder.FullName)).ShouldContain(folder.FullName);
        Refused(CommandRun.WithInput(Facts, "policy", "evaluate", "--policy", "atlantis", "--facts", "-")).ShouldContain("atlantis");
        Refused(CommandRun.Of("policy", "evaluate", "--policy", "surrey")).ShouldContain("--facts");
        Refused(CommandRun.Of("policy", "evaluate", "--policy", "surrey", "--facts", "-", "--loud")).ShouldContain("--loud");
        Refused(CommandRun.Of("policy", "check", missing)).ShouldContain("missing.json");
        Refused(CommandRun.Of("policy")).ShouldNotBeEmpty();
        Refused(CommandRun.Of("polity")).ShouldContain("polity");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(true, "serve")]
    [InlineData(true, "--urls", "http://127.0.0.1:5080")]
    [InlineData(false, "policy")]
    [InlineData(false, "--help")]
    public void Without_a_verb_the_portal_serves(bool serves, params string[] args) => PortalCommands.Serves(args).ShouldBe(serves);

    [Fact]
    public void Help_names_the_verbs()
    {
        var run = CommandRun.Of("--help");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("policy");
        run.Output.ShouldContain("serve");
    }

    [Fact]
    public void The_same_question_gets_the_same_answer_in_any_culture()
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var english = CommandRun.WithInput(Facts, "policy", "evaluate", "--policy", "surrey", "--facts", "-").Output;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("ar-SA");

            CommandRun.WithInput(Facts, "policy", "evaluate", "--policy", "surrey", "--facts", "-").Output.ShouldBe(english);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private static string Refused(CommandRun run)
    {
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldEndWith(Environment.NewLine);
        run.Error.TrimEnd().ShouldNotContain("\n");
        return run.Error;
    }

    private string Written(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
