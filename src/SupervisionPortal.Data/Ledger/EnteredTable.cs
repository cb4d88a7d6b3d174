using System.Data.Common;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Ledger;

namespace SupervisionPortal.Data.Ledger;

/// <summary>The hash covers every column but the tenant, which the entry holds, and the version, which is stamped anew by each save: a column that is added takes part by existing.</summary>
/// <param name="at">When it came to be, by its own account.</param>
/// <param name="by">By whom, by its own account.</param>
/// <param name="partOf">Whose move it is.</param>
internal sealed class EnteredTable<TRow>(
    LedgerSubject subject, bool changes = false, Func<TRow, DateTime>? at = null, Func<TRow, Guid?>? by = null, Func<TRow, Guid>? partOf = null)
    : LedgerTable(subject, changes)
    where TRow : TenantRow
{
    [ThreadStatic]
    private static LedgerContent? _content;

    // Rows of one statement. An embedded database may not be written while a statement reads, and is not kept from it for long.
    private const int Page = 20_000;

    private (string Name, Func<TRow, object?> Read)[]? _columns;

    public override Type Row => typeof(TRow);

    public override byte[] HashOf(PortalDb db, TenantRow row) => Hash(db, (TRow)row);

    public override async Task<int> HashAllAsync(IReadOnlyList<PortalDb> connections, RowHashes hashes, int most, CancellationToken cancellationToken)
    {
        var count = await connections[0].Set<TRow>().CountAsync(cancellationToken);
        var bounds = await BoundsAsync(connections[0], count, count < Page * connections.Count ? 1 : connections.Count, cancellationToken);
        var parts = bounds.Count + 1;
        var columns = connections[0].Model.FindEntityType(typeof(TRow))!.GetProperties().Where(IsContent).OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => new StoredColumn(property)).ToArray();
        var kept = Enumerable.Range(0, parts).Select(_ => hashes.Begin(Subject, Math.Min(most, count) / parts)).ToList();
        var read = kept.Select((rows, part) => Task.Run(
            () => HashPartAsync(connections[part], columns, rows, part == 0 ? Guid.Empty : bounds[part - 1], part < bounds.Count ? bounds[part] : null, most / parts, cancellationToken),
            cancellationToken));
        await Task.WhenAll(read);
        return kept.Sum(rows => rows.Count);
    }

    /// <summary>The last ids of all parts but the last; none where one of them cannot be read.</summary>
    private static async Task<List<Guid>> BoundsAsync(PortalDb db, int count, int parts, CancellationToken cancellationToken)
    {
        var bounds = new List<Guid>();
        try
        {
            for (var part = 1; part < parts; part++)
            {
                bounds.Add(await db.Set<TRow>().OrderBy(row => row.Id).Skip((int)((long)count * part / parts)).Select(row => row.Id).FirstAsync(cancellationToken));
            }

            return bounds;
        }
        catch (Exception unreadable) when (LedgerVerifier.IsOfTheRow(unreadable))
        {
            return [];
        }
    }

    /// <param name="after">Exclusive; empty: from the beginning.</param>
    /// <param name="until">Inclusive; null: to the end.</param>
    private async Task HashPartAsync(PortalDb db, StoredColumn[] columns, Dictionary<Guid, RowHash> rows, Guid after, Guid? until, int most, CancellationToken cancellationToken)
    {
        var idColumn = columns.Single(column => column.Property == nameof(TenantRow.Id)).Name;
        var (ordinals, idOrdinal, idIsText) = (new int[columns.Length], -1, false);
        while (true)
        {
            var (met, last) = (0, after);
            var page = db.Set<TRow>().AsNoTracking();
            page = after == Guid.Empty ? page : page.Where(row => row.Id.CompareTo(after) > 0);
            page = until is not { } end ? page : page.Where(row => row.Id.CompareTo(end) <= 0);
            await StoredRows.ReadAsync(db, page.OrderBy(row => row.Id).Take(Page), Keep, cancellationToken);
            // Where the last id cannot be read, the last that can is where to go on; where none can, what remains is looked up one by one.
            if (met < Page || last == after || rows.Count >= most)
            {
                return;
            }

            after = last;

            void Keep(DbDataReader reader)
            {
                if (idOrdinal < 0)
                {
                    idOrdinal = reader.GetOrdinal(idColumn);
                    idIsText = StoredColumn.KeepsIdsAsTexts(reader, idOrdinal);
                    for (var index = 0; index < columns.Length; index++)
                    {
                        ordinals[index] = reader.GetOrdinal(columns[index].Name);
                    }
                }

                met++;
                try
                {
                    last = StoredColumn.ReadId(reader, idOrdinal, idIsText);
                    var content = (_content ??= new LedgerContent()).Begin(Subject);
                    for (var index = 0; index < columns.Length; index++)
                    {
                        content.Add(columns[index].Property, columns[index].Read(reader, ordinals[index]));
                    }

                    var hash = default(RowHash);
                    content.Hash(hash);
                    if (rows.Count < most)
                    {
                        rows[last] = hash;
                    }
                }
                catch (Exception unreadable) when (LedgerVerifier.IsOfTheRow(unreadable))
                {
                    // Its entry is looked up by itself, and says what is wrong.
                }
            }
        }
    }

    public override async Task ReadAsync(PortalDb db, long after, long until, Dictionary<Guid, byte[]> hashes, CancellationToken cancellationToken)
    {
        var rows = from entry in db.Ledger
                   where entry.Number > after && entry.Number <= until && entry.Subject == Subject
                   join row in db.Set<TRow>().AsNoTracking() on entry.SubjectId equals row.Id
                   select row;
        foreach (var row in await rows.ToListAsync(cancellationToken))
        {
            // A row that changes may have several entries among these.
            if (!hashes.ContainsKey(row.Id))
            {
                hashes.Add(row.Id, Hash(db, row));
            }
        }
    }

    public override async Task<byte[]?> ReadOneAsync(PortalDb db, Guid id, CancellationToken cancellationToken) =>
        await db.Set<TRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row ? Hash(db, row) : null;

    public override async Task<Guid?> FindNotEnteredAsync(PortalDb db, bool allFound, CancellationToken cancellationToken)
    {
        if (allFound
            && await db.Set<TRow>().LongCountAsync(cancellationToken) == await db.Ledger.Where(entry => entry.Subject == Subject).Select(entry => entry.SubjectId).Distinct().LongCountAsync(cancellationToken))
        {
            return null;
        }

        return await db.Set<TRow>()
            .Where(row => !db.Ledger.Any(entry => entry.Subject == Subject && entry.SubjectId == row.Id))
            .OrderBy(row => row.Id)
            .Select(row => (Guid?)row.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    public override async IAsyncEnumerable<LedgerRow> ReadAllAsync(PortalDb db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in db.Set<TRow>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new LedgerRow(Subject, row.Id, at?.Invoke(row), by?.Invoke(row), partOf?.Invoke(row), Hash(db, row));
        }
    }

    private byte[] Hash(PortalDb db, TRow row)
    {
        var content = (_content ??= new LedgerContent()).Begin(Subject);
        foreach (var (name, read) in _columns ??= Columns(db.Model.FindEntityType(typeof(TRow))!))
        {
            content.Add(name, read(row));
        }

        return content.Hash();
    }

    private static bool IsContent(IProperty property) => property.Name is not (nameof(TenantRow.TenantId) or nameof(TenantRow.Version));

    private static (string Name, Func<TRow, object?> Read)[] Columns(IEntityType entity) =>
    [
        .. entity.GetProperties()
            .Where(IsContent)
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => (property.Name, Reader(property.PropertyInfo ?? throw new InvalidOperationException($"{entity.ShortName()}.{property.Name}: the ledger reads what the row shows.")))),
    ];

    private static Func<TRow, object?> Reader(System.Reflection.PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(TRow));
        return Expression.Lambda<Func<TRow, object?>>(Expression.Convert(Expression.Property(row, property), typeof(object)), row).Compile();
    }
}
