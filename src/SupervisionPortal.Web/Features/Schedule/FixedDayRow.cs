using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Web.Features.Schedule;

/// <summary>A day of the week as it was filled in.</summary>
public sealed class FixedDayRow
{
    public DayOfWeek Day { get; set; }

    /// <summary>Null: any time suits.</summary>
    public FixedDayKind? Kind { get; set; }

    public string? From { get; set; }

    public string? Until { get; set; }
}
