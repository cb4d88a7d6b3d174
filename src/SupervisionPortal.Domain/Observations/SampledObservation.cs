namespace SupervisionPortal.Domain.Observations;

/// <summary>An observation that was drawn for quality assurance.</summary>
public sealed class SampledObservation : TenantRow
{
    private SampledObservation()
    {
    }

    internal SampledObservation(Guid sampleId, int place, Guid observationId, DateTime drawnAt)
    {
        SampleId = sampleId;
        Place = place;
        ObservationId = observationId;
        DrawnAt = drawnAt;
    }

    public override bool IsAppendOnly => true;

    public Guid SampleId { get; private set; }

    /// <summary>In the order drawn, from 1.</summary>
    public int Place { get; private set; }

    public Guid ObservationId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime DrawnAt { get; private set; }
}
