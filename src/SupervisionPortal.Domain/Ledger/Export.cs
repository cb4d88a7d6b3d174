namespace SupervisionPortal.Domain.Ledger;

/// <summary>Something was taken out of the portal, or may be from now on: where its rights no longer hold. Written once, never changed.</summary>
public sealed class Export : TenantRow
{
    private Export()
    {
    }

    /// <param name="at">UTC.</param>
    public Export(ExportKind kind, Guid personId, DateTime at)
    {
        Kind = kind;
        PersonId = personId;
        At = at;
    }

    public override bool IsAppendOnly => true;

    public ExportKind Kind { get; private set; }

    /// <summary>By whom.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
