namespace SupervisionPortal.Domain.Ledger;

/// <summary>One verification of the chain that somebody asked for: how far it is, and what it found. It names no person it found something about and holds no content.</summary>
public sealed class LedgerVerification : TenantRow
{
    private LedgerVerification()
    {
    }

    /// <param name="askedAt">UTC.</param>
    public LedgerVerification(Guid askedById, DateTime askedAt)
    {
        AskedById = askedById;
        AskedAt = askedAt;
    }

    public Guid AskedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>UTC; null while nobody has begun.</summary>
    public DateTime? StartedAt { get; private set; }

    /// <summary>UTC; null while it waits or runs.</summary>
    public DateTime? FinishedAt { get; private set; }

    /// <summary>How many entries were looked at so far.</summary>
    public long Checked { get; private set; }

    /// <summary>How many there were when it began; 0 while nobody has begun.</summary>
    public long InAll { get; private set; }

    /// <summary>With how many digests from outside the database the chain was compared.</summary>
    public int Digests { get; private set; }

    /// <summary>What was found first; null: nothing so far.</summary>
    public LedgerFaultKind? Fault { get; private set; }

    /// <summary>Of the first bad entry; null where none is bad, or what was found was never entered.</summary>
    public long? BadNumber { get; private set; }

    /// <summary>What the first bad entry is about; null where no row is concerned.</summary>
    public LedgerSubject? BadSubject { get; private set; }

    public bool IsOpen => FinishedAt is null;

    /// <summary>Nothing was wrong.</summary>
    public bool IsSound => FinishedAt is not null && Fault is null;

    public void Begin(long inAll, int digests, DateTime now)
    {
        (StartedAt, InAll, Digests, Checked) = (now, inAll, digests, 0);
    }

    public void Progress(long entries) => Checked = entries;

    /// <param name="fault">Null: nothing was wrong.</param>
    public void Finish(long entries, LedgerFault? fault, DateTime now)
    {
        (Checked, FinishedAt) = (entries, now);
        (Fault, BadNumber, BadSubject) = (fault?.Kind, fault?.Number, fault?.Subject);
    }
}
