using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Domain.Records;

/// <summary>What a good record usually has and this one has not yet, from its text alone. Hints never stop the sending.</summary>
public static class RecordHints
{
    /// <summary>What says in fewer words and fewer letters what is to be done is hardly specific.</summary>
    private const int FewestWords = 3;
    private const int FewestLetters = 15;

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
            .. Hint(RecordHintKind.ActionsSpecific, content.Actions.Where(action => !action.IsBlank), IsSpecific, action => action.Id.ToString()),
            .. Hint(RecordHintKind.ChildsView, ChildsViews(content, headings, written), view => view.IsGiven, view => view.Of),
            .. Hint(RecordHintKind.Aspects, Aspects(content, headings, written), aspect => aspect.Value, aspect => aspect.Key.ToString()),
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

    // Who and by when; and more than a word or two. Khmer does not part its words, so the letters count too.
    private static bool IsSpecific(ActionEntry action) =>
        action.WhoId is not null && action.ByWhen is not null
        && (action.What.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords || action.What.Trim().Length >= FewestLetters);

    /// <summary>Each aspect that some heading asks for, and whether anything stands under one of them; where both looked and had nothing to raise, it was asked.</summary>
    private static SortedDictionary<RecordAspect, bool> Aspects(RecordContent content, RecordHeadings headings, IReadOnlyCollection<CaseEntry> written)
    {
        var aspects = new SortedDictionary<RecordAspect, bool>();
        foreach (var section in headings.Form.Sections)
        {
            foreach (var prompt in section.Prompts)
            {
                Add(prompt.Asks, content.NothingToRaise.Contains(section.Id) || !string.IsNullOrWhiteSpace(content.Read(RecordHeadings.Key(section, prompt))));
            }
        }

        foreach (var heading in headings.Case.Headings.Where(_ => written.Count > 0))
        {
            Add(heading.Asks, written.Any(entry => !string.IsNullOrWhiteSpace(entry.Read(heading.Id))));
        }

        return aspects;

        void Add(RecordAspect? asked, bool isThere)
        {
            if (asked is { } aspect)
            {
                aspects[aspect] = aspects.GetValueOrDefault(aspect) || isThere;
            }
        }
    }

    private static IEnumerable<RecordHint> Hint<T>(RecordHintKind kind, IEnumerable<T> all, Func<T, bool> isThere, Func<T, string> name)
    {
        var items = all.ToList();
        var missing = items.Where(item => !isThere(item)).Select(name).ToList();
        return items.Count == 0 ? [] : [new RecordHint(kind, items.Count - missing.Count, items.Count, missing)];
    }
}
