namespace SupervisionPortal.Domain.Inspections;

/// <summary>An inspector's access was ended before its last day. There is one at most.</summary>
public sealed class InspectionEnd : TenantRow
{
    private InspectionEnd()
    {
    }

    internal InspectionEnd(Guid inspectionId, string why, Guid byId, DateTime at)
    {
        InspectionId = inspectionId;
        Why = why;
        ById = byId;
        At = at;
    }

    public override bool IsAppendOnly => true;

    public Guid InspectionId { get; private set; }

    public string Why { get; private set; } = "";

    public Guid ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
