namespace SupervisionPortal.Domain.Sessions;

/// <summary>A date of the planned schedule, six months ahead, as the policy computes it. Replaced whenever a fact changes.</summary>
public sealed class ProposedDate : TenantRow
{
    private ProposedDate()
    {
    }

    public ProposedDate(Guid personId, DateOnly on, DateOnly targetOn, DateOnly dueOn)
    {
        PersonId = personId;
        On = on;
        TargetOn = targetOn;
        DueOn = dueOn;
    }

    public Guid PersonId { get; private set; }

    /// <summary>The proposed working day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The day the policy aims at.</summary>
    public DateOnly TargetOn { get; private set; }

    /// <summary>The last day the policy allows.</summary>
    public DateOnly DueOn { get; private set; }

    public void Aim(DateOnly targetOn, DateOnly dueOn)
    {
        TargetOn = targetOn;
        DueOn = dueOn;
    }
}
