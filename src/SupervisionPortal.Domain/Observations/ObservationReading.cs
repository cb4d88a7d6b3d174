namespace SupervisionPortal.Domain.Observations;

/// <summary>Somebody of quality assurance read the report of a sampled observation: one row a person and local day. The worker is told.</summary>
public sealed class ObservationReading : TenantRow
{
    private ObservationReading()
    {
    }

    public ObservationReading(Guid observationId, Guid personId, DateOnly on, DateTime at)
    {
        ObservationId = observationId;
        PersonId = personId;
        On = on;
        At = at;
    }

    public override bool IsAppendOnly => true;

    public Guid ObservationId { get; private set; }

    public Guid PersonId { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>UTC: the first reading of that day.</summary>
    public DateTime At { get; private set; }
}
