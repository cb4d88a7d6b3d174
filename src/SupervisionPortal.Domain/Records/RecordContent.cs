using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace SupervisionPortal.Domain.Records;

/// <summary>What a record says: answers under the form's prompts, cases, last time's actions answered, actions agreed.</summary>
public sealed record RecordContent
{
    /// <summary>The longest text under one prompt, in characters.</summary>
    public const int TextLength = 8000;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // What follows from the text is no part of the text that is signed.
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The id of the record form in the policy.</summary>
    public string Form { get; init; } = "";

    public IReadOnlyList<ActionAnswer> LastActions { get; init; } = [];

    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>Ids of the sections where both looked and there was nothing to raise.</summary>
    public IReadOnlyList<string> NothingToRaise { get; init; } = [];

    public IReadOnlyList<CaseEntry> Cases { get; init; } = [];

    public IReadOnlyList<ActionEntry> Actions { get; init; } = [];

    /// <summary>Nothing was written anywhere.</summary>
    public bool IsBlank =>
        Answers.All(answer => string.IsNullOrWhiteSpace(answer.Text))
        && Cases.All(entry => entry.IsBlank)
        && Actions.All(action => action.IsBlank)
        && NothingToRaise.Count == 0;

    /// <summary>Everything people wrote in it, in the order of the record.</summary>
    public IEnumerable<string> Texts() =>
        LastActions.SelectMany(action => new[] { action.What, action.Why })
            .Concat(Answers.Select(answer => answer.Text))
            .Concat(Cases.SelectMany(entry => entry.Answers.Select(answer => answer.Text).Prepend(entry.Reference)))
            .Concat(Actions.SelectMany(action => new[] { action.What, action.Why }))
            .OfType<string>()
            .Where(text => !string.IsNullOrWhiteSpace(text));

    public static RecordContent FromJson(string json) => JsonSerializer.Deserialize<RecordContent>(json, Json) ?? new RecordContent();

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>The text under a prompt ("section/prompt"), or null.</summary>
    public string? Read(string prompt) => Answers.FirstOrDefault(answer => answer.Prompt == prompt)?.Text;

    /// <summary>Everything written under one section, whatever its prompts are called today.</summary>
    public IEnumerable<Answer> AnswersUnder(string section) =>
        Answers.Where(answer => answer.Prompt == section || answer.Prompt.StartsWith(section + "/", StringComparison.Ordinal));

    /// <summary>What is wrong with it. Hints are not among it: they never stop anything.</summary>
    /// <param name="heldOn">The day of the session.</param>
    public IEnumerable<ContentFault> Faults(DateOnly heldOn)
    {
        foreach (var (place, text) in Places())
        {
            if (text.Length > TextLength)
            {
                yield return new ContentFault(place, ContentFaultKind.TooLong);
            }
        }

        foreach (var action in Actions)
        {
            var place = ContentPlace.Action(action.Id);
            if (action.ByWhenTyped is not null)
            {
                yield return new ContentFault(place.Part(nameof(ActionEntry.ByWhen)), ContentFaultKind.NotADay);
            }
            else if (action.ByWhen < heldOn)
            {
                yield return new ContentFault(place.Part(nameof(ActionEntry.ByWhen)), ContentFaultKind.DueBeforeSession);
            }

            if (string.IsNullOrWhiteSpace(action.What) && !string.IsNullOrWhiteSpace(action.Why))
            {
                yield return new ContentFault(place.Part(nameof(ActionEntry.What)), ContentFaultKind.ActionWithoutWhat);
            }
        }
    }

    /// <summary>Where <paramref name="later"/> says something else, in the order of the text.</summary>
    public IReadOnlyList<ContentDifference> DifferencesTo(RecordContent later)
    {
        ArgumentNullException.ThrowIfNull(later);
        var before = Places().ToDictionary(place => place.Place, place => place.Text);
        var after = later.Places().ToDictionary(place => place.Place, place => place.Text);
        return
        [
            .. later.Places().Select(place => place.Place).Union(before.Keys)
                .Select(place => new ContentDifference(place, before.GetValueOrDefault(place, ""), after.GetValueOrDefault(place, "")))
                .Where(difference => difference.Before != difference.After),
        ];
    }

    /// <summary>Both texts of a lost race kept: where they differ, the saved one and beneath it the other. Single choices are the other's.</summary>
    public RecordContent With(RecordContent other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with
        {
            Answers = Join(Answers, other.Answers),
            NothingToRaise = [.. other.NothingToRaise],
            Cases =
            [
                .. Cases.Select(entry => other.Cases.FirstOrDefault(candidate => candidate.CaseId == entry.CaseId) is { } theirs ? entry with { Answers = Join(entry.Answers, theirs.Answers) } : entry),
                .. other.Cases.Where(entry => Cases.All(candidate => candidate.CaseId != entry.CaseId)),
            ],
            LastActions =
            [
                .. LastActions.Select(action => other.LastActions.FirstOrDefault(candidate => candidate.ActionId == action.ActionId) is { } theirs ? theirs with { Why = Join(action.Why, theirs.Why) } : action),
            ],
            Actions =
            [
                .. Actions.Select(action => other.Actions.FirstOrDefault(candidate => candidate.Id == action.Id) is { } theirs
                    ? theirs with { What = Join(action.What, theirs.What) ?? "", Why = Join(action.Why, theirs.Why) }
                    : action),
                .. other.Actions.Where(action => !action.IsBlank && Actions.All(candidate => candidate.Id != action.Id)),
            ],
        };
    }

    /// <summary>With everything that waits to be answered in it: last time's open actions, and the cases discussed in the session. What is written stays.</summary>
    public RecordContent On(IEnumerable<AgreedAction> open, IReadOnlyCollection<CaseEntry> agenda) => this with
    {
        LastActions =
        [
            .. LastActions,
            .. open.Where(action => LastActions.All(answer => answer.ActionId != action.Id)).Select(action => new ActionAnswer { ActionId = action.Id, What = action.What }),
        ],
        Cases =
        [
            .. Cases.Where(entry => !entry.IsBlank || agenda.Any(discussed => discussed.CaseId == entry.CaseId))
                .Select(entry => agenda.FirstOrDefault(discussed => discussed.CaseId == entry.CaseId) is { } discussed ? entry with { PlanReviewed = discussed.PlanReviewed } : entry),
            .. agenda.Where(discussed => Cases.All(entry => entry.CaseId != discussed.CaseId)),
        ],
    };

    /// <summary>An action of last time that carries on stands in the new list; one that does not any more leaves it.</summary>
    /// <param name="last">Last time's actions.</param>
    public RecordContent CarryingOn(IReadOnlyCollection<AgreedAction> last)
    {
        var carried = LastActions.Where(answer => answer.Outcome == ActionOutcome.CarriedOn).Select(answer => answer.ActionId).ToHashSet();
        return this with
        {
            Actions =
            [
                .. Actions.Where(action => action.CarriesOnId is not { } from || carried.Contains(from)),
                .. last.Where(action => carried.Contains(action.Id) && Actions.All(entry => entry.CarriesOnId != action.Id)).Select(action => new ActionEntry
                {
                    Id = Guid.CreateVersion7(),
                    What = action.What,
                    Why = action.Why,
                    WhoId = action.OwnerId,
                    CarriesOnId = action.Id,
                }),
            ],
        };
    }

    /// <summary>As it is issued: without blank answers and blank actions.</summary>
    public RecordContent WithoutBlanks() => this with
    {
        Answers = [.. Answers.Where(answer => !string.IsNullOrWhiteSpace(answer.Text))],
        Cases = [.. Cases.Select(entry => entry with { Answers = [.. entry.Answers.Where(answer => !string.IsNullOrWhiteSpace(answer.Text))] })],
        Actions = [.. Actions.Where(action => !action.IsBlank)],
    };

    private static List<Answer> Join(IReadOnlyList<Answer> saved, IReadOnlyList<Answer> other) =>
    [
        .. saved.Select(answer => answer with { Text = Join(answer.Text, other.FirstOrDefault(candidate => candidate.Prompt == answer.Prompt)?.Text) ?? "" }),
        .. other.Where(answer => saved.All(candidate => candidate.Prompt != answer.Prompt)),
    ];

    private static string? Join(string? saved, string? other) =>
        string.IsNullOrWhiteSpace(other) || saved == other ? saved
        : string.IsNullOrWhiteSpace(saved) ? other
        : other.Contains(saved, StringComparison.Ordinal) ? other
        : saved.Contains(other, StringComparison.Ordinal) ? saved
        : $"{saved}\n\n{other}";

    /// <summary>Every place where something is written, with what is written there.</summary>
    private IEnumerable<(string Place, string Text)> Places()
    {
        foreach (var action in LastActions)
        {
            var place = ContentPlace.LastAction(action.ActionId);
            yield return (place.Part(nameof(ActionAnswer.Outcome)), action.Outcome.ToString());
            yield return (place.Part(nameof(ActionAnswer.Why)), action.Why ?? "");
        }

        foreach (var answer in Answers)
        {
            yield return (ContentPlace.Answer(answer.Prompt).Part(nameof(Answer.Text)), answer.Text);
        }

        foreach (var section in NothingToRaise)
        {
            yield return (ContentPlace.Section(section).Part(nameof(NothingToRaise)), bool.TrueString);
        }

        foreach (var entry in Cases)
        {
            foreach (var answer in entry.Answers)
            {
                yield return (ContentPlace.Case(entry.CaseId, answer.Prompt).Part(nameof(Answer.Text)), answer.Text);
            }
        }

        foreach (var action in Actions)
        {
            var place = ContentPlace.Action(action.Id);
            yield return (place.Part(nameof(ActionEntry.What)), action.What);
            yield return (place.Part(nameof(ActionEntry.Why)), action.Why ?? "");
            yield return (place.Part("Who"), action.WhoId?.ToString() ?? "");
            yield return (place.Part(nameof(ActionEntry.ByWhen)), action.ByWhenTyped ?? action.ByWhen?.ToString("O", CultureInfo.InvariantCulture) ?? "");
        }
    }
}
