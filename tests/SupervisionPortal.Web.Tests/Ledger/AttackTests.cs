using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Ledger;

namespace SupervisionPortal.Web.Tests.Ledger;

/// <summary>What is changed in the database behind the portal's back, by somebody who owns it, is found, and the first bad entry is named.</summary>
[Trait("Database", "ItsOwn")]
public sealed class AttackTests
{
    private const int Attacks = 1000;
    private const int Seed = 20261126;
    private const int Workers = 2;

    private static readonly string[] EntryColumns = ["At", "Kind", "ById", "Subject", "SubjectId", "ContentHash", "Before", "Hash", "Id"];

    /// <summary>A stamp that each save makes anew: it is of no row's content, and of no entry's.</summary>
    private static readonly string[] NotContent = ["Version", "TenantId", "Id"];

    [Fact]
    public async Task What_nobody_touched_is_sound()
    {
        await using var victim = await Victim.MakeAsync(new Random(Seed));

        victim.Length.ShouldBeGreaterThan(200);
        (await victim.AfterAsync(() => { }, withDigests: true)).ShouldBeNull();
    }

    [Fact]
    public async Task A_thousand_edits_deletions_reorderings_and_truncations_are_all_found_where_they_begin()
    {
        var missed = await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => AttackAsync(worker))));

        missed.SelectMany(lines => lines).ShouldBeEmpty();
    }

    private static async Task<List<string>> AttackAsync(int worker)
    {
        await using var victim = await Victim.MakeAsync(new Random(Seed));
        var missed = new List<string>();
        for (var number = worker; number < Attacks; number += Workers)
        {
            // Each by its own number, so that one alone can be done again.
            var attack = new Attack(victim, new Random(Seed + number));
            var fault = await victim.AfterAsync(attack.Do, withDigests: true);
            if (fault is null || fault.Number != attack.Expected || (attack.Expected is null && fault.Kind != LedgerFaultKind.NotEntered))
            {
                missed.Add(string.Create(CultureInfo.InvariantCulture, $"attack {number}, {attack.What}: first bad entry should be {attack.Expected}, was {fault}"));
            }
        }

        return missed;
    }

    /// <summary>One change, and the entry at which it must be found.</summary>
    private sealed class Attack(Victim victim, Random random)
    {
        public string What { get; private set; } = "";

        /// <summary>Null: no entry is bad, but a row was never entered.</summary>
        public long? Expected { get; private set; }

        public void Do()
        {
            switch (random.Next(16))
            {
                case <= 3:
                    EditRow();
                    break;
                case 4:
                    DeleteRow();
                    break;
                case 5 or 6:
                    EditEntry();
                    break;
                case 7:
                    DeleteEntries();
                    break;
                case 8:
                    Reorder();
                    break;
                case 9:
                    Truncate();
                    break;
                case 10:
                    TruncateWithHead();
                    break;
                case 11:
                    PlantRow();
                    break;
                case 12:
                    EditRowAndRecompute();
                    break;
                case 13:
                    RemoveAndRecompute();
                    break;
                case 14:
                    RewriteEntryAndRecompute();
                    break;
                default:
                    EditHead();
                    break;
            }
        }

        private long AnyEntry() => random.NextInt64(1, victim.Length + 1);

        private (string Table, string Id) AnyRow()
        {
            var table = victim.Tables[random.Next(victim.Tables.Count)].GetTableName()!;
            var rows = victim.Ask($"SELECT \"Id\" FROM \"{table}\" ORDER BY \"Id\"");
            return (table, rows[random.Next(rows.Count)]);
        }

        private long First(string id) => victim.AskNumber($"SELECT MIN(\"Number\") FROM \"Ledger\" WHERE \"SubjectId\" = '{id}'");

        private long Latest(string id) => victim.AskNumber($"SELECT MAX(\"Number\") FROM \"Ledger\" WHERE \"SubjectId\" = '{id}'");

        private (string Table, string Id) ChangeRow()
        {
            var (table, id) = AnyRow();
            var columns = victim.Tables.Single(entity => entity.GetTableName() == table).GetProperties().Where(column => !NotContent.Contains(column.Name)).ToList();
            var column = columns[random.Next(columns.Count)];
            var value = victim.Ask($"SELECT \"{column.Name}\" FROM \"{table}\" WHERE \"Id\" = '{id}'")[0];
            var other = victim.Other(column, value, random);
            victim.Do($"UPDATE \"{table}\" SET \"{column.Name}\" = {other} WHERE \"Id\" = '{id}'").ShouldBe(1);
            What = $"{table}.{column.Name} from {value} to {other}";
            return (table, id);
        }

        private void EditRow() => Expected = Latest(ChangeRow().Id);

        private void DeleteRow()
        {
            var (table, id) = AnyRow();
            var how = random.Next(3);
            victim.Do(how switch
            {
                0 => $"DELETE FROM \"{table}\" WHERE \"Id\" = '{id}'",
                1 => $"UPDATE \"{table}\" SET \"TenantId\" = '{Guid.Empty}' WHERE \"Id\" = '{id}'",
                _ => $"UPDATE \"{table}\" SET \"Id\" = {Victim.Id(new Guid(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]))} WHERE \"Id\" = '{id}'",
            }).ShouldBe(1);
            (What, Expected) = ($"a row of {table} gone ({how})", First(id));
        }

        private void EditEntry()
        {
            var number = AnyEntry();
            var column = EntryColumns[random.Next(EntryColumns.Length)];
            var value = victim.Ask($"SELECT {(column is "ContentHash" or "Before" or "Hash" ? $"hex(\"{column}\")" : $"\"{column}\"")} FROM \"Ledger\" WHERE \"Number\" = {number}")[0];
            var other = column switch
            {
                "At" => random.Next(6) == 0 ? "'garbage'" : "'2026-03-02 08:59:59'",
                "Kind" => value == "1" ? "2" : "1",
                "Subject" => value == "4" ? "5" : "4",
                "ContentHash" or "Before" or "Hash" => random.Next(3) == 0 ? "x'00'" : Victim.Bytes(Enumerable.Range(0, 32).Select(_ => (byte)random.Next(256)).ToArray()),
                "ById" when value.Length > 0 && random.Next(2) == 0 => "NULL",
                _ => random.Next(6) == 0 ? "'garbage'" : Victim.Id(new Guid(9, 9, 9, [4, 5, 6, 7, 8, 9, 10, (byte)random.Next(256)])),
            };
            victim.Do($"UPDATE \"Ledger\" SET \"{column}\" = {other} WHERE \"Number\" = {number}").ShouldBe(1);
            (What, Expected) = ($"entry {number}, {column} from {value} to {other}", number);
        }

        private void DeleteEntries()
        {
            var from = AnyEntry();
            var until = Math.Min(victim.Length, from + (random.Next(3) == 0 ? random.Next(1, 30) : 0));
            victim.Do($"DELETE FROM \"Ledger\" WHERE \"Number\" BETWEEN {from} AND {until}");
            (What, Expected) = ($"entries {from} to {until} deleted", from);
        }

        private void Reorder()
        {
            var (one, other) = (AnyEntry(), AnyEntry());
            if (one == other)
            {
                other = (one % victim.Length) + 1;
            }

            var keys = random.Next(2) == 0;
            Swap("Number", one.ToString(CultureInfo.InvariantCulture), other.ToString(CultureInfo.InvariantCulture), "-7");
            if (keys)
            {
                Swap("Id", Victim.Id(LedgerEntry.IdOf(one)), Victim.Id(LedgerEntry.IdOf(other)), "'x'");
            }

            (What, Expected) = ($"entries {one} and {other} swapped{(keys ? " with their keys" : "")}", Math.Min(one, other));

            void Swap(string column, string a, string b, string between)
            {
                victim.Do($"UPDATE \"Ledger\" SET \"{column}\" = {between} WHERE \"{column}\" = {a}");
                victim.Do($"UPDATE \"Ledger\" SET \"{column}\" = {a} WHERE \"{column}\" = {b}");
                victim.Do($"UPDATE \"Ledger\" SET \"{column}\" = {b} WHERE \"{column}\" = {between}");
            }
        }

        private void Truncate()
        {
            var from = AnyEntry();
            victim.Do($"DELETE FROM \"Ledger\" WHERE \"Number\" >= {from}");
            (What, Expected) = ($"cut short before {from}", from);
        }

        private void TruncateWithHead()
        {
            var from = AnyEntry();
            victim.Do($"DELETE FROM \"Ledger\" WHERE \"Number\" >= {from}");
            victim.Do(from == 1
                ? "DELETE FROM \"LedgerHeads\""
                : $"UPDATE \"LedgerHeads\" SET \"Number\" = {from - 1}, \"Hash\" = (SELECT \"Hash\" FROM \"Ledger\" WHERE \"Number\" = {from - 1})");
            // Also the rows of those entries, so that only a digest tells.
            foreach (var table in victim.Tables)
            {
                victim.Do($"DELETE FROM \"{table.GetTableName()}\" WHERE NOT EXISTS (SELECT 1 FROM \"Ledger\" WHERE \"SubjectId\" = \"{table.GetTableName()}\".\"Id\")");
            }

            (What, Expected) = ($"cut short before {from} with head and rows", from);
        }

        private void PlantRow()
        {
            var (table, id) = AnyRow();
            var columns = victim.Tables.Single(entity => entity.GetTableName() == table).GetProperties().Select(column => column.Name).ToList();
            // Unique keys are the owner's to drop.
            victim.Ask($"SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = '{table}' AND sql LIKE 'CREATE UNIQUE%'").ForEach(index => victim.Do($"DROP INDEX \"{index}\""));
            victim.Do($"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) SELECT {string.Join(", ", columns.Select(column => column == "Id" ? Victim.Id(new Guid(7, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8])) : $"\"{column}\""))} FROM \"{table}\" WHERE \"Id\" = '{id}'").ShouldBe(1);
            (What, Expected) = ($"a row planted in {table}", null);
        }

        private void EditRowAndRecompute()
        {
            string changed;
            do
            {
                victim.Do("SAVEPOINT edit");
                changed = ChangeRow().Id;
                if (!What.Contains("garbage", StringComparison.Ordinal) && !What.Contains("987654", StringComparison.Ordinal))
                {
                    break;
                }

                // What cannot be read cannot be hashed either.
                victim.Do("ROLLBACK TO edit");
            }
            while (true);
            var from = Latest(changed);
            victim.Recompute(from, changed);
            (What, Expected) = ($"{What}, recomputed from {from}", victim.DigestFrom(from));
        }

        private void RemoveAndRecompute()
        {
            // An entry whose row is entered no second time, with its row.
            var (table, id) = AnyRow();
            var number = First(id);
            victim.Do($"DELETE FROM \"{table}\" WHERE \"Id\" = '{id}'");
            victim.Do($"DELETE FROM \"Ledger\" WHERE \"SubjectId\" = '{id}'");
            victim.Recompute(number);
            (What, Expected) = ($"a row of {table} and its entries from {number} gone, recomputed", victim.DigestFrom(number));
        }

        private void RewriteEntryAndRecompute()
        {
            var number = AnyEntry();
            victim.Do($"UPDATE \"Ledger\" SET {(random.Next(2) == 0 ? "\"At\" = '2026-03-02 08:59:59'" : "\"ById\" = '00000000-0000-0000-0000-000000000001'")} WHERE \"Number\" = {number}");
            victim.Recompute(number);
            (What, Expected) = ($"entry {number} rewritten, recomputed", victim.DigestFrom(number));
        }

        private void EditHead()
        {
            var less = random.NextInt64(1, victim.Length);
            (What, Expected) = random.Next(4) switch
            {
                0 => Sql("UPDATE \"LedgerHeads\" SET \"Number\" = \"Number\" + 3", victim.Length + 1),
                1 => Sql($"UPDATE \"LedgerHeads\" SET \"Number\" = {less}", less + 1),
                2 => Sql("UPDATE \"LedgerHeads\" SET \"Hash\" = x'0000000000000000000000000000000000000000000000000000000000000000'", victim.Length),
                _ => Sql("DELETE FROM \"LedgerHeads\"", victim.Length),
            };

            (string What, long? Expected) Sql(string sql, long expected)
            {
                victim.Do(sql).ShouldBe(1);
                return (sql, expected);
            }
        }
    }
}
