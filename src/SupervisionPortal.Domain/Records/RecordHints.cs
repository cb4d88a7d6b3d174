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
            .. headings.Case.Headings.Any(heading => heading.ChildsView)
                ? Hint(RecordHintKind.ChildsView, written, entry => HasChildsView(entry, headings), entry => entry.Reference)
                : [],
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

    private static bool HasChildsView(CaseEntry entry, RecordHeadings headings) =>
        headings.Case.Headings.Any(heading => heading.ChildsView && !string.IsNullOrWhiteSpace(entry.Read(heading.Id)));

    private static IEnumerable<RecordHint> Hint<T>(RecordHintKind kind, IEnumerable<T> all, Func<T, bool> isThere, Func<T, string> name)
    {
        var items = all.ToList();
        var missing = items.Where(item => !isThere(item)).Select(name).ToList();
        return items.Count == 0 ? [] : [new RecordHint(kind, items.Count - missing.Count, items.Count, missing)];
    }
}
