using SupervisionPortal.Data.Sweeps;

namespace SupervisionPortal.Web.Features.Jobs;

/// <summary>One sweep as the Jobs page shows it.</summary>
/// <param name="NextAt">UTC; null while nothing wakes it.</param>
/// <param name="Runs">The latest first.</param>
public sealed record JobLine(string Sweep, DateTime? NextAt, bool IsRunning, IReadOnlyList<SweepRun> Runs);
