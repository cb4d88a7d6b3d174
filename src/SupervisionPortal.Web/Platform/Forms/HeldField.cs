using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace SupervisionPortal.Web.Platform.Forms;

/// <summary>One field of a form that was posted but not acted on.</summary>
public sealed partial record HeldField(string Name, string Value)
{
    /// <summary>Whether somebody may have typed or chosen it: it is shown, not only carried.</summary>
    [JsonIgnore]
    public bool IsTyped => !string.IsNullOrWhiteSpace(Value) && !Guid.TryParse(Value, out _) && !bool.TryParse(Value, out _);

    /// <summary>The field's name as words: "Sections[2].Text" is "Sections 3 text".</summary>
    [JsonIgnore]
    public string Label
    {
        get
        {
            var counted = Index().Replace(Name, index => $" {int.Parse(index.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) + 1} ");
            var words = Capital().Replace(counted.Replace('.', ' ').Replace('_', ' '), letter => $" {letter.Value.ToLowerInvariant()}").Trim();
            return words.Length == 0 ? Name : char.ToUpperInvariant(words[0]) + Spaces().Replace(words[1..], " ");
        }
    }

    [GeneratedRegex(@"\[(\d{1,6})\]")]
    private static partial Regex Index();

    [GeneratedRegex("(?<=[a-z ])[A-Z]")]
    private static partial Regex Capital();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();
}
