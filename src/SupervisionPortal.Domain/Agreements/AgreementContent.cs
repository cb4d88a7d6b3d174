using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Domain.Agreements;

/// <summary>
/// What an agreement says. It holds the policy's printed words too, so that the text that was signed can be read, and its hash be checked,
/// when the policy has long become another.
/// </summary>
public sealed record AgreementContent
{
    /// <summary>The longest text of a section, in characters.</summary>
    public const int TextLength = 4000;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>By language.</summary>
    public required IReadOnlyDictionary<string, string> Title { get; init; }

    public AgreementTerms Terms { get; init; } = AgreementTerms.None;

    public IReadOnlyList<AgreedSection> Sections { get; init; } = [];

    /// <summary>What those who sign declare by the policy, by language; null for nothing.</summary>
    public IReadOnlyDictionary<string, string>? Closing { get; init; }

    /// <summary>Neither printed nor written nor agreed.</summary>
    public bool IsBlank =>
        Terms == AgreementTerms.None && Sections.All(section => section.Printed is null && string.IsNullOrWhiteSpace(section.Text));

    /// <summary>The text to begin with, by the policy's form; by the portal's own where the policy has none.</summary>
    /// <param name="before">An earlier agreement whose words are taken over; null for none.</param>
    public static AgreementContent From(PolicyForms forms, AgreementContent? before = null)
    {
        ArgumentNullException.ThrowIfNull(forms);
        var form = forms.Agreement ?? DefaultAgreement.Form;
        var known = form.Sections.Select(section => section.Id).ToHashSet(StringComparer.Ordinal);
        return new AgreementContent
        {
            Title = ByLanguage(form.Title),
            Terms = before?.Terms ?? AgreementTerms.None,
            Sections =
            [
                .. form.Sections.Select(section => new AgreedSection
                {
                    Id = section.Id,
                    Title = ByLanguage(section.Title),
                    Hint = section.Hint is null ? null : ByLanguage(section.Hint),
                    Printed = section.Text is null ? null : ByLanguage(section.Text),
                    Text = before?.Read(section.Id) ?? "",
                }),

                // What was agreed under a heading the policy has given up is still agreed until the two say otherwise.
                .. (before?.Sections ?? []).Where(section => !known.Contains(section.Id) && section.Text.Length > 0),
            ],
            Closing = form.ClosingStatement is null ? null : ByLanguage(form.ClosingStatement),
        };
    }

    public static AgreementContent FromJson(string json) =>
        JsonSerializer.Deserialize<AgreementContent>(json, Json) ?? throw new JsonException("An agreement's text is never null.");

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>What was agreed under a heading; null where there is no such heading.</summary>
    public string? Read(string section) => Sections.FirstOrDefault(known => known.Id == section)?.Text;

    public LocalisedText Heading() => new(Title);

    public LocalisedText? ClosingStatement() => Closing is null ? null : new LocalisedText(Closing);

    /// <summary>The same text with these words under its headings.</summary>
    /// <param name="text">By section; null: what is there stays.</param>
    public AgreementContent With(AgreementTerms terms, Func<string, string?> text)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(text);
        return this with { Terms = terms, Sections = [.. Sections.Select(section => section with { Text = text(section.Id) ?? section.Text })] };
    }

    /// <summary>Where the texts of the two differ. The order is that of the page: the terms, then the sections.</summary>
    public IEnumerable<AgreementDifference> DifferencesTo(AgreementContent after)
    {
        ArgumentNullException.ThrowIfNull(after);
        foreach (var (term, before, now) in new[]
        {
            (AgreementTerm.Every, Terms.Every, after.Terms.Every),
            (AgreementTerm.Minutes, Number(Terms.Minutes), Number(after.Terms.Minutes)),
            (AgreementTerm.Venue, Terms.Venue, after.Terms.Venue),
        })
        {
            if (before != now)
            {
                yield return new AgreementDifference(term, null, null, before ?? "", now ?? "");
            }
        }

        foreach (var id in after.Sections.Concat(Sections).Select(section => section.Id).Distinct(StringComparer.Ordinal))
        {
            var before = Sections.FirstOrDefault(section => section.Id == id);
            var now = after.Sections.FirstOrDefault(section => section.Id == id);
            var heading = (now ?? before)!.Heading();
            if (!Same(before?.Printed, now?.Printed))
            {
                yield return new AgreementDifference(null, heading, before?.PrintedWords(), "", "") { PrintedNow = now?.PrintedWords() };
            }

            if ((before?.Text ?? "") != (now?.Text ?? ""))
            {
                yield return new AgreementDifference(null, heading, null, before?.Text ?? "", now?.Text ?? "");
            }
        }
    }

    private static bool Same(IReadOnlyDictionary<string, string>? one, IReadOnlyDictionary<string, string>? other) =>
        one is null ? other is null : other is not null && one.Count == other.Count && one.All(words => other.TryGetValue(words.Key, out var same) && same == words.Value);

    private static string? Number(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // In one order always: the hash is taken of it.
    private static SortedDictionary<string, string> ByLanguage(LocalisedText text) =>
        new(text.Languages.ToDictionary(language => language, text.In), StringComparer.Ordinal);
}
