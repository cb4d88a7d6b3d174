namespace SupervisionPortal.Domain.Observations;

/// <summary>The report being written, for its observer alone. It counts its saves, so that two windows never overwrite each other.</summary>
public sealed class ObservationDraft : TenantRow
{
    private ObservationDraft()
    {
    }

    public ObservationDraft(Guid observationId, Guid authorId, ObservationContent content, int policyNumber, DateTime savedAt)
    {
        ArgumentNullException.ThrowIfNull(content);
        ObservationId = observationId;
        AuthorId = authorId;
        Content = content.ToJson();
        PolicyNumber = policyNumber;
        SavedAt = savedAt;
        Revision = 1;
    }

    public Guid ObservationId { get; private set; }

    public Guid AuthorId { get; private set; }

    /// <summary>An <see cref="ObservationContent"/> as JSON.</summary>
    public string Content { get; private set; } = "";

    public int PolicyNumber { get; private set; }

    public int Revision { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }

    public ObservationContent Read() => ObservationContent.FromJson(Content);

    /// <returns>False where it was saved elsewhere since <paramref name="basedOn"/>: nothing was changed.</returns>
    public bool TrySave(ObservationContent content, int basedOn, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(content);
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
