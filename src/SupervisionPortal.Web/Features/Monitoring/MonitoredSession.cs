using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Monitoring;

/// <summary>One formal one-to-one of the form.</summary>
/// <param name="On">The day it was held, else the day it was planned for.</param>
/// <param name="State">Null where its day has passed and nobody has said what became of it.</param>
/// <param name="DueOn">The last day the policy allowed for a held one; null where it asked for none.</param>
/// <param name="DaysSince">Days since the one held before it; null for one that was not held, and for the first.</param>
public sealed record MonitoredSession(Guid Id, DateOnly On, DateOnly PlannedFor, DateOnly? HeldOn, ShownState? State, DateOnly? DueOn, int? DaysSince)
{
    /// <summary>Who called it off or was not there, when, and the sickness with the return where the reader may know; null for one that did not fall through.</summary>
    public string? Fell { get; init; }

    /// <summary>The words typed then; null where there are none, or they are not the reader's.</summary>
    public string? Why { get; init; }

    /// <summary>What came in its place, or by when it has to; null for one that did not fall through.</summary>
    public string? Instead { get; init; }
}
