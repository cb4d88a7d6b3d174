using SupervisionPortal.Web.Shared.Team;

namespace SupervisionPortal.Web.Features.Monitoring;

/// <param name="From">The first day looked at.</param>
/// <param name="Until">The last: today.</param>
/// <param name="Teams">The teams to choose from; empty where there is one alone.</param>
/// <param name="Team">Whose sheets these are; null: the visitor's own.</param>
/// <param name="Count">People in all.</param>
public sealed record MonitoringPage(
    MonitoringQuery Query, DateOnly From, DateOnly Until, IReadOnlyList<TeamChoice> Teams, string? Team, IReadOnlyList<MonitoredPerson> People, int Count, int Current, int Last);
