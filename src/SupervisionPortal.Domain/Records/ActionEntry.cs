namespace SupervisionPortal.Domain.Records;

/// <summary>An action as written in a record: what, why, who, by when.</summary>
public sealed record ActionEntry
{
    public required Guid Id { get; init; }

    public string What { get; init; } = "";

    public string? Why { get; init; }

    /// <summary>The supervisor or the supervisee; null while nobody was chosen.</summary>
    public Guid? WhoId { get; init; }

    public DateOnly? ByWhen { get; init; }

    /// <summary>What was typed as the date where it is not a date yet; null otherwise.</summary>
    public string? ByWhenTyped { get; init; }

    /// <summary>The action of last time that this one carries on, or null.</summary>
    public Guid? CarriesOnId { get; init; }

    /// <summary>Nothing was written in it.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(What) && string.IsNullOrWhiteSpace(Why);
}
