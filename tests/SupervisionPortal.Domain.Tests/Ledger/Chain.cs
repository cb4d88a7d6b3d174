using SupervisionPortal.Domain.Ledger;

namespace SupervisionPortal.Domain.Tests.Ledger;

/// <summary>A chain of entries about openings that never change, and what a walk over it finds.</summary>
internal static class Chain
{
    public static readonly Guid Organisation = new("0198c0de-0000-7000-8000-000000000001");
    public static readonly Guid Person = new("0198c0de-0000-7000-8000-000000000002");
    public static readonly DateTime Start = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    public static (LedgerHead Head, List<LedgerEntry> Entries) Of(int count)
    {
        var head = new LedgerHead(Organisation);
        return (head, [.. Enumerable.Range(1, count).Select(number => head.Append(Start.AddMinutes(number), LedgerKind.Written, Person, LedgerSubject.RecordOpening, Subject(number), Content(number)))]);
    }

    public static Guid Subject(long number) => LedgerEntry.IdOf(number + 1000);

    public static byte[] Content(long number)
    {
        var content = new LedgerContent().Begin(LedgerSubject.RecordOpening);
        content.Add("Id", Subject(number));
        return content.Hash();
    }

    /// <summary>The same entry with this changed behind the chain's back: its hash stays.</summary>
    public static LedgerEntry Forge(LedgerEntry entry, string property, object? value)
    {
        typeof(LedgerEntry).GetProperty(property)!.DeclaringType!.GetProperty(property)!.SetValue(entry, value);
        return entry;
    }

    public static LedgerFault? Walk(IEnumerable<LedgerEntry> entries, LedgerHead? head, params LedgerDigest[] digests)
    {
        var walk = new LedgerWalk(digests);
        var stored = 0;
        foreach (var entry in entries)
        {
            walk.Step(entry, Content(entry.Number), changes: false);
            stored++;
        }

        return walk.End(head, stored);
    }
}
