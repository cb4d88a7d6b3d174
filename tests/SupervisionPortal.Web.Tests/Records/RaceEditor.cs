using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Features.Records;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Tests.Records;

/// <summary>A window with a draft in it, as the portal's page and script keep it: fields by name, rows of actions with their hidden ids, and the revision all of it stands on.</summary>
/// <param name="words">What must be in the draft: everything typed, less what somebody saw and chose against.</param>
internal sealed class RaceEditor(int number, Random random, HashSet<string> words, OpenDraft open, PortalDates dates)
{
    private readonly Dictionary<string, string> _fields = [];
    private readonly Dictionary<int, string> _ids = [];
    private int _revision;
    private int _typed;

    /// <summary>Opens the page.</summary>
    public void Show(RecordContent content, int revision)
    {
        foreach (var (name, value) in DraftFields.Write(content, open.Headings, dates))
        {
            Put(name, value ?? "");
        }

        _revision = revision;
    }

    /// <summary>Types one to three new words somewhere; now and then in a row of its own.</summary>
    public void Type()
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            if (random.Next(6) == 0)
            {
                var row = Rows();
                _fields[$"Actions[{row}].What"] = "";
                _fields[$"Actions[{row}].Why"] = "";
                Append($"Actions[{row}].What");
                continue;
            }

            var texts = _fields.Keys.Where(IsText).Order(StringComparer.Ordinal).ToList();
            Append(texts[random.Next(texts.Count)]);
        }
    }

    /// <summary>What a save posts, read as the portal reads it.</summary>
    public RecordContent Post(RecordDraft draft, out int revision)
    {
        var posted = _fields.Where(field => field.Value.Length > 0 || IsText(field.Key)).ToDictionary(field => field.Key, field => new StringValues(field.Value));
        for (var row = 0; row < Rows(); row++)
        {
            posted[$"Actions[{row}].Id"] = _ids.GetValueOrDefault(row, "");
        }

        posted[DraftFields.Revision] = _revision.ToString(CultureInfo.InvariantCulture);
        var form = new FormCollection(posted);
        revision = DraftFields.RevisionOf(form);
        return DraftFields.Read(form, open with { Draft = draft, Content = draft.Read() }, dates);
    }

    /// <summary>It was saved: rows that had no name get theirs, and what the page does not show yet is added, as the script does.</summary>
    public void Saved(RecordContent content, int revision)
    {
        _revision = revision;
        foreach (var action in content.Actions.Where(action => !_ids.ContainsValue(action.Id.ToString())))
        {
            var row = Enumerable.Range(0, Rows()).FirstOrDefault(candidate => !_ids.ContainsKey(candidate) && _fields[$"Actions[{candidate}].What"].TrimEnd() == action.What, -1);
            if (row < 0)
            {
                row = Rows();
                _fields[$"Actions[{row}].What"] = action.What;
                _fields[$"Actions[{row}].Why"] = action.Why ?? "";
            }

            _ids[row] = action.Id.ToString();
        }
    }

    /// <summary>The other was faster: every field that differs is shown in both versions, and one is taken.</summary>
    public void Choose(RecordContent saved, int revision)
    {
        var theirs = DraftFields.Write(saved, open.Headings, dates);
        foreach (var name in theirs.Keys.Where(name => !_fields.ContainsKey(name) && !name.EndsWith(".Id", StringComparison.Ordinal)))
        {
            _fields[name] = "";
        }

        var given = new List<string>();
        foreach (var name in _fields.Keys.Where(name => theirs.ContainsKey(name) && _fields[name].TrimEnd() != (theirs[name] ?? "").TrimEnd()).ToList())
        {
            // The two are side by side on the page: whichever is left was read.
            var takesTheirs = random.Next(2) == 0;
            given.AddRange(Words(takesTheirs ? _fields[name] : theirs[name] ?? ""));
            _fields[name] = takesTheirs ? theirs[name] ?? "" : _fields[name];
        }

        _revision = revision;
        var kept = _fields.Values.SelectMany(Words).ToHashSet();
        words.ExceptWith(given.Where(word => !kept.Contains(word)));
    }

    private static bool IsText(string name) =>
        name.EndsWith(".Text", StringComparison.Ordinal) || (name.StartsWith("Actions[", StringComparison.Ordinal) && name[(name.IndexOf(']', StringComparison.Ordinal) + 1)..] is ".What" or ".Why");

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private int Rows() => _fields.Keys.Count(name => name.StartsWith("Actions[", StringComparison.Ordinal) && name.EndsWith(".What", StringComparison.Ordinal));

    private void Put(string name, string value)
    {
        if (name.EndsWith(".Id", StringComparison.Ordinal))
        {
            _ids[int.Parse(name[(name.IndexOf('[', StringComparison.Ordinal) + 1)..name.IndexOf(']', StringComparison.Ordinal)], CultureInfo.InvariantCulture)] = value;
            return;
        }

        _fields[name] = value;
    }

    private void Append(string name)
    {
        var word = string.Create(CultureInfo.InvariantCulture, $"w{_typed++}e{number}");
        words.Add(word);
        _fields[name] = $"{_fields[name]} {word}".Trim();
    }
}
