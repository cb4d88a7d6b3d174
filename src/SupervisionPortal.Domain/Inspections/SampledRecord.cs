namespace SupervisionPortal.Domain.Inspections;

/// <summary>A record that was drawn for an inspection.</summary>
public sealed class SampledRecord : TenantRow
{
    private SampledRecord()
    {
    }

    internal SampledRecord(Guid inspectionId, int place, Guid recordId, DateTime drawnAt)
    {
        DrawnAt = drawnAt;
        InspectionId = inspectionId;
        Place = place;
        RecordId = recordId;
    }

    public override bool IsAppendOnly => true;

    public Guid InspectionId { get; private set; }

    /// <summary>In the order drawn, from 1.</summary>
    public int Place { get; private set; }

    public Guid RecordId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime DrawnAt { get; private set; }
}
