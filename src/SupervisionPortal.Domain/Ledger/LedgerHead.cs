namespace SupervisionPortal.Domain.Ledger;

/// <summary>Where an organisation's chain ends. Whoever appends locks this row first: two portals that write at once come one after the other.</summary>
public sealed class LedgerHead : TenantRow
{
    private LedgerHead()
    {
    }

    public LedgerHead(Guid organisationId)
    {
        BelongTo(organisationId);
        // One in an organisation.
        IdentifyAs(organisationId);
        Hash = LedgerEntry.Origin();
    }

    /// <summary>Of the last entry; 0 before the first.</summary>
    public long Number { get; private set; }

    /// <summary>Of the last entry.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>Appends what was saved.</summary>
    /// <param name="at">UTC.</param>
    /// <param name="byId">Null: the portal.</param>
    public LedgerEntry Append(DateTime at, LedgerKind kind, Guid? byId, LedgerSubject subject, Guid subjectId, byte[] contentHash)
    {
        var entry = new LedgerEntry(TenantId, Number + 1, at, kind, byId, subject, subjectId, contentHash, Hash);
        Number = entry.Number;
        Hash = entry.Hash;
        return entry;
    }
}
