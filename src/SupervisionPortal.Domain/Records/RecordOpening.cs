namespace SupervisionPortal.Domain.Records;

/// <summary>Somebody opened a record: one row a person and local day. Those two need no purpose; everybody else states one.</summary>
public sealed class RecordOpening : TenantRow
{
    private RecordOpening()
    {
    }

    public RecordOpening(Guid recordId, Guid personId, DateOnly on, DateTime at, OpeningPurpose? purpose, string? note)
    {
        RecordId = recordId;
        PersonId = personId;
        On = on;
        At = at;
        Purpose = purpose;
        Note = note;
    }

    public override bool IsAppendOnly => true;

    public Guid RecordId { get; private set; }

    public Guid PersonId { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>UTC: the first opening of that day.</summary>
    public DateTime At { get; private set; }

    /// <summary>Null for the supervisor and the supervisee.</summary>
    public OpeningPurpose? Purpose { get; private set; }

    /// <summary>What they said of it, or null.</summary>
    public string? Note { get; private set; }
}
