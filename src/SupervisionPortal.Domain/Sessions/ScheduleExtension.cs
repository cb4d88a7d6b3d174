namespace SupervisionPortal.Domain.Sessions;

/// <summary>A month that was found missing from somebody's planned schedule and laid for the supervisor. Once for each month: what the supervisor left out is not laid again.</summary>
public sealed class ScheduleExtension : TenantRow
{
    private ScheduleExtension()
    {
    }

    public ScheduleExtension(Guid superviseeId, DateOnly month, DateTime at)
    {
        SuperviseeId = superviseeId;
        Month = new DateOnly(month.Year, month.Month, 1);
        At = at;
    }

    public override bool IsAppendOnly => true;

    public Guid SuperviseeId { get; private set; }

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
