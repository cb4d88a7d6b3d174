using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Ledger;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Concerns;
using SupervisionPortal.Domain.Ledger;
using SupervisionPortal.Domain.Organisations;

namespace SupervisionPortal.Web.Tests.Ledger;

/// <summary>
/// A small database in memory with rows in every table that is entered, its chain, and digests that were kept of it; without foreign keys and triggers, as its owner has it.
/// What is done to it is undone again.
/// </summary>
internal sealed class Victim : IAsyncDisposable
{
    /// <summary>After so many entries a digest was kept.</summary>
    public const int DigestEvery = 40;

    private const int RowsInATable = 12;

    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    private readonly SqliteConnection _connection = new("Data Source=:memory:;Foreign Keys=False");
    private readonly PortalDb _db;
    private List<LedgerDigest> _digests = [];

    private Victim()
    {
        var tenant = new CurrentTenant();
        tenant.Enter(Tenant);
        _db = new PortalDb(new DbContextOptionsBuilder<PortalDb>().UseSqlite(_connection).Options, tenant, TimeProvider.System);
    }

    public static Guid Tenant { get; } = new("0198C0DE-0000-7000-8000-00000000000B");

    /// <summary>How the tenant stands in statements.</summary>
    public static string Here { get; } = $"\"TenantId\" = '{Tenant.ToString().ToUpperInvariant()}'";

    public long Length { get; private set; }

    public IReadOnlyList<IEntityType> Tables { get; private set; } = [];

    public static async Task<Victim> MakeAsync(Random random)
    {
        var victim = new Victim();
        await victim._connection.OpenAsync();
        await victim._db.Database.EnsureCreatedAsync();
        await victim.PlantAsync(random);
        return victim;
    }

    public async ValueTask DisposeAsync()
    {
        await _db.DisposeAsync();
        await _connection.DisposeAsync();
    }

    /// <summary>Does something to the database, verifies it, and undoes it.</summary>
    public async Task<LedgerFault?> AfterAsync(Action attack, bool withDigests)
    {
        Do("SAVEPOINT attack");
        try
        {
            attack();
            var verifier = new LedgerVerifier(_db);
            await foreach (var _ in verifier.WalkAsync(withDigests ? _digests : [], CancellationToken.None))
            {
                // To its end.
            }

            return verifier.Fault;
        }
        finally
        {
            Do("ROLLBACK TO attack");
            Do("RELEASE attack");
        }
    }

    /// <summary>The first digest that was kept at or after this entry.</summary>
    public long DigestFrom(long number) => _digests.Where(digest => digest.Number >= number).Min(digest => digest.Number);

    public int Do(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    /// <summary>Numbers or texts of the first column, in the order asked for.</summary>
    public List<string> Ask(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var answers = new List<string>();
        while (reader.Read())
        {
            answers.Add(reader.IsDBNull(0) ? "" : reader.GetString(0));
        }

        return answers;
    }

    public long AskNumber(string sql) => long.Parse(Ask(sql)[0], CultureInfo.InvariantCulture);

    /// <summary>Makes the chain agree with itself again from this entry on, and with the rows as they are now: all an owner of the database can do.</summary>
    /// <param name="changed">The row that is no more what its last entry says; null where every row is.</param>
    public void Recompute(long from, string? changed = null)
    {
        var entries = _db.Ledger.AsNoTracking().Where(row => row.Number >= from).OrderBy(row => row.Number).ToList();
        var before = from == 1 ? LedgerEntry.Origin() : _db.Ledger.AsNoTracking().Single(row => row.Number == from - 1).Hash;
        var number = from - 1;
        Do($"DELETE FROM \"Ledger\" WHERE \"Number\" >= {from} AND {Here}");
        foreach (var entry in entries)
        {
            var isChanged = string.Equals(entry.SubjectId.ToString(), changed, StringComparison.OrdinalIgnoreCase)
                && !entries.Exists(later => later.Number > entry.Number && later.Subject == entry.Subject && later.SubjectId == entry.SubjectId);
            var content = isChanged ? LedgerVerifier.HashOfAsync(_db, entry.Subject, entry.SubjectId, CancellationToken.None).GetAwaiter().GetResult() : null;
            var made = new LedgerEntry(entry.TenantId, ++number, entry.At, entry.Kind, entry.ById, entry.Subject, entry.SubjectId, content ?? entry.ContentHash, before);
            before = made.Hash;
            Do($"""
                INSERT INTO "Ledger" ("TenantId", "Id", "Version", "Number", "At", "Kind", "ById", "Subject", "SubjectId", "ContentHash", "Before", "Hash")
                VALUES ({Id(Tenant)}, {Id(made.Id)}, {Id(Guid.NewGuid())}, {made.Number}, {At(made.At)}, {(int)made.Kind}, {(made.ById is { } by ? Id(by) : "NULL")}, {(int)made.Subject}, {Id(made.SubjectId)},
                    {Bytes(made.ContentHash)}, {Bytes(made.Before)}, {Bytes(made.Hash)})
                """);
        }

        Do($"UPDATE \"LedgerHeads\" SET \"Number\" = {number}, \"Hash\" = {Bytes(before)} WHERE {Here}");
    }

    public static string Id(Guid id) => $"'{id.ToString().ToUpperInvariant()}'";

    public static string Bytes(byte[] bytes) => $"x'{Convert.ToHexString(bytes)}'";

    /// <summary>Another value for a column than it has.</summary>
    public string Other(IProperty column, string? value, Random random)
    {
        if (value is { Length: > 0 } && column.IsNullable && random.Next(4) == 0)
        {
            return "NULL";
        }

        var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        if (value is { Length: > 0 } && type != typeof(string) && type != typeof(bool) && type != typeof(byte[]) && !(type.IsEnum && column.GetProviderClrType() == typeof(int)) && random.Next(8) == 0)
        {
            return type == typeof(int) || type == typeof(long) ? "987654" : "'garbage'";
        }

        string other;
        do
        {
            other = Value(column, random);
        }
        while (other.Trim('\'') == value);

        return other;
    }

    private static string At(DateTime instant) => $"'{instant.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)}'";

    private static string Value(IProperty column, Random random)
    {
        var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        return type switch
        {
            _ when type == typeof(Guid) => Id(NewId(random)),
            _ when type == typeof(DateTime) => At(Now.AddMinutes(-random.Next(1, 500_000))),
            _ when type == typeof(DateOnly) => $"'{DateOnly.FromDateTime(Now).AddDays(-random.Next(1, 900)):yyyy-MM-dd}'",
            _ when type == typeof(TimeOnly) => $"'{new TimeOnly(random.Next(24), random.Next(60)):HH:mm:ss}'",
            _ when type == typeof(bool) => random.Next(2).ToString(CultureInfo.InvariantCulture),
            _ when type == typeof(byte[]) => Bytes(NewBytes(random)),
            _ when type.IsEnum && column.GetProviderClrType() == typeof(int) => random.Next(1, 70).ToString(CultureInfo.InvariantCulture),
            _ when type.IsEnum => $"'{Enum.GetNames(type)[random.Next(Enum.GetNames(type).Length)]}'",
            _ when type == typeof(string) => $"'ជួប {random.Next(1_000_000)}'",
            _ => random.Next(1, 100_000).ToString(CultureInfo.InvariantCulture),
        };
    }

    private static Guid NewId(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private static byte[] NewBytes(Random random)
    {
        var bytes = new byte[LedgerEntry.HashLength];
        random.NextBytes(bytes);
        return bytes;
    }

    private async Task PlantAsync(Random random)
    {
        _db.DefersObligations = true;
        _db.Organisations.Add(new Organisation(Tenant, "Victim", "Europe/London", "en"));
        await _db.SaveChangesAsync();
        Tables = [.. _db.Model.GetEntityTypes().Where(entity => LedgerVerifier.Rows.Contains(entity.ClrType)).OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal)];
        foreach (var table in Tables)
        {
            for (var row = 0; row < RowsInATable; row++)
            {
                var columns = table.GetProperties().ToList();
                var values = columns.Select(column => column.Name == "TenantId" ? Id(Tenant) : column.IsNullable && random.Next(3) == 0 ? "NULL" : Value(column, random));
                Do($"INSERT INTO \"{table.GetTableName()}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", values)})");
            }
        }

        await new LedgerOpening(_db).WriteHistoryAsync(Now, CancellationToken.None);
        _db.DefersObligations = false;
        // Some rows change again, and are entered again.
        foreach (var concern in await _db.Concerns.OrderBy(row => row.Id).Take(5).ToListAsync())
        {
            for (var turn = 0; turn < 3; turn++)
            {
                _db.Entry(concern).Property(nameof(Concern.Tier)).CurrentValue = 200_000 + turn;
                await _db.SaveChangesAsync();
            }
        }

        _db.ChangeTracker.Clear();
        Length = await _db.Ledger.LongCountAsync();
        var kept = await _db.Ledger.AsNoTracking().Where(row => row.Number % DigestEvery == 0 || row.Number == Length).OrderBy(row => row.Number).ToListAsync();
        _digests = [.. kept.Select(row => new LedgerDigest(Tenant, row.Number, Convert.ToHexStringLower(row.Hash), Now))];
    }
}
