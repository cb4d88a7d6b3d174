namespace SupervisionPortal.Domain.Agreements;

/// <summary>
/// The text one of the two is writing, for nobody else to see until it is proposed. It counts its saves, so that two windows never
/// overwrite each other.
/// </summary>
public sealed class AgreementDraft : TenantRow
{
    private AgreementDraft()
    {
    }

    public AgreementDraft(Guid agreementId, Guid authorId, AgreementContent content, int policyNumber, int answersVersion, DateTime savedAt)
    {
        ArgumentNullException.ThrowIfNull(content);
        AgreementId = agreementId;
        AuthorId = authorId;
        Content = content.ToJson();
        PolicyNumber = policyNumber;
        AnswersVersion = answersVersion;
        SavedAt = savedAt;
        Revision = 1;
    }

    public Guid AgreementId { get; private set; }

    public Guid AuthorId { get; private set; }

    /// <summary>An <see cref="AgreementContent"/> as JSON.</summary>
    public string Content { get; private set; } = "";

    /// <summary>The version of the organisation's policy whose headings it answers.</summary>
    public int PolicyNumber { get; private set; }

    /// <summary>The version its author had read; 0 before the first.</summary>
    public int AnswersVersion { get; private set; }

    /// <summary>How often it was saved: a save must name the revision it started from.</summary>
    public int Revision { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }

    public AgreementContent Read() => AgreementContent.FromJson(Content);

    /// <returns>False where it was saved elsewhere since <paramref name="basedOn"/>: nothing was changed.</returns>
    public bool TrySave(AgreementContent content, int basedOn, DateTime now)
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

    /// <summary>The author has read a newer version and goes on with their own text.</summary>
    public void GoOnFrom(int version) => AnswersVersion = version;
}
