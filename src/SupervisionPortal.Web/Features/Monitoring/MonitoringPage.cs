using SupervisionPortal.Web.Shared.Team;

namespace SupervisionPortal.Web.Features.Monitoring;

/// <summary>The monitoring form of some people over some months.</summary>
/// <param name="From">The first day looked at.</param>
/// <param name="Until">The last: today.</param>
/// <param name="Teams">The teams to choose from; empty where there is one alone.</param>
/// <param name="Team">Whose sheets these are; null: the visitor's own.</param>
/// <param name="Count">People in all.</param>
public sealed record MonitoringPage(
    MonitoringQuery Query, DateOnly From, DateOnly Until, IReadOnlyList<TeamChoice> Teams, string? Team, IReadOnlyList<MonitoredPerson> People, int Count, int Current, int Last)
{
    /// <summary>Some of those the visitor supervises supervise others.</summary>
    public required bool HasBelow { get; init; }

    /// <summary>Over the sheets shown.</summary>
    public int Held => People.Sum(person => person.Held);

    /// <inheritdoc cref="Held"/>
    public int OnTime => People.Sum(person => person.OnTime);

    /// <inheritdoc cref="Held"/>
    public int FellThrough => People.Sum(person => person.FellThrough);

    /// <summary>How many in a hundred of those held were on time, rounded down so that only all are a hundred; null where none was held.</summary>
    public static int? PercentOnTime(int onTime, int held) => held == 0 ? null : onTime * 100 / held;
}
