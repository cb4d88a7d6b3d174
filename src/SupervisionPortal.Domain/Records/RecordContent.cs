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
        && Cases.All(entry => entry.Answers.All(answer => string.IsNullOrWhiteSpace(answer.Text)))
        && Actions.All(action => action.IsBlank)
        && NothingToRaise.Count == 0;

    public static RecordContent FromJson(string json) => JsonSerializer.Deserialize<RecordContent>(json, Json) ?? new RecordContent();

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>The text under a prompt ("section/prompt"), or null.</summary>
    public string? Read(string prompt) => Answers.FirstOrDefault(answer => answer.Prompt == prompt)?.Text;

    /// <summary>As it is issued: without blank answers and blank actions.</summary>
    public RecordContent WithoutBlanks() => this with
    {
        Answers = [.. Answers.Where(answer => !string.IsNullOrWhiteSpace(answer.Text))],
        Cases = [.. Cases.Select(entry => entry with { Answers = [.. entry.Answers.Where(answer => !string.IsNullOrWhiteSpace(answer.Text))] })],
        Actions = [.. Actions.Where(action => !action.IsBlank)],
    };
}
