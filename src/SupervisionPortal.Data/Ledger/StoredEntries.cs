using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Ledger;

namespace SupervisionPortal.Data.Ledger;

/// <summary>Reads entries in the order of their numbers.</summary>
internal static class StoredEntries
{
    /// <param name="after">Exclusive.</param>
    /// <exception cref="FormatException">One of them cannot be read; or another of what <see cref="LedgerVerifier"/> takes for that.</exception>
    public static async Task<List<LedgerEntry>> ReadAsync(PortalDb db, long after, int count, CancellationToken cancellationToken)
    {
        var entries = new List<LedgerEntry>(count);
        var (tenant, columns) = (db.TenantId, default(Columns));
        await StoredRows.ReadAsync(
            db,
            db.Ledger.AsNoTracking().Where(entry => entry.Number > after).OrderBy(entry => entry.Number).Take(count),
            reader => entries.Add((columns ??= new Columns(db, reader)).Read(tenant, reader)),
            cancellationToken);
        return entries;
    }

    private sealed class Columns(PortalDb db, DbDataReader first)
    {
        private readonly int _id = Ordinal(db, first, nameof(LedgerEntry.Id));
        private readonly bool _idsAreTexts = StoredColumn.KeepsIdsAsTexts(first, Ordinal(db, first, nameof(LedgerEntry.Id)));
        private readonly int _number = Ordinal(db, first, nameof(LedgerEntry.Number));
        private readonly int _kind = Ordinal(db, first, nameof(LedgerEntry.Kind));
        private readonly int _byId = Ordinal(db, first, nameof(LedgerEntry.ById));
        private readonly int _subject = Ordinal(db, first, nameof(LedgerEntry.Subject));
        private readonly int _subjectId = Ordinal(db, first, nameof(LedgerEntry.SubjectId));
        private readonly int _contentHash = Ordinal(db, first, nameof(LedgerEntry.ContentHash));
        private readonly int _before = Ordinal(db, first, nameof(LedgerEntry.Before));
        private readonly int _hash = Ordinal(db, first, nameof(LedgerEntry.Hash));
        private readonly int _at = Ordinal(db, first, nameof(LedgerEntry.At));

        public LedgerEntry Read(Guid tenant, DbDataReader reader) => LedgerEntry.AsStored(
            tenant,
            StoredColumn.ReadId(reader, _id, _idsAreTexts),
            reader.GetInt64(_number),
            reader.GetDateTime(_at),
            (LedgerKind)reader.GetInt32(_kind),
            reader.IsDBNull(_byId) ? null : reader.GetGuid(_byId),
            (LedgerSubject)reader.GetInt32(_subject),
            StoredColumn.ReadId(reader, _subjectId, _idsAreTexts),
            reader.GetFieldValue<byte[]>(_contentHash),
            reader.GetFieldValue<byte[]>(_before),
            reader.GetFieldValue<byte[]>(_hash));

        private static int Ordinal(PortalDb db, DbDataReader reader, string property) =>
            reader.GetOrdinal(db.Model.FindEntityType(typeof(LedgerEntry))!.FindProperty(property)!.GetColumnName());
    }
}
