using Shouldly;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Policies;

public sealed class ShippedPoliciesTests
{
    public static TheoryData<string> Packs => [.. ShippedPolicies.Keys];

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_shipped_pack_can_be_used_under_its_own_key(string key)
    {
        var policy = ShippedPolicies.Get(key);

        policy.Key.ShouldBe(key);
        policy.Title.ShouldNotBeNullOrWhiteSpace();
        policy.Version.ShouldBeGreaterThan(0);
        policy.Languages.ShouldContain("en");
        ShippedPolicies.Get(key).ShouldBeSameAs(policy);
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_rule_names_its_clause_and_quotes_it_or_says_that_it_is_a_default(string key)
    {
        foreach (var source in Sources(ShippedPolicies.Get(key).Rules))
        {
            source.Rule.ShouldEndWith(".");
            source.IsDefault.ShouldBe(source.Clause == Source.DefaultClause);
            (source.Quote is null).ShouldBe(source.IsDefault);
        }
    }

    [Fact]
    public void Every_role_has_a_rule_in_every_stage_of_its_post()
    {
        foreach (var key in ShippedPolicies.Keys)
        {
            foreach (var role in Enum.GetValues<PostRole>())
            {
                for (var weeks = 0; weeks < 120; weeks++)
                {
                    var person = Given.Person(role, "2024-01-01") with { Sessions = [Given.Held("2024-01-01") with { HeldOn = Given.Day("2024-01-01").AddDays(7 * weeks) }] };

                    ShippedPolicies.Get(key).Evaluate(person, Given.London, Given.Day("2027-01-01"))
                        .Only(ObligationKind.HoldSession)!.DueOn.ShouldNotBeNull();
                }
            }
        }
    }

    [Fact]
    public void An_unknown_key_is_refused_by_name() =>
        Should.Throw<ArgumentException>(() => ShippedPolicies.Get("atlantis")).Message.ShouldContain("atlantis");

    [Theory]
    [MemberData(nameof(Packs))]
    public void Dates_are_agreed_six_months_ahead(string key) =>
        ShippedPolicies.Get(key).Rules.Schedule.Ahead.ToString().ShouldBe("P6M");

    private static IEnumerable<Source> Sources(PolicyRules rules)
    {
        DatedRule?[] dated =
        [
            rules.Absence, rules.Rebook, rules.RebookAfterSickness, rules.CaseRecord, rules.SignAgreement, rules.ReviewAgreement,
            rules.ReviewAgreementWithNewSupervisor, rules.Observation, rules.Training, rules.Retention,
        ];
        return dated.OfType<DatedRule>().Select(rule => rule.Source)
            .Concat(rules.Frequency.Select(rule => rule.Source))
            .Concat(rules.CaseDiscussion.Values.Concat(rules.PlanReview.Values).Select(rule => rule.Source))
            .Concat(new[] { rules.ArrangeCover, rules.FormalCover }.OfType<CoverRule>().Select(rule => rule.Source))
            .Append(rules.SignOff.Source)
            .Append(rules.Schedule.Source);
    }
}
