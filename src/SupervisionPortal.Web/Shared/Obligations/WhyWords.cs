using System.Text;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared.Components;

namespace SupervisionPortal.Web.Shared.Obligations;

/// <summary>The answer to "why?" with everything behind it: the rule, how the date came, the policy's own words and where they stand.</summary>
public sealed class WhyWords(WhySentence sentence, IStringLocalizer<DutyTexts> texts, IStringLocalizer<TermTexts> terms, Visitor visitor)
{
    private const int AnchorLength = 60;

    public WhyShown Of(Obligation obligation, PolicyInForce policy, int currentNumber) =>
        Of(obligation.Source, [sentence.Of(obligation)], policy, currentNumber);

    /// <param name="how">Sentences that say how it came, in this case; may be empty.</param>
    /// <param name="currentNumber">The version in force: an older one's clauses are shown at its own address.</param>
    public WhyShown Of(Source source, IReadOnlyList<string> how, PolicyInForce policy, int currentNumber) => new(source.Rule, how)
    {
        Quote = source.Quote,
        Policy = source.IsDefault ? texts["Policy.Silent"] : Title(policy),
        Clause = source.IsDefault ? null : source.Clause,
        ClauseUrl = source.IsDefault ? null : $"{(policy.Number == currentNumber ? "/policy" : $"/policy?version={policy.Number}")}#{Anchor(source)}",
    };

    /// <summary>"Westmere Council supervision policy, version 3 (adopted from the Central Bedfordshire pack)".</summary>
    public string Title(PolicyInForce policy) =>
        texts["Policy", Names.InPageLanguage(visitor.Organisation.Name, visitor.Organisation.LocalName), policy.Number, terms.Pack(policy.AdoptedFrom)];

    /// <summary>Where a rule stands on the policy's page.</summary>
    public static string Anchor(Source source)
    {
        var anchor = new StringBuilder("rule");
        var word = false;
        foreach (var letter in source.Rule)
        {
            if (!char.IsAsciiLetterOrDigit(letter))
            {
                word = false;
                continue;
            }

            if (!word && anchor.Length < AnchorLength)
            {
                anchor.Append('-');
            }

            if (anchor.Length >= AnchorLength)
            {
                break;
            }

            anchor.Append(char.ToLowerInvariant(letter));
            word = true;
        }

        return anchor.ToString();
    }
}
