namespace SupervisionPortal.Domain.Records;

/// <summary>What a good record usually has and this one has not yet, from its text alone. Hints never stop the sending.</summary>
public static class RecordHints
{
    /// <summary>The hints that apply: a record without cases has none about cases.</summary>
    public static IReadOnlyList<RecordHint> Of(RecordContent content, RecordHeadings headings)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(headings);
        var written = content.Cases.Where(entry => !entry.IsBlank).ToList();
        return
        [
            .. Hint(RecordHintKind.Functions, Functions(headings), function => IsTouched(function, content, headings, written.Count > 0), function => function.ToString()),
            .. Hint(RecordHintKind.ActionsWithWhy, content.Actions.Where(action => !action.IsBlank), action => !string.IsNullOrWhiteSpace(action.Why), action => action.Id.ToString()),
            .. Hint(RecordHintKind.ChildsView, ChildsViews(content, headings, written), view => view.IsGiven, view => view.Of),
            .. Hint(RecordHintKind.Cases, content.Cases, entry => !entry.IsBlank, entry => entry.Reference),
            .. Hint(RecordHintKind.LastActions, content.LastActions, action => action.Outcome != ActionOutcome.Open, action => action.ActionId.ToString()),
        ];
    }

    private static IEnumerable<SupervisionFunction> Functions(RecordHeadings headings) =>
        headings.Form.Sections.Select(section => section.Function).OfType<SupervisionFunction>().Distinct();

    // Casework is management: a case that was written touches it.
    private static bool IsTouched(SupervisionFunction function, RecordContent content, RecordHeadings headings, bool anyCase) =>
        (function == SupervisionFunction.Management && anyCase)
        || headings.Form.Sections.Where(section => section.Function == function).Any(section =>
            content.NothingToRaise.Contains(section.Id) || content.AnswersUnder(section.Id).Any(answer => !string.IsNullOrWhiteSpace(answer.Text)));

    /// <summary>Every case written so far, and every question of the form itself, that wants the child's own view.</summary>
    private static IEnumerable<(string Of, bool IsGiven)> ChildsViews(RecordContent content, RecordHeadings headings, IEnumerable<CaseEntry> written)
    {
        var asked = headings.Case.Headings.Where(heading => heading.ChildsView).ToList();
        return (asked.Count == 0 ? [] : written.Select(entry => (entry.Reference, asked.Exists(heading => !string.IsNullOrWhiteSpace(entry.Read(heading.Id))))))
            .Concat(headings.Form.Sections.SelectMany(section => section.Prompts.Where(prompt => prompt.ChildsView)
                .Select(prompt => RecordHeadings.Key(section, prompt))
                .Select(key => (key, !string.IsNullOrWhiteSpace(content.Read(key))))));
    }

    private static IEnumerable<RecordHint> Hint<T>(RecordHintKind kind, IEnumerable<T> all, Func<T, bool> isThere, Func<T, string> name)
    {
        var items = all.ToList();
        var missing = items.Where(item => !isThere(item)).Select(name).ToList();
        return items.Count == 0 ? [] : [new RecordHint(kind, items.Count - missing.Count, items.Count, missing)];
    }
}
