namespace SupervisionPortal.Domain.Agreements;

/// <summary>A signature with everything that makes it one: intent wording, name, instant, and the hash of the text signed.</summary>
public sealed class AgreementSignature : TenantRow
{
    private AgreementSignature()
    {
    }

    public AgreementSignature(
        Guid agreementId, int versionNumber, int review, Guid personId, AgreementParty party, string intent, string name, DateTime at, string contentHash)
    {
        AgreementId = agreementId;
        VersionNumber = versionNumber;
        Review = review;
        PersonId = personId;
        Party = party;
        Intent = intent;
        Name = name;
        At = at;
        ContentHash = contentHash;
    }

    public override bool IsAppendOnly => true;

    public Guid AgreementId { get; private set; }

    /// <summary>0 for an agreement on paper, whose text is not here.</summary>
    public int VersionNumber { get; private set; }

    /// <summary>0: the agreement itself; 1, 2, 3 …: that it still stands, in that review.</summary>
    public int Review { get; private set; }

    public Guid PersonId { get; private set; }

    public AgreementParty Party { get; private set; }

    /// <summary>The words the signer saw and agreed to, in the language they saw.</summary>
    public string Intent { get; private set; } = "";

    /// <summary>The signer's name as it was.</summary>
    public string Name { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Empty for an agreement on paper.</summary>
    public string ContentHash { get; private set; } = "";
}
