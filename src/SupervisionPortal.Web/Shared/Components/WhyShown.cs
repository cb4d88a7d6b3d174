namespace SupervisionPortal.Web.Shared.Components;

/// <summary>The answer to "why?": the rule, how the date came, and where the policy says so.</summary>
/// <param name="Rule">The rule as one sentence, with its full stop.</param>
/// <param name="How">How this date came, sentence by sentence.</param>
public sealed record WhyShown(string Rule, IReadOnlyList<string> How)
{
    /// <summary>Words of the policy; null where it is silent.</summary>
    public string? Quote { get; init; }

    /// <summary>The policy and its version, or that the policy is silent and the portal's own default stands in.</summary>
    public string? Policy { get; init; }

    public string? Clause { get; init; }

    public string? ClauseUrl { get; init; }
}
