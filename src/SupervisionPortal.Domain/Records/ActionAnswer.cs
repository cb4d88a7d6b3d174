namespace SupervisionPortal.Domain.Records;

/// <summary>What became of one of last time's actions, with its wording, so that the record reads on its own.</summary>
public sealed record ActionAnswer
{
    public required Guid ActionId { get; init; }

    public string What { get; init; } = "";

    public ActionOutcome Outcome { get; init; }

    public string? Why { get; init; }
}
