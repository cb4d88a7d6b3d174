namespace SupervisionPortal.Domain.Policies;

/// <summary>One reason, as data: which fields are filled is said at each <see cref="DerivationStepKind"/>.</summary>
/// <param name="Kind">What kind of reason.</param>
/// <param name="On">A day in the organisation's zone.</param>
/// <param name="Until">A second day, where there is one.</param>
/// <param name="Value">An ISO 8601 period, or a full-time equivalent.</param>
/// <param name="Number">A count.</param>
public readonly record struct DerivationStep(
    DerivationStepKind Kind,
    DateOnly? On = null,
    DateOnly? Until = null,
    string? Value = null,
    int? Number = null);
