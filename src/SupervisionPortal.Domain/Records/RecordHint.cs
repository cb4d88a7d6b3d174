namespace SupervisionPortal.Domain.Records;

/// <summary>One hint: so many of so many, and what is missing.</summary>
/// <param name="Missing">Functions by name, actions by id, cases by reference, prompts by key; empty where all is there.</param>
public sealed record RecordHint(RecordHintKind Kind, int Count, int Of, IReadOnlyList<string> Missing)
{
    public bool IsComplete => Count == Of;
}
