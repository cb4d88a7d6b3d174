namespace SupervisionPortal.Domain.Ledger;

/// <summary>Follows a chain from its first entry to its last and remembers where it first goes wrong.</summary>
/// <param name="digests">Of this organisation, kept outside the database.</param>
public sealed class LedgerWalk(IEnumerable<LedgerDigest> digests)
{
    private readonly ILookup<long, string> _digests = digests.ToLookup(digest => digest.Number, digest => digest.Hash);

    // Rows that change are entered at each change: what the latest entry says must stand.
    private readonly Dictionary<(LedgerSubject Subject, Guid Id), (LedgerFault Fault, byte[] ContentHash)> _unsettled = [];
    private byte[] _hash = LedgerEntry.Origin();
    private LedgerFault? _fault;
    private bool _isBroken;

    /// <summary>Of the last entry met; 0 before the first.</summary>
    public long Number { get; private set; }

    /// <summary>Nothing bad was met so far.</summary>
    public bool IsSoundSoFar => _fault is null && _unsettled.Count == 0;

    /// <summary>How many entries were met.</summary>
    public long Entries { get; private set; }

    /// <summary>Rows that may change and are not what their latest entry so far says.</summary>
    public IReadOnlyCollection<(LedgerSubject Subject, Guid Id)> Unsettled => [.. _unsettled.Keys];

    /// <param name="content">What the hash of the row is now; null where the row is gone; empty where it cannot be read.</param>
    /// <param name="changes">The row may change with later entries.</param>
    public void Step(LedgerEntry entry, byte[]? content, bool changes)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Entries++;
        if (entry.Number != Number + 1)
        {
            Break(new LedgerFault(Number + 1, LedgerFaultKind.Missing));
        }
        else if (!entry.IsIntact())
        {
            Break(new LedgerFault(entry.Number, LedgerFaultKind.Altered, entry.Subject, entry.SubjectId));
        }
        else if (!entry.Before.AsSpan().SequenceEqual(_hash))
        {
            Break(new LedgerFault(entry.Number, LedgerFaultKind.Unlinked, entry.Subject, entry.SubjectId));
        }

        var about = (entry.Subject, entry.SubjectId);
        LedgerFault? fault = content is null ? new LedgerFault(entry.Number, LedgerFaultKind.SubjectMissing, entry.Subject, entry.SubjectId)
            : content.Length == 0 ? new LedgerFault(entry.Number, LedgerFaultKind.Unreadable, entry.Subject, entry.SubjectId)
            : !content.AsSpan().SequenceEqual(entry.ContentHash) ? new LedgerFault(entry.Number, LedgerFaultKind.ContentChanged, entry.Subject, entry.SubjectId)
            : null;
        if (!changes || fault?.Kind == LedgerFaultKind.SubjectMissing)
        {
            Find(fault);
        }
        else if (fault is null)
        {
            _unsettled.Remove(about);
        }
        else
        {
            _unsettled[about] = (fault, entry.ContentHash);
        }

        Pass(entry.Number, entry.Hash);
    }

    /// <summary>An unsettled row was read once more: it may have changed since, and that change be the latest entry.</summary>
    /// <param name="content">What the hash of the row is now; null where the row is gone; empty where it cannot be read.</param>
    public void Settle(LedgerSubject subject, Guid id, byte[]? content)
    {
        if (content is not null && _unsettled.TryGetValue((subject, id), out var known) && content.AsSpan().SequenceEqual(known.ContentHash))
        {
            _unsettled.Remove((subject, id));
        }
    }

    /// <summary>An entry that cannot be read at all.</summary>
    public void StepOver(long number)
    {
        Entries++;
        Break(new LedgerFault(number == Number + 1 ? number : Number + 1, number == Number + 1 ? LedgerFaultKind.Unreadable : LedgerFaultKind.Missing));
        Number = Math.Max(Number, number);
    }

    /// <summary>The chain is at its end.</summary>
    /// <param name="head">Where it should end; null where that cannot be read.</param>
    /// <param name="stored">How many entries are stored in all.</param>
    /// <returns>The first bad entry; null: everything is as it was entered.</returns>
    public LedgerFault? End(LedgerHead? head, long stored)
    {
        if (_digests.Any(digest => digest.Key > Number) || head?.Number > Number)
        {
            Break(new LedgerFault(Number + 1, LedgerFaultKind.Missing));
        }

        if (head is not null && head.Number < Number)
        {
            Break(new LedgerFault(head.Number + 1, LedgerFaultKind.HeadDiffers));
        }
        else if (stored != Entries || (head is null && stored > 0) || (head?.Number == Number && !head.Hash.AsSpan().SequenceEqual(_hash)))
        {
            Break(new LedgerFault(Number, LedgerFaultKind.HeadDiffers));
        }

        // Where an entry is gone or another, a row that changed may be what that entry said: it is not held against an earlier one.
        foreach (var (fault, _) in _isBroken ? [] : _unsettled.Values.ToList())
        {
            Find(fault);
        }

        return _fault;
    }

    /// <summary>Something outside the chain is wrong.</summary>
    public void Find(LedgerFault? fault) => _fault = LedgerFault.First(_fault, fault);

    private void Break(LedgerFault fault)
    {
        _isBroken = true;
        Find(fault);
    }

    private void Pass(long number, byte[] hash)
    {
        // A number that goes back is one too many; the next is still the one after the highest.
        if (number > Number)
        {
            Number = number;
            _hash = hash;
        }

        foreach (var digest in _digests[number])
        {
            if (!string.Equals(digest, Convert.ToHexStringLower(hash), StringComparison.Ordinal))
            {
                Break(new LedgerFault(number, LedgerFaultKind.DigestDiffers));
            }
        }
    }
}
