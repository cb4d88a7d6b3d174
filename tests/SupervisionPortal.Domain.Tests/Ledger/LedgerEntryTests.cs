using Shouldly;
using Xunit;
using System.Security.Cryptography;
using System.Text;
using SupervisionPortal.Domain.Ledger;

namespace SupervisionPortal.Domain.Tests.Ledger;

public sealed class LedgerEntryTests
{
    [Fact]
    public void The_bytes_that_are_hashed_are_those_that_are_written_down()
    {
        var entry = Chain.Of(1).Entries[0];
        var bytes = new byte[LedgerEntry.EncodedLength];

        entry.Encode(bytes);

        // docs/adr/0015-the-ledger.md, field by field.
        Convert.ToHexStringLower(bytes).ShouldBe(string.Concat(
            "01",
            "0198c0de000070008000000000000001",
            "0000000000000001",
            "00064c06d35f0b00",
            "0001",
            "01", "0198c0de000070008000000000000002",
            "0005",
            "000000000000000000000000000003e9",
            Convert.ToHexStringLower(Chain.Content(1)),
            new string('0', 64)));
        entry.Hash.ShouldBe(SHA256.HashData(bytes));
    }

    [Fact]
    public void The_bytes_of_a_row_are_those_that_are_written_down()
    {
        var content = new LedgerContent().Begin(LedgerSubject.RecordNote);
        content.Add("At", Chain.Start);
        content.Add("Kind", LedgerKind.Written);
        content.Add("Number", 7);
        content.Add("On", new DateOnly(2026, 3, 2));
        content.Add("Part", null);
        content.Add("PersonId", Chain.Person);
        content.Add("Text", "ជ");
        content.Add("Yes", true);

        var expected = Convert.FromHexString(string.Concat(
            "01", "0003",
            "02", Ascii("At"), Ascii("i"), "00064c06cfcb8400",
            "04", Ascii("Kind"), Ascii("e"), "00000007", Ascii("Written"),
            "06", Ascii("Number"), Ascii("n"), "0000000000000007",
            "02", Ascii("On"), Ascii("d"), "00000000000b495c",
            "08", Ascii("PersonId"), Ascii("g"), "0198c0de000070008000000000000002",
            "04", Ascii("Text"), Ascii("t"), "00000003", "e19e87",
            "03", Ascii("Yes"), Ascii("b"), "0000000000000001"));
        content.Hash().ShouldBe(SHA256.HashData(expected));

        static string Ascii(string text) => Convert.ToHexStringLower(Encoding.ASCII.GetBytes(text));
    }

    [Fact]
    public void An_instant_is_written_in_what_every_database_keeps()
    {
        LedgerContent.Microseconds(DateTime.UnixEpoch.AddTicks(19)).ShouldBe(1);
        LedgerContent.Microseconds(DateTime.UnixEpoch.AddTicks(-1)).ShouldBe(-1);
        LedgerContent.Microseconds(DateTime.UnixEpoch.AddTicks(-10)).ShouldBe(-1);
    }

    [Fact]
    public void What_the_ledger_cannot_write_is_refused() =>
        Should.Throw<NotSupportedException>(() => new LedgerContent().Begin(LedgerSubject.Record).Add("Share", 0.5m)).Message.ShouldContain("Share");

    [Theory]
    [InlineData(nameof(LedgerEntry.Number))]
    [InlineData(nameof(LedgerEntry.At))]
    [InlineData(nameof(LedgerEntry.Kind))]
    [InlineData(nameof(LedgerEntry.ById))]
    [InlineData(nameof(LedgerEntry.Subject))]
    [InlineData(nameof(LedgerEntry.SubjectId))]
    [InlineData(nameof(LedgerEntry.ContentHash))]
    [InlineData(nameof(LedgerEntry.Before))]
    [InlineData(nameof(LedgerEntry.Hash))]
    [InlineData(nameof(LedgerEntry.Id))]
    [InlineData(nameof(LedgerEntry.TenantId))]
    public void Every_field_of_an_entry_is_under_its_hash(string property)
    {
        var entry = Chain.Of(1).Entries[0];
        entry.IsIntact().ShouldBeTrue();

        Chain.Forge(entry, property, property switch
        {
            nameof(LedgerEntry.Number) => 2L,
            nameof(LedgerEntry.At) => entry.At.AddMicroseconds(1),
            nameof(LedgerEntry.Kind) => LedgerKind.EnteredLater,
            nameof(LedgerEntry.ById) => null,
            nameof(LedgerEntry.Subject) => LedgerSubject.RecordNote,
            nameof(LedgerEntry.ContentHash) or nameof(LedgerEntry.Before) => SHA256.HashData("another"u8),
            nameof(LedgerEntry.Hash) => Array.Empty<byte>(),
            _ => Guid.CreateVersion7(),
        });

        entry.IsIntact().ShouldBeFalse();
    }

    [Fact]
    public void An_entry_whose_hash_was_cut_short_is_not_intact()
    {
        Chain.Forge(Chain.Of(1).Entries[0], nameof(LedgerEntry.Before), new byte[31]).IsIntact().ShouldBeFalse();
        Chain.Forge(Chain.Of(1).Entries[0], nameof(LedgerEntry.ContentHash), Array.Empty<byte>()).IsIntact().ShouldBeFalse();
    }
}
