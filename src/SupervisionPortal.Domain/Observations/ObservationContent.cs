using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Domain.Observations;

/// <summary>The report of an observation: what was seen under each point, a summary, and what the two take into the next supervision.</summary>
public sealed record ObservationContent
{
    /// <summary>Of each text, in characters.</summary>
    public const int TextLength = 4000;

    public const int MostActions = 20;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public IReadOnlyList<ObservedPoint> Points { get; init; } = [];

    public string Summary { get; init; } = "";

    /// <summary>What is to be improved, for the next supervision: by the worker or their supervisor.</summary>
    public IReadOnlyList<ActionEntry> Actions { get; init; } = [];

    public bool IsBlank => Points.All(point => point.IsBlank) && string.IsNullOrWhiteSpace(Summary) && Actions.All(action => action.IsBlank);

    public static ObservationContent FromJson(string json) => JsonSerializer.Deserialize<ObservationContent>(json, Json) ?? new ObservationContent();

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Blank where nothing was written under the point.</summary>
    public ObservedPoint At(string point) => Points.FirstOrDefault(entry => entry.Point == point) ?? new ObservedPoint(point, "", "", "");

    /// <summary>As it is shared: without what is blank.</summary>
    public ObservationContent WithoutBlanks() => this with { Points = [.. Points.Where(point => !point.IsBlank)], Actions = [.. Actions.Where(action => !action.IsBlank)] };
}
