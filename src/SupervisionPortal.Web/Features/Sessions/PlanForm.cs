using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>Day, time, length and place as they were typed. Strings, so that what cannot be read is kept.</summary>
public abstract class PlanForm
{
    public string? Date { get; set; }

    public string? Time { get; set; }

    public string? Minutes { get; set; }

    public string? Venue { get; set; }

    /// <summary>What was warned of when this was sent before: saving it again means it is wanted all the same.</summary>
    public string? Accepted { get; set; }

    /// <summary>The day meant, or null where it cannot be read.</summary>
    public virtual DateOnly? Day(PortalDates dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return dates.Parse(Date);
    }

    /// <summary>Days were offered, none was chosen and none typed.</summary>
    public virtual bool LacksChoice => false;

    /// <summary>A form that its validator has passed.</summary>
    public PlannedTime Read(PortalDates dates) => new(
        Day(dates) ?? throw new InvalidOperationException("A day that cannot be read was not refused."),
        PortalDates.ParseTime(Time),
        TypedMinutes.Read(Minutes),
        string.IsNullOrWhiteSpace(Venue) ? null : Venue.Trim());
}
