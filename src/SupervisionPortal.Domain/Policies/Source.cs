namespace SupervisionPortal.Domain.Policies;

/// <summary>Where a rule comes from, so that "why is this due?" always has an answer.</summary>
/// <param name="Rule">The rule as one sentence.</param>
/// <param name="Clause">The policy's clause or heading; "default" where the policy is silent.</param>
/// <param name="Quote">Words of the policy itself; null for a default.</param>
/// <param name="IsDefault">The policy is silent and the portal's own default stands in.</param>
public sealed record Source(string Rule, string Clause, string? Quote, bool IsDefault)
{
    /// <summary>The clause of a rule about which the policy says nothing.</summary>
    public const string DefaultClause = "default";
}
