namespace SupervisionPortal.Domain.Records;

/// <summary>One case as discussed in a session: the part of a record that also belongs to the child's file.</summary>
public sealed record CaseEntry
{
    public required Guid CaseId { get; init; }

    /// <summary>The case's reference as it was.</summary>
    public required string Reference { get; init; }

    /// <summary>The child's plan itself was reviewed.</summary>
    public bool PlanReviewed { get; init; }

    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>Nothing was written about it.</summary>
    public bool IsBlank => Answers.All(answer => string.IsNullOrWhiteSpace(answer.Text));

    public string? Read(string heading) => Answers.FirstOrDefault(answer => answer.Prompt == heading)?.Text;
}
