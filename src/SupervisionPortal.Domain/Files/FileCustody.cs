namespace SupervisionPortal.Domain.Files;

/// <summary>One line of the trail of a supervision file: who holds it from a day on, and why. Written once, never changed.</summary>
public sealed class FileCustody : TenantRow
{
    private FileCustody()
    {
    }

    /// <param name="number">From 1, without a gap: two who write the same line at once cannot both.</param>
    /// <param name="holderId">Null: nobody.</param>
    /// <param name="unitId">The team moved to; null where nobody moved.</param>
    /// <param name="byId">Who made it so; null: the portal.</param>
    /// <param name="at">UTC instant it was written down.</param>
    public FileCustody(Guid superviseeId, int number, Guid? holderId, DateOnly from, CustodyReason reason, Guid? unitId, Guid? byId, DateTime at)
    {
        SuperviseeId = superviseeId;
        Number = number;
        HolderId = holderId;
        From = from;
        Reason = reason;
        UnitId = unitId;
        ById = byId;
        At = at;
    }

    public override bool IsAppendOnly => true;

    /// <summary>Whose file.</summary>
    public Guid SuperviseeId { get; private set; }

    public int Number { get; private set; }

    /// <summary>Null: nobody.</summary>
    public Guid? HolderId { get; private set; }

    public DateOnly From { get; private set; }

    public CustodyReason Reason { get; private set; }

    public Guid? UnitId { get; private set; }

    /// <summary>Null: the portal.</summary>
    public Guid? ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
