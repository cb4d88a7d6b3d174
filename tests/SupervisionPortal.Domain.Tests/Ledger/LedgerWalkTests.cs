using Shouldly;
using Xunit;
using SupervisionPortal.Domain.Ledger;

namespace SupervisionPortal.Domain.Tests.Ledger;

public sealed class LedgerWalkTests
{
    [Fact]
    public void A_chain_as_it_was_written_is_sound()
    {
        var (head, entries) = Chain.Of(20);

        Chain.Walk(entries, head, Digest(entries[4]), Digest(entries[19])).ShouldBeNull();
    }

    [Fact]
    public void A_chain_that_was_never_begun_is_sound()
    {
        Chain.Walk([], null).ShouldBeNull();
        Chain.Walk([], new LedgerHead(Chain.Organisation)).ShouldBeNull();
    }

    [Fact]
    public void A_changed_entry_is_named()
    {
        var (head, entries) = Chain.Of(20);
        Chain.Forge(entries[6], nameof(LedgerEntry.ById), null);

        Chain.Walk(entries, head).ShouldBe(new LedgerFault(7, LedgerFaultKind.Altered, LedgerSubject.RecordOpening, Chain.Subject(7)));
    }

    [Fact]
    public void An_entry_that_was_made_up_does_not_follow_on_the_one_before()
    {
        var (head, entries) = Chain.Of(20);
        var made = entries[6];
        entries[6] = new LedgerEntry(made.TenantId, 7, made.At, made.Kind, null, made.Subject, made.SubjectId, made.ContentHash, LedgerEntry.Origin());

        Chain.Walk(entries, head).ShouldBe(new LedgerFault(7, LedgerFaultKind.Unlinked, LedgerSubject.RecordOpening, Chain.Subject(7)));
    }

    [Fact]
    public void A_deleted_entry_is_the_first_that_is_missing()
    {
        var (head, entries) = Chain.Of(20);
        entries.RemoveAt(6);

        Chain.Walk(entries, head).ShouldBe(new LedgerFault(7, LedgerFaultKind.Missing));
    }

    [Fact]
    public void A_chain_cut_short_lacks_the_entry_its_head_tells_of()
    {
        var (head, entries) = Chain.Of(20);

        Chain.Walk(entries.Take(12), head).ShouldBe(new LedgerFault(13, LedgerFaultKind.Missing));
    }

    [Fact]
    public void A_chain_without_its_head_or_with_another_ends_wrongly()
    {
        var (_, entries) = Chain.Of(20);

        Chain.Walk(entries, null).ShouldBe(new LedgerFault(20, LedgerFaultKind.HeadDiffers));
        Chain.Walk(entries, Chain.Of(19).Head).ShouldBe(new LedgerFault(20, LedgerFaultKind.HeadDiffers));
    }

    [Fact]
    public void A_chain_cut_short_with_its_head_rewritten_is_found_by_a_digest_from_outside()
    {
        var digest = Digest(Chain.Of(20).Entries[17]);
        var (head, entries) = Chain.Of(12);

        Chain.Walk(entries, head).ShouldBeNull();
        Chain.Walk(entries, head, digest).ShouldBe(new LedgerFault(13, LedgerFaultKind.Missing));
    }

    [Fact]
    public void A_chain_rewritten_as_a_whole_is_found_by_a_digest_from_outside()
    {
        var digests = new[] { Digest(Chain.Of(20).Entries[4]), Digest(Chain.Of(20).Entries[9]), Digest(Chain.Of(20).Entries[19]) };
        var head = new LedgerHead(Chain.Organisation);
        var rewritten = Enumerable.Range(1, 20)
            .Select(number => head.Append(Chain.Start.AddMinutes(number), LedgerKind.Written, number == 7 ? null : Chain.Person, LedgerSubject.RecordOpening, Chain.Subject(number), Chain.Content(number)))
            .ToList();

        Chain.Walk(rewritten, head).ShouldBeNull();
        Chain.Walk(rewritten, head, digests).ShouldBe(new LedgerFault(10, LedgerFaultKind.DigestDiffers));
    }

    [Fact]
    public void A_row_that_is_gone_or_changed_is_named_by_its_entry()
    {
        var (head, entries) = Chain.Of(3);

        Found(null).ShouldBe(new LedgerFault(2, LedgerFaultKind.SubjectMissing, LedgerSubject.RecordOpening, Chain.Subject(2)));
        Found([]).ShouldBe(new LedgerFault(2, LedgerFaultKind.Unreadable, LedgerSubject.RecordOpening, Chain.Subject(2)));
        Found(Chain.Content(3)).ShouldBe(new LedgerFault(2, LedgerFaultKind.ContentChanged, LedgerSubject.RecordOpening, Chain.Subject(2)));

        LedgerFault? Found(byte[]? content)
        {
            var walk = new LedgerWalk([]);
            foreach (var entry in entries)
            {
                walk.Step(entry, entry.Number == 2 ? content : Chain.Content(entry.Number), changes: false);
            }

            return walk.End(head, 3);
        }
    }

    [Fact]
    public void A_row_that_changes_must_be_what_its_latest_entry_says()
    {
        var head = new LedgerHead(Chain.Organisation);
        var record = Guid.CreateVersion7();
        var entries = new[] { 1, 2, 3 }.Select(number => head.Append(Chain.Start, LedgerKind.Written, null, LedgerSubject.Record, record, Chain.Content(number))).ToList();

        Found(Chain.Content(3)).ShouldBeNull();
        Found(Chain.Content(2)).ShouldBe(new LedgerFault(3, LedgerFaultKind.ContentChanged, LedgerSubject.Record, record));
        Found(Chain.Content(9)).ShouldBe(new LedgerFault(3, LedgerFaultKind.ContentChanged, LedgerSubject.Record, record));
        Found(null).ShouldBe(new LedgerFault(1, LedgerFaultKind.SubjectMissing, LedgerSubject.Record, record));

        LedgerFault? Found(byte[]? content)
        {
            var walk = new LedgerWalk([]);
            entries.ForEach(entry => walk.Step(entry, content, changes: true));
            return walk.End(head, 3);
        }
    }

    [Fact]
    public void Where_a_later_entry_was_changed_an_earlier_one_about_the_same_row_is_not_blamed()
    {
        var head = new LedgerHead(Chain.Organisation);
        var record = Guid.CreateVersion7();
        var entries = new[] { 1, 2, 3 }.Select(number => head.Append(Chain.Start, LedgerKind.Written, null, LedgerSubject.Record, record, Chain.Content(number))).ToList();
        Chain.Forge(entries[2], nameof(LedgerEntry.SubjectId), Chain.Subject(9));
        var walk = new LedgerWalk([]);
        entries.ForEach(entry => walk.Step(entry, entry.SubjectId == record ? Chain.Content(3) : null, changes: true));

        walk.End(head, 3)!.Number.ShouldBe(3);
    }

    [Fact]
    public void An_entry_that_cannot_be_read_is_named_and_one_too_many_is_noticed()
    {
        var (head, entries) = Chain.Of(3);
        var walk = new LedgerWalk([]);
        walk.Step(entries[0], Chain.Content(1), changes: false);
        walk.StepOver(2);
        walk.Step(entries[2], Chain.Content(3), changes: false);

        walk.End(head, 3).ShouldBe(new LedgerFault(2, LedgerFaultKind.Unreadable));
        Chain.Walk([.. entries, entries[1]], head).ShouldBe(new LedgerFault(4, LedgerFaultKind.Missing));
    }

    [Fact]
    public void What_was_never_entered_comes_after_every_bad_entry()
    {
        var unknown = new LedgerFault(null, LedgerFaultKind.NotEntered, LedgerSubject.RecordNote, Guid.CreateVersion7());
        var bad = new LedgerFault(900, LedgerFaultKind.Altered);

        LedgerFault.First(unknown, bad).ShouldBe(bad);
        LedgerFault.First(bad, unknown).ShouldBe(bad);
        LedgerFault.First(null, unknown).ShouldBe(unknown);
        LedgerFault.First(bad, new LedgerFault(900, LedgerFaultKind.DigestDiffers)).ShouldBe(bad);
    }

    [Fact]
    public void A_digest_is_read_as_it_was_written()
    {
        var digest = Digest(Chain.Of(5).Entries[4]);

        LedgerDigest.Read(digest.ToLine()).ShouldBe(digest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"digest":2,"organisation":"0198c0de-0000-7000-8000-000000000001","number":1,"hash":"aa","at":"2026-03-02T09:00:00Z"}""")]
    [InlineData("""{"digest":1,"organisation":"0198c0de-0000-7000-8000-000000000001","number":1,"hash":"aa","at":"2026-03-02T09:00:00Z"}""")]
    [InlineData("""{"digest":1,"organisation":"nobody","number":-1,"hash":"aa"}""")]
    public void What_is_no_digest_is_not_read_as_one(string line) => LedgerDigest.Read(line).ShouldBeNull();

    private static LedgerDigest Digest(LedgerEntry entry) => new(entry.TenantId, entry.Number, Convert.ToHexStringLower(entry.Hash), entry.At);
}
