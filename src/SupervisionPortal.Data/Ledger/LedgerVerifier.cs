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
/// <param name="beside">More connections to the same organisation: with each of them more is read at the same time. Without any, one thing is read after the other.</param>
public sealed class LedgerVerifier(PortalDb db, params PortalDb[] beside)
{
    private const int Batch = 5000;

    /// <summary>So many rows are read beforehand, in at most 300 MB; those beyond are looked up for each batch of entries, which is slower by far.</summary>
    private const int MostRows = 4_000_000;

    private readonly RowHashes _rows = new();
    private readonly Queue<(long After, Task<List<LedgerEntry>> Entries)> _ahead = [];

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

    /// <summary>Reads every table once, a connection at another part of it each.</summary>
    private async Task HashTablesAsync(CancellationToken cancellationToken)
    {
        var room = MostRows;
        foreach (var table in LedgerTables.All)
        {
            room -= await table.HashAllAsync([db, .. beside], _rows, room, cancellationToken);
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
        List<LedgerEntry> entries;
        try
        {
            entries = await NextAsync(after, cancellationToken);
        }
        catch (Exception unreadable) when (IsOfTheRow(unreadable))
        {
            await StopReadingAheadAsync();
            await StepOneByOneAsync(walk, cancellationToken);
            return;
        }

        await StepAsync(walk, entries, cancellationToken);
    }

    /// <summary>The next batch. Numbers run on without a gap, or something is wrong: so it is known where the batches after it begin, and each connection reads one of them meanwhile.</summary>
    private async Task<List<LedgerEntry>> NextAsync(long after, CancellationToken cancellationToken)
    {
        if (_ahead.TryPeek(out var next) && next.After != after)
        {
            // The numbers do not run on: what was read ahead is not what comes next.
            await StopReadingAheadAsync();
        }

        var entries = _ahead.TryDequeue(out next) ? await next.Entries : await EntriesAsync(db, after, cancellationToken);
        // Whose batch was taken reads the one after all that are being read.
        while (entries.Count == Batch && _ahead.Count < beside.Length)
        {
            var from = after + (Batch * (_ahead.Count + 1L));
            var connection = beside[(int)(from / Batch % beside.Length)];
            _ahead.Enqueue((from, Task.Run(() => EntriesAsync(connection, from, cancellationToken), cancellationToken)));
        }

        return entries;
    }

    private async Task StopReadingAheadAsync()
    {
        foreach (var (_, entries) in _ahead)
        {
            await Task.WhenAny(entries);
        }

        _ahead.Clear();
    }

    private static Task<List<LedgerEntry>> EntriesAsync(PortalDb from, long after, CancellationToken cancellationToken) => StoredEntries.ReadAsync(from, after, Batch, cancellationToken);

    private async Task StepAsync(LedgerWalk walk, List<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
        {
            return;
        }

        var (after, until) = (entries[0].Number - 1, entries[^1].Number);
        var hashes = entries.ConvertAll(entry => _rows.TryGet(entry.Subject, entry.SubjectId, out var hash) ? hash : null);
        var doubtful = Enumerable.Range(0, entries.Count).Where(index => IsDoubtful(entries[index], hashes[index])).ToList();
        foreach (var subject in doubtful.GroupBy(index => entries[index].Subject))
        {
            var lookedUp = await ReadAsync(LedgerTables.Of(subject.Key)!, after, until, subject.Select(index => entries[index]), cancellationToken);
            foreach (var index in subject)
            {
                hashes[index] = lookedUp.GetValueOrDefault(entries[index].SubjectId);
            }
        }

        for (var index = 0; index < entries.Count; index++)
        {
            walk.Step(entries[index], hashes[index], LedgerTables.Of(entries[index].Subject) is { Changes: true });
        }
    }

    /// <summary>Whether the row must be read once more. One that changes is not what its earlier entries say: it is settled at the end.</summary>
    /// <param name="hash">Of the row as it was read; null where it was not.</param>
    private static bool IsDoubtful(LedgerEntry entry, byte[]? hash) =>
        LedgerTables.Of(entry.Subject) is { } table && !(hash is not null && (table.Changes || hash.AsSpan().SequenceEqual(entry.ContentHash)));

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
