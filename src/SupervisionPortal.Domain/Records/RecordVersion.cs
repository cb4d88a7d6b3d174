namespace SupervisionPortal.Domain.Records;

/// <summary>The text of a record as it was issued once. Never changed: an amendment is the next version.</summary>
public sealed class RecordVersion : TenantRow
{
    private RecordVersion()
    {
    }

    public RecordVersion(Guid recordId, int number, string content, Guid issuedById, DateTime issuedAt, int policyNumber, string? whatChanged)
    {
        RecordId = recordId;
        Number = number;
        Content = content;
        ContentHash = Records.ContentHash.Of(content);
        IssuedById = issuedById;
        IssuedAt = issuedAt;
        PolicyNumber = policyNumber;
        WhatChanged = whatChanged;
    }

    public override bool IsAppendOnly => true;

    public Guid RecordId { get; private set; }

    /// <summary>1, 2, 3 …</summary>
    public int Number { get; private set; }

    /// <summary>A <see cref="RecordContent"/> as JSON.</summary>
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 of the content, in hexadecimal: what the signatures sign.</summary>
    public string ContentHash { get; private set; } = "";

    public Guid IssuedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime IssuedAt { get; private set; }

    /// <summary>The version of the organisation's policy whose headings it answers.</summary>
    public int PolicyNumber { get; private set; }

    /// <summary>For an amendment: what changed and why, in the supervisor's words; null for the first version.</summary>
    public string? WhatChanged { get; private set; }

    public RecordContent Read() => RecordContent.FromJson(Content);

    /// <summary>Whether the stored text is still the text that was signed.</summary>
    public bool IsIntact => string.Equals(Records.ContentHash.Of(Content), ContentHash, StringComparison.Ordinal);
}
