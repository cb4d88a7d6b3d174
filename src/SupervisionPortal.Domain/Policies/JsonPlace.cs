using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SupervisionPortal.Domain.Calendars;

namespace SupervisionPortal.Domain.Policies;

/// <summary>
/// A value of a JSON document together with its path, read strictly: what is unknown, missing or of the wrong type is
/// refused with that path. A key that holds null counts as absent.
/// </summary>
internal readonly partial struct JsonPlace
{
    private const int LongestShown = 60;

    private readonly JsonElement element;
    private readonly Func<string, string, DocumentRefused> refuse;

    private JsonPlace(JsonElement element, string path, Func<string, string, DocumentRefused> refuse)
    {
        this.element = element;
        this.refuse = refuse;
        Path = path;
    }

    public string Path { get; }

    /// <summary>Reads a document; the caller keeps it alive as long as its places are used.</summary>
    public static JsonPlace Root(JsonDocument document, Func<string, string, DocumentRefused> refuse) =>
        new(document.RootElement, "$", refuse);

    /// <summary>Parses UTF-8, with or without a byte order mark.</summary>
    public static JsonDocument Document(ReadOnlyMemory<byte> utf8, Func<string, string, DocumentRefused> refuse)
    {
        ReadOnlySpan<byte> mark = Encoding.UTF8.Preamble;
        var text = utf8.Span.StartsWith(mark) ? utf8[mark.Length..] : utf8;
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException broken)
        {
            var where = broken.LineNumber is { } line
                ? string.Create(CultureInfo.InvariantCulture, $" (line {line + 1}, byte {broken.BytePositionInLine + 1})")
                : string.Empty;
            throw refuse("$", $"is not valid JSON{where}.");
        }
    }

    public DocumentRefused Refused(string sentence) => refuse(Path, sentence);

    /// <summary>Refuses anything but an object with these keys, each at most once.</summary>
    public JsonPlace Object(params ReadOnlySpan<string> keys)
    {
        Expect(JsonValueKind.Object, "an object");
        HashSet<string>? seen = null;
        foreach (var property in element.EnumerateObject())
        {
            var name = Name(property);
            var known = false;
            foreach (var key in keys)
            {
                if (string.Equals(key, name, StringComparison.Ordinal))
                {
                    known = true;
                    break;
                }
            }

            if (!known)
            {
                throw refuse(Below(name), $"is not a key known here; known are {string.Join(", ", keys.ToArray())}.");
            }

            if (!(seen ??= new HashSet<string>(StringComparer.Ordinal)).Add(name))
            {
                throw refuse(Below(name), "is given twice.");
            }
        }

        return this;
    }

    /// <summary>Every key of an object that has no fixed ones, each at most once.</summary>
    public List<(string Name, JsonPlace Value)> Entries()
    {
        Expect(JsonValueKind.Object, "an object");
        var entries = new List<(string Name, JsonPlace Value)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            var name = Name(property);
            if (!seen.Add(name))
            {
                throw refuse(Below(name), "is given twice.");
            }

            entries.Add((name, new JsonPlace(property.Value, Below(name), refuse)));
        }

        return entries;
    }

    public JsonPlace? Optional(string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null
            ? new JsonPlace(value, $"{Path}.{key}", refuse)
            : null;

    public JsonPlace Required(string key) => Optional(key) ?? throw refuse($"{Path}.{key}", "is missing.");

    public bool Has(string key) => Optional(key) is not null;

    /// <summary>The elements of an array; none where the key is absent.</summary>
    public List<JsonPlace> Items(string key) => Optional(key)?.Items() ?? [];

    public List<JsonPlace> Items()
    {
        Expect(JsonValueKind.Array, "a list");
        var items = new List<JsonPlace>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray())
        {
            items.Add(new JsonPlace(item, string.Create(CultureInfo.InvariantCulture, $"{Path}[{items.Count}]"), refuse));
        }

        return items;
    }

    /// <summary>Words with at least one letter in them.</summary>
    public string Text()
    {
        Expect(JsonValueKind.String, "a text");
        string? text;
        try
        {
            text = element.GetString();
        }
        catch (InvalidOperationException)
        {
            throw Refused("holds characters that are not valid Unicode.");
        }

        return string.IsNullOrWhiteSpace(text) ? throw Refused("is empty.") : text;
    }

    public bool Flag()
    {
        if (element.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            throw Refused($"must be true or false, not {Shown()}.");
        }

        return element.GetBoolean();
    }

    public bool Flag(string key) => Optional(key)?.Flag() ?? false;

    public int Whole(int from, int upTo)
    {
        Expect(JsonValueKind.Number, "a whole number");
        return element.TryGetInt32(out var number) && number >= from && number <= upTo
            ? number
            : throw Refused(string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {from} to {upTo}, not {Shown()}."));
    }

    public decimal Number()
    {
        Expect(JsonValueKind.Number, "a number");
        return element.TryGetDecimal(out var number) ? number : throw Refused($"is not a number the portal can hold: {Shown()}.");
    }

    public DateOnly Day()
    {
        Expect(JsonValueKind.String, "a date such as 2026-06-30");
        return DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Refused($"is not a date such as 2026-06-30: {Shown()}.");
    }

    public DateOnly? Day(string key) => Optional(key)?.Day();

    /// <summary>An instant, in UTC: its text must say how far it is from UTC.</summary>
    public DateTime Instant()
    {
        Expect(JsonValueKind.String, "an instant such as 2026-02-04T16:30:00Z");
        var text = Text();
        return InstantShape().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
                ? instant.UtcDateTime
                : throw Refused($"is not an instant such as 2026-02-04T16:30:00Z: {Shown()}.");
    }

    public Period Period()
    {
        Expect(JsonValueKind.String, "a period such as P2W");
        return Calendars.Period.TryParse(Text(), out var period)
            ? period
            : throw Refused($"is not a period such as P2W, P1M, P10D or P1Y: {Shown()}.");
    }

    public Period? Period(string key) => Optional(key)?.Period();

    public T Word<T>() where T : struct, Enum
    {
        Expect(JsonValueKind.String, "a word");
        return Words.TryParse<T>(Text(), out var value)
            ? value
            : throw Refused($"must be one of {string.Join(", ", Words.All<T>())}, not {Shown()}.");
    }

    private void Expect(JsonValueKind kind, string wanted)
    {
        if (element.ValueKind != kind)
        {
            throw Refused($"must be {wanted}, not {Shown()}.");
        }
    }

    private string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            throw Refused("has a key that is not valid Unicode.");
        }
    }

    private string Below(string key) =>
        PlainKey().IsMatch(key) ? $"{Path}.{key}" : $"{Path}[{Shortened(JsonSerializer.Serialize(key))}]";

    private string Shown() => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => Shortened(element.GetRawText()),
    };

    private static string Shortened(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainKey();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?(Z|[+-]\d{2}:\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex InstantShape();
}
