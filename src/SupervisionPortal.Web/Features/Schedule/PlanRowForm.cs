namespace SupervisionPortal.Web.Features.Schedule;

/// <summary>A date of the plan as it was typed. Strings, so that what cannot be read is kept.</summary>
public sealed class PlanRowForm
{
    /// <summary>The draft it is, or the id it will have: sent twice, it is proposed once.</summary>
    public Guid Id { get; set; }

    public string? Date { get; set; }

    public string? Time { get; set; }

    /// <summary>It is not to be proposed.</summary>
    public bool LeaveOut { get; set; }
}
