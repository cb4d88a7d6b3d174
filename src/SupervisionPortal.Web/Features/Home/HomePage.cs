using SupervisionPortal.Web.Shared.Components;
using SupervisionPortal.Web.Shared.Team;

namespace SupervisionPortal.Web.Features.Home;

public sealed record HomePage
{
    public required DateOnly Today { get; init; }

    /// <summary>Overdue, due this week, later, paused.</summary>
    public required IReadOnlyList<HomeSection> Sections { get; init; }

    /// <summary>What waits for the visitor and has no date: records to sign where the policy sets no window, drafts to finish.</summary>
    public required IReadOnlyList<TodoLine> WithoutDate { get; init; }

    public required IReadOnlyList<NextSession> Next { get; init; }

    /// <summary>Disputed records the visitor wrote: it is theirs to amend or close them.</summary>
    public required IReadOnlyList<WaitingRecord> ToSettle { get; init; }

    public required IReadOnlyList<WaitingRecord> Waiting { get; init; }

    public required int WaitingCount { get; init; }

    /// <summary>Agreements that are the other's to answer or to sign.</summary>
    public required IReadOnlyList<WaitingAgreement> WaitingAgreements { get; init; }

    public required IReadOnlyList<TeamRow> Team { get; init; }

    public required int TeamCount { get; init; }

    /// <summary>The table shows the visitor themselves: they supervise nobody.</summary>
    public required bool TeamIsSelf { get; init; }

    /// <summary>Null for those who oversee no service.</summary>
    public IReadOnlyList<ServiceRow>? Services { get; init; }

    public required bool IsSupervised { get; init; }

    public required bool Administers { get; init; }

    public bool HasDuties => Sections.Any(section => section.Count > 0) || WithoutDate.Count > 0;

    public int CountOf(HomeShow show) => Sections.First(section => section.Show == show).Count;
}
