namespace SupervisionPortal.Web.Features.Schedule;

/// <summary>The days of the week somebody has fixed.</summary>
public sealed class FixedDaysForm
{
    public List<FixedDayRow> Days { get; set; } = [];
}
