namespace SupervisionPortal.Web.Features.Calendar;

/// <summary>One person over the months shown.</summary>
/// <param name="Post">Title, and what is out of the ordinary.</param>
public sealed record CalendarRow(Guid PersonId, string Name, string Post, IReadOnlyList<CalendarCell> Cells)
{
    /// <summary>What is in the row, opened; null while it is closed.</summary>
    public CalendarDetail? Detail { get; init; }
}
