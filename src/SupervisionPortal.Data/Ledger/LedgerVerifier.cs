using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Ledger;

namespace SupervisionPortal.Data.Ledger;

/// <summary>
/// Recomputes the current organisation's chain from its first entry to its last, batch by batch: numbers, links, hashes, the rows the entries are about, rows nobody entered, the head, and
/// digests from outside the database. It may run while people work. It writes nothing.
/// </summary>
/// <remarks>
/// The tables are read first, each in the order of its key, then the chain in the order of its numbers. A row that is then not what its entry says is read once more, by itself, before anything is
/// held against it: it may have been saved in between.
/// </remarks>
/// <param name="ahead">Another connection to the same organisation, with which the next entries are read while these are looked at; null: one after the other.</param>
public sealed class LedgerVerifier(PortalDb db, PortalDb? ahead = null)
{
    private const int Batch = 5000;

    /// <summary>So many rows are read beforehand, in at most 300 MB; those beyond are looked up for each batch of entries, which is slower by far.</summary>
    private const int MostRows = 4_000_000;

    private readonly RowHashes _rows = new();
    private (long After, Task<List<LedgerEntry>> Entries)? _next;

    /// <summary>The kinds of rows that are entered.</summary>
    public static IReadOnlyCollection<Type> Rows { get; } = [.. LedgerTables.All.Select(table => table.Row)];

    /// <summary>The first bad entry; null where nothing was found. Known when the walk has ended.</summary>
    public LedgerFault? Fault { get; private set; }

    /// <summary>How many entries were looked at.</summary>
    public long Entries { get; private set; }

    /// <summary>Where the chain ended; null for an empty one.</summary>
    public LedgerDigest? Head { get; private set; }

    /// <summary>Walks the whole chain.</summary>
    /// <param name="digests">Kept outside the database; those of other organisations are passed over.</param>
    /// <returns>After each batch, how many entries were looked at so far.</returns>
    public async IAsyncEnumerable<long> WalkAsync(IEnumerable<LedgerDigest> digests, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var walk = new LedgerWalk(digests.Where(digest => digest.OrganisationId == db.TenantId));
        LedgerHead? head = null;
        await HashTablesAsync(cancellationToken);
        while (true)
        {
            var after = walk.Number;
            await StepAsync(walk, cancellationToken);
            if (walk.Number > after)
            {
                yield return walk.Entries;
                continue;
            }

            await SettleAsync(walk, cancellationToken);
            // Somebody may have appended since: entries and head are committed together, so a head beyond the end means that there is more, or that something is gone.
            if (head is not null && head.Number > walk.Number)
            {
                break;
            }

            head = await HeadAsync(cancellationToken);
            if (head is null || head.Number <= walk.Number)
            {
                break;
            }
        }

        foreach (var table in LedgerTables.All)
        {
            if (await table.FindNotEnteredAsync(db, allFound: walk.IsSoundSoFar, cancellationToken) is { } id)
            {
                walk.Find(new LedgerFault(null, LedgerFaultKind.NotEntered, table.Subject, id));
            }
        }

        var last = walk.Number;
        Fault = walk.End(head, await db.Ledger.CountAsync(entry => entry.Number <= last, cancellationToken));
        Entries = walk.Entries;
        Head = head is null ? null : Digest(head, DateTime.MinValue);
        yield return walk.Entries;
    }

    /// <summary>Where a chain ends now.</summary>
    public static LedgerDigest Digest(LedgerHead head, DateTime now) => new(head.TenantId, head.Number, Convert.ToHexStringLower(head.Hash), now);

    /// <summary>The hash of a row as it is stored now, to be compared with its entry by hand.</summary>
    /// <returns>Null where there is no such row, or no such subject.</returns>
    public static Task<byte[]?> HashOfAsync(PortalDb db, LedgerSubject subject, Guid id, CancellationToken cancellationToken) =>
        LedgerTables.Of(subject)?.ReadOneAsync(db, id, cancellationToken) ?? Task.FromResult<byte[]?>(null);

    private async Task HashTablesAsync(CancellationToken cancellationToken)
    {
        var room = MostRows;
        foreach (var table in LedgerTables.All)
        {
            room -= await table.HashAllAsync(db, _rows, room, cancellationToken);
        }
    }

    /// <summary>Rows that changed while the chain was walked.</summary>
    private async Task SettleAsync(LedgerWalk walk, CancellationToken cancellationToken)
    {
        foreach (var (subject, id) in walk.Unsettled)
        {
            try
            {
                walk.Settle(subject, id, await HashOfAsync(db, subject, id, cancellationToken));
            }
            catch (Exception unreadable) when (IsOfTheRow(unreadable))
            {
                // It stays what it was found to be.
            }
        }
    }

    private async Task StepAsync(LedgerWalk walk, CancellationToken cancellationToken)
    {
        var after = walk.Number;
        if (_next is { } unused && unused.After != after)
        {
            // The numbers do not run on: what was read ahead is not what comes next.
            await Task.WhenAny(unused.Entries);
            _next = null;
        }

        List<LedgerEntry> entries;
        try
        {
            entries = await (_next?.Entries ?? EntriesAsync(db, after, cancellationToken));
            _next = null;
            if (ahead is not null && entries.Count == Batch)
            {
                _next = (entries[^1].Number, Task.Run(() => EntriesAsync(ahead, entries[^1].Number, cancellationToken), cancellationToken));
            }
        }
        catch (Exception unreadable) when (IsOfTheRow(unreadable))
        {
            _next = null;
            await StepOneByOneAsync(walk, cancellationToken);
            return;
        }

        await StepAsync(walk, entries, cancellationToken);
    }

    private static Task<List<LedgerEntry>> EntriesAsync(PortalDb from, long after, CancellationToken cancellationToken) => StoredEntries.ReadAsync(from, after, Batch, cancellationToken);

    private async Task StepAsync(LedgerWalk walk, List<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
        {
            return;
        }

        var (after, until) = (entries[0].Number - 1, entries[^1].Number);
        var lookedUp = new Dictionary<LedgerSubject, Dictionary<Guid, byte[]>>();
        var doubtful = entries.Where(IsDoubtful).ToHashSet();
        foreach (var subject in doubtful.GroupBy(entry => entry.Subject))
        {
            lookedUp[subject.Key] = await ReadAsync(LedgerTables.Of(subject.Key)!, after, until, subject, cancellationToken);
        }

        foreach (var entry in entries)
        {
            byte[]? hash = null;
            if (!doubtful.Contains(entry))
            {
                _rows.TryGet(entry.Subject, entry.SubjectId, out hash);
            }
            else if (lookedUp.TryGetValue(entry.Subject, out var hashes))
            {
                hash = hashes.GetValueOrDefault(entry.SubjectId);
            }

            walk.Step(entry, hash, LedgerTables.Of(entry.Subject) is { Changes: true });
        }
    }

    /// <summary>Whether the row must be read once more. One that changes is not what its earlier entries say: it is settled at the end.</summary>
    private bool IsDoubtful(LedgerEntry entry) =>
        LedgerTables.Of(entry.Subject) is { } table
        && !(_rows.TryGet(entry.Subject, entry.SubjectId, out var hash) && (table.Changes || hash.AsSpan().SequenceEqual(entry.ContentHash)));

    private async Task<Dictionary<Guid, byte[]>> ReadAsync(LedgerTable table, long after, long until, IEnumerable<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var hashes = new Dictionary<Guid, byte[]>();
        try
        {
            await table.ReadAsync(db, after, until, hashes, cancellationToken);
        }
        catch (Exception unreadable) when (IsOfTheRow(unreadable))
        {
            hashes.Clear();
            foreach (var id in entries.Select(entry => entry.SubjectId).Distinct())
            {
                try
                {
                    if (await table.ReadOneAsync(db, id, cancellationToken) is { } hash)
                    {
                        hashes[id] = hash;
                    }
                }
                catch (Exception one) when (IsOfTheRow(one))
                {
                    hashes[id] = [];
                }
            }
        }

        return hashes;
    }

    /// <summary>Somewhere in the batch is an entry that cannot be read.</summary>
    private async Task StepOneByOneAsync(LedgerWalk walk, CancellationToken cancellationToken)
    {
        var after = walk.Number;
        var numbers = await db.Ledger.Where(entry => entry.Number > after).OrderBy(entry => entry.Number).Take(Batch).Select(entry => entry.Number).ToListAsync(cancellationToken);
        foreach (var number in numbers)
        {
            LedgerEntry? entry = null;
            try
            {
                entry = await db.Ledger.AsNoTracking().FirstOrDefaultAsync(row => row.Number == number, cancellationToken);
            }
            catch (Exception unreadable) when (IsOfTheRow(unreadable))
            {
                walk.StepOver(number);
            }

            if (entry is not null)
            {
                await StepAsync(walk, [entry], cancellationToken);
            }
        }
    }

    private async Task<LedgerHead?> HeadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await db.LedgerHeads.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        }
        catch (Exception unreadable) when (IsOfTheRow(unreadable))
        {
            return null;
        }
    }

    /// <summary>What reading a value that is not one of its column throws; a database that does not answer throws something else.</summary>
    internal static bool IsOfTheRow(Exception exception) =>
        exception is FormatException or InvalidOperationException or InvalidCastException or OverflowException or ArgumentException;
}
