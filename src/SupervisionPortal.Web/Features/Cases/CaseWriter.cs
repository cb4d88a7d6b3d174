using System.Text;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Cases;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>Sets what supervision said of a case as clean text, to be copied to the case system or kept as a file. What is about the worker, or private, is left out.</summary>
public sealed class CaseWriter(IStringLocalizer<CaseTexts> texts, IStringLocalizer<TermTexts> terms, IStringLocalizer<SharedTexts> shared, PortalDates dates)
{
    /// <param name="names">Of everybody who has to do with it.</param>
    public string OfDiscussion(Case held, CaseDiscussion discussion, DiscussionWords words, IReadOnlyList<CaseOversight> oversights, IReadOnlyDictionary<Guid, PersonName> names)
    {
        var text = new StringBuilder();
        Line(text, texts["Text.Case", held.Reference, terms.Of(held.Category)]);
        WriteDiscussion(text, discussion, words, oversights, names);
        return text.ToString().TrimEnd();
    }

    /// <param name="discussions">The newest first, each with what its record says.</param>
    public string OfCase(
        Case held,
        PersonName holder,
        IReadOnlyList<(CaseDiscussion Discussion, DiscussionWords Words)> discussions,
        IReadOnlyList<CaseOversight> oversights,
        IReadOnlyDictionary<Guid, PersonName> names,
        PersonName by,
        DateTime now)
    {
        var text = new StringBuilder();
        Line(text, texts["Text.Case", held.Reference, terms.Of(held.Category)]);
        Line(text, texts["Text.Made", by.Full(), dates.MomentInFull(now)]);
        Line(text, "");
        Line(text, texts["Text.Holder", holder.Full()]);
        Line(text, texts["Text.Allocated", dates.DayWithYear(held.AllocatedOn)]);
        if (held.ClosedOn is { } closed)
        {
            Line(text, texts["Text.Closed", dates.DayWithYear(closed)]);
        }

        foreach (var rating in held.Ratings.OrderBy(row => row.At))
        {
            Line(text, texts["Text.Rated", terms.Of(rating.To), dates.DayWithYear(rating.On), names[rating.ById].Full()]);
        }

        if (discussions.Count == 0)
        {
            Line(text, "");
            Line(text, texts["Text.NotDiscussed"]);
        }

        foreach (var (discussion, words) in discussions)
        {
            Line(text, "");
            Line(text, "");
            WriteDiscussion(text, discussion, words, [.. oversights.Where(row => row.DiscussionId == discussion.Id)], names);
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static void Part(StringBuilder text, string? heading, string words)
    {
        Line(text, "");
        if (heading is not null)
        {
            Line(text, heading);
        }

        Line(text, words.ReplaceLineEndings("\n").Trim());
    }

    private void WriteDiscussion(StringBuilder text, CaseDiscussion discussion, DiscussionWords words, IReadOnlyList<CaseOversight> oversights, IReadOnlyDictionary<Guid, PersonName> names)
    {
        var language = PortalLanguage.Current.Code;
        Line(text, texts[discussion.PlanReviewed ? "Text.DiscussedAndReviewed" : "Text.Discussed", dates.DayWithYear(discussion.On)]);
        if (discussion.EnteredOn is { } entered)
        {
            Line(text, texts["Text.Entered", dates.DayWithYear(entered)]);
        }

        if (words.Standing != WordsStanding.Read)
        {
            Line(text, texts[$"Words.{words.Standing}"]);
        }

        foreach (var part in words.Parts.Where(part => !part.StaysHere))
        {
            Part(text, part.Heading?.In(language), part.Text);
        }

        foreach (var oversight in oversights.Where(row => row.State != OversightState.Withdrawn))
        {
            Part(text, texts["Text.Decision", names[oversight.ManagerId].Full(), shared[oversight.State.Shown().TextKey()].Value], oversight.Decision);
            foreach (var move in oversight.Moves.Where(move => move.Text is not null && move.Verb != OversightVerb.Ask).OrderBy(move => move.At))
            {
                Part(text, texts["Text.Said", names[move.ById].Full(), dates.MomentInFull(move.At)], move.Text!);
            }
        }

        if (discussion.Disagreement is { } disagreement)
        {
            Part(text, texts["Text.Disagreement", names[discussion.DisagreementById!.Value].Full(), dates.MomentInFull(discussion.DisagreementAt!.Value)], disagreement);
        }
    }
}
