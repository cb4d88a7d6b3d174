using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Domain.Agreements;

/// <summary>A section of an agreement as it is signed: the policy's printed words, and what the two added.</summary>
public sealed record AgreedSection
{
    /// <summary>As the policy's form names it.</summary>
    public required string Id { get; init; }

    /// <summary>The heading, by language.</summary>
    public required IReadOnlyDictionary<string, string> Title { get; init; }

    /// <summary>What the two think about here, by language; null for none. It is asked, not agreed.</summary>
    public IReadOnlyDictionary<string, string>? Hint { get; init; }

    /// <summary>The policy's own words, by language; null where it prints none.</summary>
    public IReadOnlyDictionary<string, string>? Printed { get; init; }

    /// <summary>What the two agreed beside them; empty for nothing.</summary>
    public string Text { get; init; } = "";

    public LocalisedText Heading() => new(Title);

    public LocalisedText? Asks() => Hint is null ? null : new LocalisedText(Hint);

    public LocalisedText? PrintedWords() => Printed is null ? null : new LocalisedText(Printed);
}
