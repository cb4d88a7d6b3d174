using System.Text;
using Shouldly;
using SupervisionPortal.Domain.Policies;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Policies;

public sealed class FactsRefusedTests
{
    public const string Sample = """
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

    [Theory]
    [InlineData("\"asOf\": \"2026-06-30\",", "", "$.asOf")]
    [InlineData("2026-06-30", "2026-06-31", "$.asOf")]
    [InlineData("2026-06-30", "30/06/2026", "$.asOf")]
    [InlineData("\"2026-06-30\"", "20260630", "$.asOf")]
    [InlineData("Europe/London", "Europe/Atlantis", "$.calendar.timeZone")]
    [InlineData("Europe/London", "GMT Standard Time", "$.calendar.timeZone")]
    [InlineData("Europe/London", "../etc/passwd", "$.calendar.timeZone")]
    [InlineData("\"timeZone\": \"Europe/London\", ", "", "$.calendar.timeZone")]
    [InlineData("\"mon\"", "\"Monday\"", "$.calendar.workingDays[0]")]
    [InlineData("[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\"]", "[]", "$.calendar.workingDays")]
    [InlineData("2026-05-25", "2026-5-25", "$.calendar.holidays[0]")]
    [InlineData("\"people\": [ {", "\"people\": [ { \"colour\": 1,", "$.people[0].colour")]
    [InlineData("\"id\": \"p1\",", "", "$.people[0].id")]
    [InlineData("\"id\": \"p1\"", "\"id\": 1", "$.people[0].id")]
    [InlineData("\"id\": \"p1\"", "\"id\": \"\\ud800\"", "$.people[0].id")]
    [InlineData("social-worker", "Social-Worker", "$.people[0].role")]
    [InlineData("\"fullTimeEquivalent\": 1.0", "\"fullTimeEquivalent\": 0", "$.people[0].fullTimeEquivalent")]
    [InlineData("\"fullTimeEquivalent\": 1.0", "\"fullTimeEquivalent\": 1.1", "$.people[0].fullTimeEquivalent")]
    [InlineData("\"fullTimeEquivalent\": 1.0", "\"fullTimeEquivalent\": \"1.0\"", "$.people[0].fullTimeEquivalent")]
    [InlineData("P2W", "P2X", "$.people[0].agreement.every")]
    [InlineData("P2W", "P0D", "$.people[0].agreement.every")]
    [InlineData("\"from\": \"2026-02-10\"", "\"from\": \"2026-03-17\"", "$.people[0].absences[0].returnedOn")]
    [InlineData("\"returnedOn\": null, \"planned\"", "\"returnedOn\": \"2026-06-07\", \"planned\"", "$.people[0].supervisorAbsences[0].returnedOn")]
    [InlineData("\"planned\": false", "\"planned\": 0", "$.people[0].supervisorAbsences[0].planned")]
    [InlineData("\"status\": \"held\"", "\"status\": \"planned\"", "$.people[0].sessions[0].heldOn")]
    [InlineData("\"heldOn\": \"2026-02-02\",", "", "$.people[0].sessions[0].heldOn")]
    [InlineData("\"cancelledOn\": \"2026-03-02\",", "", "$.people[0].sessions[1].cancelledOn")]
    [InlineData("\"status\": \"cancelled\", \"plannedFor\": \"2026-03-02\", \"cancelledOn\": \"2026-03-02\"", "\"status\": \"missed\"", "$.people[0].sessions[1].plannedFor")]
    [InlineData("\"id\": \"s2\"", "\"id\": \"s1\"", "$.people[0].sessions[1].id")]
    [InlineData("one-to-one", "individual", "$.people[0].sessions[0].kind")]
    [InlineData("\"sickness\"", "\"flu\"", "$.people[0].sessions[1].reason")]
    [InlineData("\"kind\": \"case\"", "\"kind\": \"group\"", "$.people[0].sessions[0].records[0].kind")]
    [InlineData("2026-02-04T16:30:00Z", "2026-02-04T16:30:00", "$.people[0].sessions[0].records[0].issuedAt")]
    [InlineData("2026-02-04T16:30:00Z", "2026-02-04", "$.people[0].sessions[0].records[0].issuedAt")]
    [InlineData("2026-02-04T16:30:00Z", "2026-02-04T25:30:00Z", "$.people[0].sessions[0].records[0].issuedAt")]
    [InlineData("child-protection", "neglect", "$.people[0].cases[0].category")]
    [InlineData("\"planReviewMonths\": null", "\"planReviewMonths\": 0", "$.people[0].cases[0].planReviewMonths")]
    [InlineData("\"planReviewMonths\": null", "\"planReviewMonths\": 1.5", "$.people[0].cases[0].planReviewMonths")]
    [InlineData("[\"2026-02-02\"]", "\"2026-02-02\"", "$.people[0].cases[0].discussedOn")]
    [InlineData("\"trainedOn\": null", "\"trainedOn\": null, \"trainedOn\": null", "$.people[0].trainedOn")]
    [InlineData("\"trainedOn\": null", "\"trainedOn\": \"\"", "$.people[0].trainedOn")]
    [InlineData("\"trainedOn\": null } ] }", "\"trainedOn\": null } ]", "$")]
    public void Facts_that_cannot_be_meant_are_refused_with_their_path(string words, string instead, string path)
    {
        Sample.ShouldContain(words);
        var at = Sample.IndexOf(words, StringComparison.Ordinal);
        var facts = string.Concat(Sample.AsSpan(0, at), instead, Sample.AsSpan(at + words.Length));

        var refused = Should.Throw<FactsRefused>(() => Facts.Parse(Encoding.UTF8.GetBytes(facts)));

        refused.Path.ShouldBe(path);
        refused.Message.ShouldNotContain("\n");
    }

    [Fact]
    public void The_sample_is_read_whole()
    {
        var facts = Facts.Parse(Encoding.UTF8.GetBytes(Sample));

        facts.AsOf.ShouldBe(Given.Day("2026-06-30"));
        facts.Calendar.Zone.Id.ShouldBe("Europe/London");
        var person = facts.People.ShouldHaveSingleItem();
        person.Sessions[0].Records.ShouldHaveSingleItem().IssuedAt.ShouldBe(Given.Instant("2026-02-04T16:30:00Z"));
        person.Agreement!.Every!.Value.ToString().ShouldBe("P2W");
    }

    [Fact]
    public void Absent_keys_mean_null_false_full_time_or_an_empty_list()
    {
        var facts = Facts.Parse("""
            { "asOf": "2026-06-30", "calendar": { "timeZone": "Asia/Phnom_Penh" },
              "people": [ { "id": "p", "role": "iro", "startedOn": "2026-01-05" } ] }
            """u8.ToArray());

        var person = facts.People.ShouldHaveSingleItem();
        person.FullTimeEquivalent.ShouldBe(1m);
        person.CaseHolding.ShouldBeFalse();
        person.Sessions.ShouldBeEmpty();
        person.Agreement.ShouldBeNull();
        facts.Calendar.IsWorkingDay(Given.Day("2026-06-27")).ShouldBeFalse();
        facts.Calendar.IsWorkingDay(Given.Day("2026-06-29")).ShouldBeTrue();
    }

    [Fact]
    public void Instants_may_say_their_offset_and_leave_out_the_seconds()
    {
        foreach (var same in new[] { "2026-02-04T16:30Z", "2026-02-04T16:30:00.000Z", "2026-02-04T23:30:00+07:00" })
        {
            Facts.Parse(Encoding.UTF8.GetBytes(Sample.Replace("2026-02-04T16:30:00Z", same, StringComparison.Ordinal)))
                .People[0].Sessions[0].Records[0].IssuedAt.ShouldBe(Given.Instant("2026-02-04T16:30:00Z"));
        }
    }
}
