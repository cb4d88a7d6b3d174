using System.Globalization;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>Says in words where two texts of a record differ.</summary>
public sealed class Differences(IStringLocalizer<RecordTexts> texts, PortalDates dates)
{
    public IReadOnlyList<DifferenceLine> Between(RecordContent before, RecordContent after, RecordHeadings headings, RecordPeople people)
    {
        var names = Names(before, headings).Concat(Names(after, headings)).DistinctBy(name => name.Place).ToDictionary(name => name.Place, name => name.Heading);
        return
        [
            .. before.DifferencesTo(after).Select(difference => new DifferenceLine(
                names.GetValueOrDefault(difference.Place, texts["Reading.Other"]),
                Value(difference.Place, difference.Before, people),
                Value(difference.Place, difference.After, people))),
        ];
    }

    private IEnumerable<(string Place, string Heading)> Names(RecordContent content, RecordHeadings headings)
    {
        var language = PortalLanguage.Current.Code;
        foreach (var section in headings.Form.Sections)
        {
            var title = section.Title.In(language);
            yield return (ContentPlace.Section(section.Id).Part(nameof(RecordContent.NothingToRaise)), texts["Difference.Nothing", title]);
            foreach (var prompt in section.Prompts)
            {
                yield return (
                    ContentPlace.Answer(RecordHeadings.Key(section, prompt)).Part(nameof(Answer.Text)),
                    section.Prompts.Count == 1 ? title : texts["Difference.In", title, prompt.Label.In(language)]);
            }
        }

        foreach (var entry in content.Cases)
        {
            foreach (var heading in headings.Case.Headings)
            {
                yield return (ContentPlace.Case(entry.CaseId, heading.Id).Part(nameof(Answer.Text)), texts["Difference.In", entry.Reference, heading.Label.In(language)]);
            }
        }

        foreach (var action in content.LastActions)
        {
            var place = ContentPlace.LastAction(action.ActionId);
            yield return (place.Part(nameof(ActionAnswer.Outcome)), texts["Difference.Last", action.What]);
            yield return (place.Part(nameof(ActionAnswer.Why)), texts["Difference.LastWhy", action.What]);
        }

        foreach (var action in content.Actions)
        {
            var place = ContentPlace.Action(action.Id);
            foreach (var part in new[] { nameof(ActionEntry.What), nameof(ActionEntry.Why), DraftFields.Who, nameof(ActionEntry.ByWhen) })
            {
                yield return (place.Part(part), texts["Difference.Action", texts[$"Actions.{part}"], action.What]);
            }
        }
    }

    private string Value(string place, string value, RecordPeople people) => place[(place.LastIndexOf('.') + 1)..] switch
    {
        _ when value.Length == 0 => "",
        nameof(ActionAnswer.Outcome) => texts[$"Outcome.{value}"],
        nameof(RecordContent.NothingToRaise) => texts["Section.Nothing"],
        DraftFields.Who => Guid.TryParse(value, out var who) ? people.Given(who) : value,
        nameof(ActionEntry.ByWhen) => DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? dates.Day(day) : value,
        _ => value,
    };
}
