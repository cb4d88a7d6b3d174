namespace SupervisionPortal.Domain.Records;

/// <summary>The text being written: the first version or an amendment. A draft counts its saves, so that two editors never overwrite each other.</summary>
public sealed class RecordDraft : TenantRow
{
    private RecordDraft()
    {
    }

    public RecordDraft(Guid recordId, Guid authorId, string content, int policyNumber, int amendsVersion, DateTime savedAt)
    {
        RecordId = recordId;
        AuthorId = authorId;
        Content = content;
        PolicyNumber = policyNumber;
        AmendsVersion = amendsVersion;
        SavedAt = savedAt;
        Revision = 1;
    }

    public Guid RecordId { get; private set; }

    public Guid AuthorId { get; private set; }

    /// <summary>A <see cref="RecordContent"/> as JSON.</summary>
    public string Content { get; private set; } = "";

    /// <summary>The version of the organisation's policy whose headings it answers: those of the day it was begun.</summary>
    public int PolicyNumber { get; private set; }

    /// <summary>The issued version it amends; 0 for a record not yet issued.</summary>
    public int AmendsVersion { get; private set; }

    /// <summary>How often it was saved: a save must name the revision it started from.</summary>
    public int Revision { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }

    public RecordContent Read() => RecordContent.FromJson(Content);

    /// <returns>False where somebody saved since <paramref name="basedOn"/>: nothing was changed.</returns>
    public bool TrySave(RecordContent content, int basedOn, DateTime now)
    {
        if (basedOn != Revision)
        {
            return false;
        }

        var json = content.ToJson();
        if (!string.Equals(json, Content, StringComparison.Ordinal))
        {
            Content = json;
            Revision++;
        }

        SavedAt = now;
        return true;
    }
}
