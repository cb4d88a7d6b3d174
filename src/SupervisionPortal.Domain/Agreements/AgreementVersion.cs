namespace SupervisionPortal.Domain.Agreements;

/// <summary>The text of an agreement as it was proposed once. Never changed: what the other answers with is the next version.</summary>
public sealed class AgreementVersion : TenantRow
{
    private AgreementVersion()
    {
    }

    public AgreementVersion(Guid agreementId, int number, string content, AgreementParty party, Guid proposedById, DateTime proposedAt, int policyNumber, string? note)
    {
        AgreementId = agreementId;
        Number = number;
        Content = content;
        ContentHash = Records.ContentHash.Of(content);
        Party = party;
        ProposedById = proposedById;
        ProposedAt = proposedAt;
        PolicyNumber = policyNumber;
        Note = note;
    }

    public override bool IsAppendOnly => true;

    public Guid AgreementId { get; private set; }

    /// <summary>1, 2, 3 …</summary>
    public int Number { get; private set; }

    /// <summary>An <see cref="AgreementContent"/> as JSON.</summary>
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 of the content, in hexadecimal: what the signatures sign.</summary>
    public string ContentHash { get; private set; } = "";

    public AgreementParty Party { get; private set; }

    public Guid ProposedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ProposedAt { get; private set; }

    /// <summary>The version of the organisation's policy it was proposed under.</summary>
    public int PolicyNumber { get; private set; }

    /// <summary>A word to the other, or null.</summary>
    public string? Note { get; private set; }

    public AgreementContent Read() => AgreementContent.FromJson(Content);

    /// <summary>Whether the stored text is still the text that was signed.</summary>
    public bool IsIntact => string.Equals(Records.ContentHash.Of(Content), ContentHash, StringComparison.Ordinal);
}
