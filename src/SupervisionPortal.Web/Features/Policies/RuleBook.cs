using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Shared.Obligations;

namespace SupervisionPortal.Web.Features.Policies;

/// <summary>Lays a policy's rules out by subject, as a supervisor looks for them.</summary>
internal static class RuleBook
{
    public static List<RuleGroup> Of(PolicyRules rules)
    {
        var taken = new HashSet<string>();
        return
        [
            .. new[]
            {
                Group("Frequency", rules.Frequency.Select(rule => rule.Source)),
                Group("Absence", [rules.Absence.Source, rules.RebookAfterSickness?.Source, rules.Rebook?.Source]),
                Group("Cover", [rules.ArrangeCover?.Source, rules.FormalCover?.Source]),
                Group("Recording", [rules.CaseRecord?.Source, rules.SignOff.Source]),
                Group("Agreement", [rules.SignAgreement.Source, rules.ReviewAgreement?.Source, rules.ReviewAgreementWithNewSupervisor?.Source]),
                Cases("Cases", rules.CaseDiscussion),
                Cases("Plans", rules.PlanReview),
                Group("Practice", [rules.Observation?.Source, rules.SupervisionObservation?.Source, rules.Span?.Source, rules.Training?.Source]),
                Group("Files", [rules.Schedule.Source, rules.Retention?.Source]),
            }.Where(group => group.Rules.Count > 0),
        ];

        RuleGroup Group(string subject, IEnumerable<Source?> sources) => new(subject, [.. sources.OfType<Source>().Distinct().Select(source => Line(source, []))]);

        RuleGroup Cases(string subject, IReadOnlyDictionary<CaseCategory, CaseRule> byCategory) =>
            new(subject, [.. byCategory.OrderBy(pair => pair.Key).GroupBy(pair => pair.Value.Source).Select(group => Line(group.Key, [.. group.Select(pair => pair.Key)]))]);

        RuleLine Line(Source source, IReadOnlyList<CaseCategory> categories)
        {
            var anchor = WhyWords.Anchor(source);
            return new RuleLine(source, taken.Add(anchor) ? anchor : null, categories);
        }
    }
}
