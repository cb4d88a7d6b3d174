using SupervisionPortal.Domain.Calendars;

namespace SupervisionPortal.Domain.Policies;

/// <summary>A stage of a rule for newcomers.</summary>
/// <param name="Until">Counted from the start in post; the stage covers the days before start + Until. Null for the last, open stage.</param>
/// <param name="Cadence">How often in this stage.</param>
/// <param name="Length">How long a session lasts; null where the policy does not say.</param>
public sealed record FrequencyStage(Period? Until, Cadence Cadence, SessionLength? Length)
{
    internal string? UntilText { get; } = Until?.ToString();
}
