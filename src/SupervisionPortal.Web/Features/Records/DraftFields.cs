using System.Globalization;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>Reads a posted draft into a record's content. Whatever a form did not hold stays as it was saved; what is no date stays as it was typed.</summary>
public static class DraftFields
{
    public const string Revision = "Revision";

    /// <summary>The rows of actions are fields by index, each with its id.</summary>
    public const string ActionRows = "Actions";

    public const string Who = "Who";

    /// <summary>The button that adds a row.</summary>
    public const string Add = "Add";

    /// <summary>The buttons that remove a row; the value is its id.</summary>
    public const string Remove = "Remove";

    private const int MostRows = 200;

    public static RecordContent Read(IFormCollection form, OpenDraft draft, PortalDates dates)
    {
        var stored = draft.Content;
        // What the supervisee writes is no field of this form, whatever is posted.
        var own = draft.Headings.OwnKeys();
        var asked = draft.Headings.Form.Sections.SelectMany(section => section.Prompts.Select(prompt => RecordHeadings.Key(section, prompt))).Where(key => !own.Contains(key)).ToList();
        var content = stored with
        {
            Form = draft.Headings.Form.Id,
            LastActions = [.. stored.LastActions.Select(action => LastAction(form, action))],
            Answers =
            [
                .. Answers(asked, key => Text(form, ContentPlace.Answer(key).Part(nameof(Answer.Text))) ?? stored.Read(key)),
                .. stored.Answers.Where(answer => !asked.Contains(answer.Prompt)),
            ],
            NothingToRaise = [.. draft.Headings.Form.Sections.Select(section => section.Id).Where(id => IsTicked(form, ContentPlace.Section(id).Part(nameof(RecordContent.NothingToRaise))) ?? stored.NothingToRaise.Contains(id))],
            Cases = [.. stored.Cases.Select(entry => Case(form, entry, draft.Headings))],
            Actions = form.Keys.Any(name => name.StartsWith(ActionRows, StringComparison.Ordinal)) ? Actions(form, draft, dates) : stored.Actions,
        };
        content = draft.IsAmendment ? content : content.CarryingOn(draft.LastActions);
        return form.ContainsKey(Add) ? content with { Actions = [.. content.Actions, new ActionEntry { Id = Guid.CreateVersion7() }] } : content;
    }

    /// <summary>Every field the form shows of a content, by its name in the form.</summary>
    public static Dictionary<string, string?> Write(RecordContent content, RecordHeadings headings, PortalDates dates)
    {
        var fields = new Dictionary<string, string?>();
        foreach (var action in content.LastActions)
        {
            var place = ContentPlace.LastAction(action.ActionId);
            fields[place.Part(nameof(ActionAnswer.Outcome))] = action.Outcome == ActionOutcome.Open ? null : action.Outcome.ToString();
            fields[place.Part(nameof(ActionAnswer.Why))] = action.Why;
        }

        foreach (var section in headings.Form.Sections)
        {
            foreach (var key in section.FilledBy == HeadingWriter.Supervisee ? [] : section.Prompts.Select(prompt => RecordHeadings.Key(section, prompt)))
            {
                fields[ContentPlace.Answer(key).Part(nameof(Answer.Text))] = content.Read(key);
            }

            fields[ContentPlace.Section(section.Id).Part(nameof(RecordContent.NothingToRaise))] = content.NothingToRaise.Contains(section.Id) ? "true" : null;
        }

        foreach (var entry in content.Cases)
        {
            foreach (var heading in headings.Asked(entry))
            {
                fields[ContentPlace.Case(entry.CaseId, heading.Id).Part(nameof(Answer.Text))] = entry.Read(heading.Id);
            }
        }

        foreach (var (name, value) in WriteActions(content, dates))
        {
            fields[name] = value;
        }

        return fields;
    }

    /// <summary>The fields of the actions, their ids among them.</summary>
    public static Dictionary<string, string?> WriteActions(RecordContent content, PortalDates dates)
    {
        var fields = new Dictionary<string, string?>();
        for (var i = 0; i < content.Actions.Count; i++)
        {
            var action = content.Actions[i];
            fields[Row(i).Part(nameof(ActionEntry.Id))] = action.Id.ToString();
            fields[Row(i).Part(nameof(ActionEntry.What))] = action.What;
            fields[Row(i).Part(nameof(ActionEntry.Why))] = action.Why;
            fields[Row(i).Part(Who)] = action.WhoId?.ToString();
            fields[Row(i).Part(nameof(ActionEntry.ByWhen))] = action.ByWhenTyped ?? (action.ByWhen is { } day ? dates.InField(day) : null);
        }

        return fields;
    }

    /// <summary>The field in which a place of the content is typed.</summary>
    public static string FieldOf(string place, RecordContent content)
    {
        for (var i = 0; i < content.Actions.Count; i++)
        {
            var action = ContentPlace.Action(content.Actions[i].Id);
            if (place.StartsWith(action, StringComparison.Ordinal))
            {
                return Row(i) + place[action.Length..];
            }
        }

        return place;
    }

    /// <summary>The revision the form was made from; 0, which matches none, where it does not say.</summary>
    public static int RevisionOf(IFormCollection form) =>
        int.TryParse(form[Revision], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;

    private static string Row(int index) => string.Create(CultureInfo.InvariantCulture, $"{ActionRows}[{index}]");

    private static ActionAnswer LastAction(IFormCollection form, ActionAnswer action)
    {
        var place = ContentPlace.LastAction(action.ActionId);
        var outcome = Enum.TryParse<ActionOutcome>(form[place.Part(nameof(ActionAnswer.Outcome))], out var typed) && Enum.IsDefined(typed) ? typed : action.Outcome;
        var why = Text(form, place.Part(nameof(ActionAnswer.Why))) ?? action.Why;
        return action with { Outcome = outcome, Why = string.IsNullOrWhiteSpace(why) ? null : why };
    }

    private static CaseEntry Case(IFormCollection form, CaseEntry entry, RecordHeadings headings)
    {
        var asked = headings.Asked(entry).Select(heading => heading.Id).ToList();
        return entry with
        {
            Answers =
            [
                .. Answers(asked, id => Text(form, ContentPlace.Case(entry.CaseId, id).Part(nameof(Answer.Text))) ?? entry.Read(id)),
                .. entry.Answers.Where(answer => !asked.Contains(answer.Prompt)),
            ],
        };
    }

    private static IEnumerable<Answer> Answers(IEnumerable<string> asked, Func<string, string?> text) =>
        asked.Select(key => new Answer(key, text(key) ?? "")).Where(answer => answer.Text.Length > 0);

    private static List<ActionEntry> Actions(IFormCollection form, OpenDraft draft, PortalDates dates)
    {
        var stored = draft.Content.Actions.ToDictionary(action => action.Id);
        var rows = Enumerable.Range(0, MostRows).Select(Row).Where(row => form.ContainsKey(row.Part(nameof(ActionEntry.What)))).ToList();
        var posted = rows.Select(row => Guid.TryParse(form[row.Part(nameof(ActionEntry.Id))], out var id) ? id : Guid.Empty).ToList();
        // A row that script added has no id until the page is shown again: it is the next of those it was saved as before.
        var nameless = new Queue<Guid>(stored.Values.Where(action => action.CarriesOnId is null && !posted.Contains(action.Id)).Select(action => action.Id));
        var removed = Guid.TryParse(form[Remove], out var gone) ? gone : Guid.Empty;
        var actions = new List<ActionEntry>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (posted[i] == Guid.Empty && Action(form, rows[i], Guid.Empty, null, draft.Record, dates) is { IsBlank: true, ByWhen: null, ByWhenTyped: null })
            {
                // The empty row that invites to write is not an action.
                continue;
            }

            var id = posted[i] != Guid.Empty ? posted[i] : nameless.TryDequeue(out var saved) ? saved : Guid.CreateVersion7();
            if (id != removed && actions.TrueForAll(action => action.Id != id))
            {
                actions.Add(Action(form, rows[i], id, stored.GetValueOrDefault(id)?.CarriesOnId, draft.Record, dates));
            }
        }

        // What was carried on since the page was shown is not on it yet.
        actions.AddRange(stored.Values.Where(action => action.CarriesOnId is not null && action.Id != removed && actions.TrueForAll(row => row.Id != action.Id)));
        return actions;
    }

    private static ActionEntry Action(IFormCollection form, string row, Guid id, Guid? carriesOn, SupervisionRecord record, PortalDates dates)
    {
        var typed = Text(form, row.Part(nameof(ActionEntry.ByWhen)))?.Trim();
        var day = dates.Parse(typed);
        return new ActionEntry
        {
            Id = id,
            What = Text(form, row.Part(nameof(ActionEntry.What))) ?? "",
            Why = Text(form, row.Part(nameof(ActionEntry.Why))) is { Length: > 0 } why ? why : null,
            WhoId = Guid.TryParse(form[row.Part(Who)], out var who) && (who == record.SuperviseeId || who == record.SupervisorId) ? who : null,
            ByWhen = day,
            ByWhenTyped = string.IsNullOrEmpty(typed) || day is not null ? null : typed,
            CarriesOnId = carriesOn,
        };
    }

    /// <summary>What was typed, with the line breaks that are stored; null where the form had no such field.</summary>
    private static string? Text(IFormCollection form, string field) =>
        form.TryGetValue(field, out var values) ? values.ToString().ReplaceLineEndings("\n").TrimEnd() : null;

    /// <summary>A ticked box posts itself and the hidden field; null where the form had no such box.</summary>
    private static bool? IsTicked(IFormCollection form, string field) =>
        form.TryGetValue(field, out var values) ? values.Any(value => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase)) : null;
}
