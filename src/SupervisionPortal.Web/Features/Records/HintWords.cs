using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>Says hints in words.</summary>
public sealed class HintWords(IStringLocalizer<RecordTexts> texts)
{
    private const int MostNamed = 3;

    public IReadOnlyList<HintLine> Of(RecordContent content, RecordHeadings headings) =>
        [.. RecordHints.Of(content, headings).Select(hint => Line(hint, content, headings))];

    private HintLine Line(RecordHint hint, RecordContent content, RecordHeadings headings)
    {
        var key = $"Hint.{hint.Kind}";
        return new HintLine(
            hint.IsComplete ? Fill.Filled : hint.Count == 0 ? Fill.Empty : Fill.Half,
            texts.Counted(key, hint.Of, hint.Count),
            hint.IsComplete ? null : texts.Counted($"{key}.Missing", hint.Missing.Count, Named(hint, content)).Value,
            hint.IsComplete ? null : Field(hint, content, headings));
    }

    private string Named(RecordHint hint, RecordContent content)
    {
        var names = hint.Missing.Select(missing => hint.Kind switch
        {
            RecordHintKind.Functions => texts[$"Function.{missing}"].Value,
            RecordHintKind.Aspects => texts[$"Aspect.{missing}"].Value,
            RecordHintKind.ActionsWithWhy or RecordHintKind.ActionsSpecific => content.Actions.FirstOrDefault(action => action.Id.ToString() == missing)?.What is { Length: > 0 } what ? Short(what) : null,
            RecordHintKind.LastActions => content.LastActions.FirstOrDefault(action => action.ActionId.ToString() == missing)?.What is { } what ? Short(what) : null,
            RecordHintKind.ChildsView => missing.Contains('/', StringComparison.Ordinal) ? null : missing,
            _ => missing,
        }).OfType<string>().ToList();
        return string.Join(texts["Hint.And"], names.Take(MostNamed)) + (names.Count > MostNamed ? texts["Hint.More"] : "");
    }

    /// <summary>Where to go on writing; a closed case opens by itself when its field is gone to.</summary>
    private static string? Field(RecordHint hint, RecordContent content, RecordHeadings headings)
    {
        var missing = hint.Missing[0];
        var place = hint.Kind switch
        {
            RecordHintKind.Functions => headings.Form.Sections.FirstOrDefault(section => section.Function?.ToString() == missing) is { } section
                ? ContentPlace.Answer(RecordHeadings.Key(section, section.Prompts[0])).Part(nameof(Answer.Text))
                : null,
            RecordHintKind.ActionsWithWhy => $"actions/{missing}".Part(nameof(ActionEntry.Why)),
            RecordHintKind.ActionsSpecific => $"actions/{missing}".Part(Lacking(content.Actions.First(action => action.Id.ToString() == missing))),
            RecordHintKind.Aspects => Asking(missing, content, headings),
            RecordHintKind.LastActions => $"last/{missing}".Part(nameof(ActionAnswer.Outcome)),
            RecordHintKind.ChildsView when missing.Contains('/', StringComparison.Ordinal) => ContentPlace.Answer(missing).Part(nameof(Answer.Text)),
            RecordHintKind.ChildsView => Case(content, missing, headings.Case.Headings.FirstOrDefault(heading => heading.ChildsView)?.Id),
            RecordHintKind.Cases => Case(content, missing, headings.Case.Headings[0].Id),
            _ => null,
        };
        return place is null ? null : Microsoft.AspNetCore.Mvc.Rendering.TagBuilder.CreateSanitizedId(DraftFields.FieldOf(place, content), "_");
    }

    private static string Lacking(ActionEntry action) =>
        action.WhoId is null ? DraftFields.Who : action.ByWhen is null ? nameof(ActionEntry.ByWhen) : nameof(ActionEntry.What);

    /// <summary>The first question that asks for it: of the form itself, else of the first case that was written.</summary>
    private static string? Asking(string aspect, RecordContent content, RecordHeadings headings) =>
        headings.Form.Sections.SelectMany(section => section.Prompts.Where(prompt => prompt.Asks.ToString() == aspect).Select(prompt => RecordHeadings.Key(section, prompt))).FirstOrDefault() is { } key
            ? ContentPlace.Answer(key).Part(nameof(Answer.Text))
            : Case(content, content.Cases.First(entry => !entry.IsBlank).Reference, headings.Case.Headings.First(heading => heading.Asks.ToString() == aspect).Id);

    private static string? Case(RecordContent content, string reference, string? heading) =>
        heading is not null && content.Cases.FirstOrDefault(entry => entry.Reference == reference) is { } entry
            ? ContentPlace.Case(entry.CaseId, heading).Part(nameof(Answer.Text))
            : null;

    private static string Short(string text)
    {
        const int Most = 40;
        var line = text.Split('\n')[0];
        return line.Length <= Most ? $"“{line}”" : $"“{line[..Most].TrimEnd()}…”";
    }
}
