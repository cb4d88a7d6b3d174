namespace SupervisionPortal.Domain.Policies;

/// <summary>How many one person should supervise. It is advice: nothing is refused by it (bridgend: ideally not more than 6).</summary>
/// <param name="AtMost">Supervisees on a regular basis.</param>
/// <param name="Source">The clause behind it.</param>
public sealed record SpanRule(int AtMost, Source Source)
{
    public bool IsExceededBy(int supervisees) => supervisees > AtMost;
}
