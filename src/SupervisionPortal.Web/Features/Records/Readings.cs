using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>Sets a record's content under the headings it was written under. Nothing that is written is left out, even where a heading is gone.</summary>
public sealed class Readings(IStringLocalizer<RecordTexts> texts, IStringLocalizer<TermTexts> terms)
{
    /// <param name="shows">Whether headings with such readers are shown to the visitor; null: all are.</param>
    public Reading Of(RecordContent whole, RecordHeadings headings, RecordPeople people, IReadOnlyDictionary<Guid, Case> cases, Func<HeadingReaders, bool>? shows = null)
    {
        shows ??= _ => true;
        var content = headings.Shown(whole, shows);
        return new Reading
        {
            Title = headings.Form.Title,
            LastActionsTitle = headings.Form.LastActionsTitle,
            ActionsTitle = headings.Form.ActionsTitle,
            ClosingStatement = headings.Form.ClosingStatement,
            CopyLines = headings.Form.CopyLines,
            Last = [.. content.LastActions.Select(action => new ReadingLastAction(action.Outcome, action.What, action.Why))],
            Parts = [.. content.Cases.Where(entry => !entry.IsBlank).Select(entry => OfCase(entry, headings, cases, shows)), .. OfSections(content, headings, shows)],
            Agreed = [.. content.Actions.Where(action => !action.IsBlank).Select(action => new ReadingAction(action.What, action.Why, action.WhoId is { } who ? people.Given(who) : "", action.ByWhen))],
        };
    }

    /// <summary>What a case is about, beside its reference: "Child protection, K (9) and T (6)".</summary>
    public string CaseNote(Case? @case) =>
        @case is null ? "" : @case.Label is { } label ? texts["Case.Note", terms.Of(@case.Category), label] : terms.Of(@case.Category);

    private ReadingPart OfCase(CaseEntry entry, RecordHeadings headings, IReadOnlyDictionary<Guid, Case> cases, Func<HeadingReaders, bool> shows)
    {
        var known = headings.Case.Headings.ToDictionary(heading => heading.Id);
        return new ReadingPart(
            $"cases/{entry.CaseId}",
            null,
            entry.Reference,
            CaseNote(cases.GetValueOrDefault(entry.CaseId)),
            [
                .. entry.Answers.Where(answer => !string.IsNullOrWhiteSpace(answer.Text))
                    .OrderBy(answer => Place(headings, answer.Prompt))
                    .Select(answer => known.TryGetValue(answer.Prompt, out var heading)
                        ? new ReadingText(heading.Label, answer.Text, heading.ChildsView ? ReadingKind.ChildsView : heading.Why ? ReadingKind.Reason : ReadingKind.Plain)
                        : new ReadingText(null, answer.Text, ReadingKind.Plain)),
            ],
            NothingToRaise: false)
        {
            // Some of a case is shown and some is not: that it says of the narrower circle.
            Withheld = headings.Case.Headings.Where(heading => !shows(heading.ReadBy)).Select(heading => (HeadingReaders?)heading.ReadBy).Max(),
        };
    }

    private static int Place(RecordHeadings headings, string heading)
    {
        for (var i = 0; i < headings.Case.Headings.Count; i++)
        {
            if (headings.Case.Headings[i].Id == heading)
            {
                return i;
            }
        }

        return headings.Case.Headings.Count;
    }

    private IEnumerable<ReadingPart> OfSections(RecordContent content, RecordHeadings headings, Func<HeadingReaders, bool> shows)
    {
        foreach (var section in headings.Form.Sections)
        {
            if (!shows(section.ReadBy))
            {
                // Whether anything stands there is not told either.
                yield return new ReadingPart(section.Id, section.Title, null, null, [], NothingToRaise: false) { Withheld = section.ReadBy };
                continue;
            }

            var nothing = content.NothingToRaise.Contains(section.Id);
            var order = section.Prompts.Select(prompt => RecordHeadings.Key(section, prompt)).ToList();
            var under = content.AnswersUnder(section.Id).Where(answer => !string.IsNullOrWhiteSpace(answer.Text)).OrderBy(answer => order.IndexOf(answer.Prompt) is var at and >= 0 ? at : order.Count).ToList();
            if (under.Count > 0 || nothing)
            {
                yield return new ReadingPart(section.Id, section.Title, null, section.FilledBy == HeadingWriter.Supervisee ? texts["Reading.Theirs"].Value : null, [.. under.Select(answer => Text(section, answer))], nothing);
            }
        }

        var elsewhere = content.Answers
            .Where(answer => !string.IsNullOrWhiteSpace(answer.Text) && !headings.Form.Sections.Any(section => content.AnswersUnder(section.Id).Contains(answer)))
            .ToList();
        if (elsewhere.Count > 0)
        {
            yield return new ReadingPart("other", null, texts["Reading.Other"], null, [.. elsewhere.Select(answer => new ReadingText(null, answer.Text, ReadingKind.Plain))], NothingToRaise: false);
        }
    }

    private static ReadingText Text(FormSection section, Answer answer)
    {
        var prompt = section.Prompts.FirstOrDefault(prompt => RecordHeadings.Key(section, prompt) == answer.Prompt);
        return new ReadingText(
            section.Prompts.Count > 1 || prompt?.ChildsView == true ? prompt?.Label : null,
            answer.Text,
            prompt?.ChildsView == true ? ReadingKind.ChildsView : ReadingKind.Plain);
    }
}
