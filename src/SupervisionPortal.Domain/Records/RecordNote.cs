namespace SupervisionPortal.Domain.Records;

/// <summary>Words kept beside a record: a comment, a disagreement, a late note. Never changed.</summary>
public sealed class RecordNote : TenantRow
{
    private RecordNote()
    {
    }

    public RecordNote(Guid recordId, int versionNumber, RecordNoteKind kind, Guid personId, DateTime at, string text, string? part)
    {
        RecordId = recordId;
        VersionNumber = versionNumber;
        Kind = kind;
        PersonId = personId;
        At = at;
        Text = text;
        Part = part;
    }

    public override bool IsAppendOnly => true;

    public Guid RecordId { get; private set; }

    public int VersionNumber { get; private set; }

    public RecordNoteKind Kind { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The section of the record it is about, by its id in the form, "actions", or null for the whole.</summary>
    public string? Part { get; private set; }
}
