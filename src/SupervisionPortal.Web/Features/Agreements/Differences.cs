using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>Says where two texts of an agreement differ, word by word.</summary>
public sealed class Differences(IStringLocalizer<AgreementTexts> texts, TermWords words)
{
    public IReadOnlyList<ShownDifference> Between(AgreementContent before, AgreementContent after) => [.. before.DifferencesTo(after).Select(Show)];

    private ShownDifference Show(AgreementDifference difference)
    {
        if (difference.Term is { } term)
        {
            // A number is not changed word by word.
            return new ShownDifference(
                texts[$"Term.{term}"],
                null,
                IsPrinted: false,
                [new WordRun(WordRunKind.Removed, words.Of(term, difference.Before)), new WordRun(WordRunKind.Added, words.Of(term, difference.After))]);
        }

        var isPrinted = difference.PrintedBefore is not null || difference.PrintedNow is not null;
        return new ShownDifference(
            null,
            difference.Section,
            isPrinted,
            isPrinted
                ? WordDifferences.Between(Words(difference.PrintedBefore), Words(difference.PrintedNow))
                : WordDifferences.Between(difference.Before, difference.After));
    }

    private static string Words(LocalisedText? printed) => printed?.In(PortalLanguage.Current.Code) ?? "";
}
