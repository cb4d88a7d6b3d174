namespace SupervisionPortal.Domain.Records;

/// <summary>A signature with everything that makes it one: intent wording, name, instant, and the hash of the text signed.</summary>
public sealed class RecordSignature : TenantRow
{
    private RecordSignature()
    {
    }

    public RecordSignature(
        Guid recordId, int versionNumber, Guid personId, SignatureParty party, SignatureMeaning meaning, string intent, string name, DateTime at, string contentHash)
    {
        RecordId = recordId;
        VersionNumber = versionNumber;
        PersonId = personId;
        Party = party;
        Meaning = meaning;
        Intent = intent;
        Name = name;
        At = at;
        ContentHash = contentHash;
    }

    public override bool IsAppendOnly => true;

    public Guid RecordId { get; private set; }

    public int VersionNumber { get; private set; }

    public Guid PersonId { get; private set; }

    public SignatureParty Party { get; private set; }

    public SignatureMeaning Meaning { get; private set; }

    /// <summary>The words the signer saw and agreed to, in the language they saw.</summary>
    public string Intent { get; private set; } = "";

    /// <summary>The signer's name as it was.</summary>
    public string Name { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public string ContentHash { get; private set; } = "";
}
