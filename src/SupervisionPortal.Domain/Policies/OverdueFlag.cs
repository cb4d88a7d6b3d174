namespace SupervisionPortal.Domain.Policies;

/// <summary>An obligation was found overdue: one row for each person, kind, subject and due date, kept after it is met.</summary>
public sealed class OverdueFlag : TenantRow
{
    private OverdueFlag()
    {
    }

    public OverdueFlag(Guid personId, ObligationKind kind, string subject, DateOnly dueOn, DateTime flaggedAt)
    {
        PersonId = personId;
        Kind = kind;
        Subject = subject;
        DueOn = dueOn;
        FlaggedAt = flaggedAt;
    }

    public override bool IsAppendOnly => true;

    public Guid PersonId { get; private set; }

    public ObligationKind Kind { get; private set; }

    public string Subject { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime FlaggedAt { get; private set; }
}
